package org.alianza.download;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.alianza.fact.Moment;
import org.alianza.source.Source;
import org.jspecify.annotations.Nullable;

/// What is to be known of a file: it travels with it, so that a figure can be traced years later.
///
/// @param title what is in it
/// @param query the address it was asked for at
/// @param made when
/// @param version of Alianza
/// @param at the two dates that hold for all of it
/// @param view for whom: `public` or `staff`
/// @param language of its texts
/// @param licence under which it may be used; null: none is named
/// @param licenceUrl where the licence can be read; null: not told
/// @param sources documents known by then, of which each row names its own
record Manifest(String title, String query, Instant made, String version, Moment at, String view, Locale language, @Nullable String licence,
        @Nullable String licenceUrl, List<Source> sources) {

    /// As a tree of JSON.
    Map<String, @Nullable Object> tree() {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>(facts());
        tree.put("sources", this.sources.stream().map(this::source).toList());
        return tree;
    }

    /// All but the sources, by name.
    Map<String, @Nullable String> facts() {
        Map<String, @Nullable String> facts = new LinkedHashMap<>();
        facts.put("title", this.title);
        facts.put("query", this.query);
        facts.put("made", this.made.toString());
        facts.put("generator", "Alianza " + this.version);
        facts.put("asOf", this.at.asOf().toString());
        facts.put("knownBy", this.at.knownBy().toString());
        facts.put("view", this.view);
        facts.put("language", this.language.toLanguageTag());
        facts.put("licence", this.licence);
        facts.put("licenceUrl", this.licenceUrl);
        return facts;
    }

    /// As lines of text, for formats that have one place for a description.
    String text() {
        List<String> lines = new ArrayList<>();
        facts().forEach((name, value) -> {
            if (value != null) {
                lines.add(name + ": " + value);
            }
        });
        this.sources.forEach(source -> lines.add("source: " + source(source).values().stream().map(String::valueOf).collect(Collectors.joining(", "))));
        return String.join("\n", lines);
    }

    /// A source as a tree of JSON; what is not known of it is absent.
    Map<String, Object> source(Source source) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", source.id());
        String title = source.name().in(this.language);
        if (title != null) {
            tree.put("title", title);
        }
        if (source.published() != null) {
            tree.put("published", source.published().text());
        }
        if (source.url() != null) {
            tree.put("url", source.url());
        }
        return tree;
    }

}
