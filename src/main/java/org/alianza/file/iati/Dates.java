package org.alianza.file.iati;

import java.util.Map;

import org.alianza.table.Place;
import org.alianza.table.Rule;

/// The dates of an activity.
final class Dates {

    private static final Map<String, String> KINDS = Map.of("1", "PLANNED_START", "2", "ACTUAL_START", "3", "PLANNED_END",
            "4", "ACTUAL_END");

    private final Claims claims;

    Dates(Claims claims) {
        this.claims = claims;
    }

    void add(Element element, Place place) {
        String kind = this.claims.code(element, "type", KINDS, "a code of IATI's ActivityDateType");
        if (kind.isEmpty()) {
            return;
        }
        String day = Directory.day(element.get("iso-date"));
        String project = this.claims.project();
        this.claims.add("dates", new Line().put("id", Claims.id(project, kind)).put("subject", project).put("kind", kind).put("date", day), place);
        if (element.get("type").equals("4") && day.compareTo(start()) < 0) {
            this.claims.notes()
                .taken(Rule.DATE, place.part(), day, "an end that does not come before the start, %s: both are kept".formatted(start()), element.line());
        }
    }

    private String start() {
        return this.claims.activity()
            .all("activity-date")
            .stream()
            .filter(date -> date.get("type").equals("2"))
            .map(date -> Directory.day(date.get("iso-date")))
            .findFirst()
            .orElse("");
    }

}
