package org.alianza.file.iati;

import org.alianza.table.Place;
import org.alianza.table.Rule;

/// What an activity is about, where it takes place, and what it is part of.
final class Ties {

    private final Claims claims;

    private final Directory directory;

    Ties(Claims claims, Directory directory) {
        this.claims = claims;
        this.directory = directory;
    }

    void about(Element element, Place place) {
        String topic = this.directory.topics().find(element);
        if (topic != null) {
            this.claims.relation("ABOUT", this.claims.project(), topic, place);
        }
    }

    void location(Element element, Place place) {
        Cities.City city = this.directory.cities().find(element);
        if (city != null) {
            this.claims.relation("LOCATED_IN", this.claims.project(), city.id(), place);
        }
    }

    void country(Element element, Place place) {
        if (!Directory.countries(this.claims.activity()).contains(element.get("code"))) {
            this.claims.notes().taken(Rule.CODE, "iati-activity/recipient-country", element.get("code"),
                    "a country code of ISO 3166-1 alpha-2: left out", element.line());
        }
    }

    void related(Element element, Place place) {
        String type = element.get("type");
        Directory.Project other = this.directory.project(element.get("ref"));
        if (!type.equals("1") && !type.equals("2")) {
            this.claims.notes().leftOut("iati-activity/related-activity", "activities that are part of others (types 1 and 2)",
                    element.line());
        }
        else if (other == null) {
            this.claims.notes().leftOut("iati-activity/related-activity", "an activity of the same file", element.line());
        }
        else if (type.equals("1") || !other.parents().contains(this.claims.identifier())) {
            // Where both activities say so, the child does.
            this.claims.relation("PART_OF", type.equals("1") ? this.claims.project() : other.id(), type.equals("1") ? other.id()
                    : this.claims.project(), place);
        }
    }

}
