package org.alianza.download;

import java.util.List;

import org.alianza.event.Event;

/// Events, as a list.
final class EventTable {

    /// Who came came, whatever became of them later.
    private static final String CAME = "  WHERE relation.knownFrom <= knownBy AND relation.holdsFrom <= asOf\n";

    static final Table<Event> TABLE = new Table<>("events", Event.TYPE, found -> "Event", Tables.PLACED, Where.places(), List.of(
            Tables.id(),
            Tables.name(),
            Column.<Event>many("aliases", Kind.TEXT, found -> found.entity().aliases()).as("alternateName"),
            Column.<Event>one("kind", Kind.CODE, found -> found.entity().kind()).as("additionalType"),
            Tables.<Event>status().as("eventStatus"),
            Tables.history("statusHistory"),
            Column.<Event>one("start", Kind.DAY, found -> found.entity().start()).as("startDate"),
            Column.<Event>one("end", Kind.DAY, found -> found.entity().end()).as("endDate"),
            Column.<Event>one("country", Kind.COUNTRY, found -> found.entity().country()).as("location"),
            Tables.<Event>places(),
            Column.<Event>links("attendees", "").as("attendee")
                .reading(Link.read("attendees", "(n)<-[relation:ATTENDS]-(other:Entity)", CAME, "byName")),
            Column.<Event>links("projects", "(n)-[relation:CONCERNS]->(other:Project)").as("about"),
            Column.<Event>links("agreements", "(n)-[relation:CONCERNS]->(other:Agreement)").as("about"),
            Tables.topics("about"),
            Column.<Event>one("summary", Kind.WORDS, found -> Found.words(found.entity().summary())).as("description"),
            Tables.sources()));

    private EventTable() {
    }

}
