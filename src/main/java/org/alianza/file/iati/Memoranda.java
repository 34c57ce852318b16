package org.alianza.file.iati;

import java.util.List;
import java.util.Map;

import org.alianza.table.Place;
import org.jspecify.annotations.Nullable;

/// The memoranda an activity links to, as agreements of its organisations.
final class Memoranda {

    /// "Memorandum of understanding (If agreed by all parties)".
    private static final String CATEGORY = "A09";

    private final Claims claims;

    Memoranda(Claims claims) {
        this.claims = claims;
    }

    void add(Element link, Place place) {
        if (link.all("category").stream().noneMatch(category -> category.get("code").equals(CATEGORY))) {
            this.claims.notes().leftOut("iati-activity/document-link",
                    "memoranda (category A09): other documents have no place in the format", link.line());
            return;
        }
        Map<String, List<String>> titles = link.first("title").map(title -> Text.of(title, this.claims.language())).orElse(Map.of());
        String agreement = this.claims.add("agreements", new Line().put("id", Claims.id(this.claims.project(), "memorandum"))
            .texts("name", titles)
            .put("kind", "MEMORANDUM_OF_UNDERSTANDING"), place);
        document(link, agreement, titles, place);
        this.claims.relation("COVERS", agreement, this.claims.project(), part(place, "covers"));
        Party reporting = this.claims.reporting();
        party(reporting, agreement, part(place, "reporting-org"));
        int number = 0;
        for (Element org : this.claims.activity().all("participating-org")) {
            number++;
            Party party = this.claims.parties().find(org);
            party((party != reporting) ? party : null, agreement, part(place, "participating-org[%d]".formatted(number)));
        }
    }

    /// The document itself is a source that says what was agreed.
    private void document(Element link, String agreement, Map<String, List<String>> titles, Place place) {
        if (link.get("document-date", "iso-date").isEmpty()) {
            this.claims.notes().leftOut("iati-activity/document-link@url",
                    "a document with its day: as a source without one, it would have been known since ever", link.line());
            return;
        }
        String source = this.claims.add("sources", new Line().put("id", Claims.id(agreement, "document"))
            .texts("name", titles)
            .put("published", Directory.day(link.get("document-date", "iso-date")))
            .put("language", link.get("language", "code"))
            .put("url", link.get("url")), part(place, "document"));
        this.claims.citation(agreement, source, part(place, "document"));
    }

    private void party(@Nullable Party party, String agreement, Place place) {
        if (party != null) {
            this.claims.once("parties", new Line().put("id", Claims.id(agreement, party.id()))
                .put("party", party.id())
                .put("agreement", agreement)
                .put("role", "SIGNATORY"), place);
        }
    }

    private static Place part(Place place, String part) {
        return new Place(place.file(), place.part() + "/" + part, place.row());
    }

}
