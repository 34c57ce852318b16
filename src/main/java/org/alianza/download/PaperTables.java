package org.alianza.download;

import java.util.List;
import java.util.Locale;

import org.alianza.source.Source;
import org.alianza.topic.Topic;
import org.jspecify.annotations.Nullable;

/// Documents, and what things are about, as lists.
final class PaperTables {

    static final Table<Source> SOURCES = new Table<>("sources", Source.TYPE, found -> "Report", Tables.UNPLACED, null, List.of(
            Tables.id(),
            Tables.name(),
            Column.<Source>link("publisher", "").as("publisher")
                .reading(Link.read("publisher", "(n)-[relation:PUBLISHED_BY]->(other:Entity)", "", "byName")),
            Column.<Source>one("periodFrom", Kind.DAY, found -> found.entity().periodFrom()),
            Column.<Source>one("periodUntil", Kind.DAY, found -> found.entity().periodUntil()),
            Column.<Source>one("published", Kind.DAY, found -> found.entity().published()).as("datePublished"),
            Column.<Source>one("language", Kind.TEXT, found -> tag(found.entity().language())).as("inLanguage"),
            Column.<Source>one("url", Kind.URL, found -> found.entity().url()).as("url"),
            Column.<Source>one("summary", Kind.WORDS, found -> Found.words(found.entity().summary())).as("abstract")));

    static final Table<Topic> TOPICS = new Table<>("topics", Topic.TYPE, found -> "DefinedTerm", Tables.UNPLACED, null, List.of(
            Tables.id(),
            Tables.name(),
            Column.<Topic>one("vocabulary", Kind.CODE, found -> found.entity().vocabulary()).as("inDefinedTermSet"),
            Column.<Topic>one("code", Kind.TEXT, found -> found.entity().code()).as("termCode"),
            Column.<Topic>links("projects", "(n)<-[relation:ABOUT]-(other:Project)").as("subjectOf"),
            Tables.sources()));

    private PaperTables() {
    }

    private static @Nullable String tag(@Nullable Locale language) {
        return (language != null) ? language.toLanguageTag() : null;
    }

}
