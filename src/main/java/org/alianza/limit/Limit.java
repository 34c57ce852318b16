package org.alianza.limit;

import java.time.Duration;
import java.util.Locale;

/// What is limited, in words that say the way out.
enum Limit {

    REQUEST_SIZE("request size", "bytes", "send less at once"),
    DOCUMENT_SIZE("document size", "bytes", "give long values as variables, or ask in several documents"),
    TOKENS("tokens", "names, values and signs", "give long lists as variables, or ask in several documents"),
    OPERATIONS("operations", "operations", "send each in a document of its own"),
    DEPTH("depth", "levels", "ask for what lies deeper by its id, in a question of its own"),
    ALIASES("aliases", "aliases", "ask for the others in a question of their own"),
    DIRECTIVES("directives", "directives", "leave out what is not needed"),
    LIST("list length", "elements in a list", "give the others in a question of their own"),
    INPUT_DEPTH("input depth", "lists and objects within each other", "give something simpler"),
    OBJECTS("input objects", "objects", "give the others in a question of their own"),
    SEARCH_TEXT("search text", "characters", "search for fewer words"),
    PAGE_SIZE("page size", "elements on a page", "ask for the next page with after, or before"),
    COST("cost", "points", "ask for fewer fields, smaller pages (first) or fewer lists within lists"),
    LISTENERS("listeners", "connections that listen", "close one, or ask again in %d s"),
    RATE("rate", "points within a minute", "ask again in %d s");

    private final String words;

    private final String unit;

    private final String way;

    Limit(String words, String unit, String way) {
        this.words = words;
        this.unit = unit;
        this.way = way;
    }

    String words() {
        return this.words;
    }

    /// @throws Exceeded if it is more than allowed
    void check(long allowed, long actual) {
        if (actual > allowed) {
            throw exceeded(allowed, actual);
        }
    }

    Exceeded exceeded(long allowed, long actual) {
        return new Exceeded(this, allowed, actual, told(allowed, actual, this.way), null);
    }

    /// As [#exceeded], where it is allowed again some time later.
    Exceeded exceeded(long allowed, long actual, Duration wait) {
        return new Exceeded(this, allowed, actual, told(allowed, actual, this.way.formatted(wait.toSeconds())), wait);
    }

    private String told(long allowed, long actual, String way) {
        return String.format(Locale.ROOT, "%s: %,d %s are more than the %,d allowed; %s", this.words, actual, this.unit, allowed, way);
    }

}
