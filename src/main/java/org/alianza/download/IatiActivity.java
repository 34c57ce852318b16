package org.alianza.download;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import javax.xml.stream.XMLStreamException;

import org.alianza.fact.PartialDate;
import org.alianza.fact.Properties;
import org.alianza.fact.Translations;
import org.alianza.partner.City;
import org.alianza.project.Project;
import org.jspecify.annotations.Nullable;

/// One project as an activity of IATI 2.03, in the order of the schema.
final class IatiActivity {

    private static final List<String> DATES = List.of("PLANNED_START", "ACTUAL_START", "PLANNED_END", "ACTUAL_END");

    private static final int SECTOR_DIGITS = 5;

    private static final int FIRST_YEAR = 1;

    private static final Translations NOT_LATER = Translations.of("A más tardar este día: las fuentes no dicen cuándo empezó.",
            "Not later than this day: the sources do not say when it began.");

    private final Found<Project> found;

    private final View view;

    private final Link reporter;

    private final Set<Role> roles = new LinkedHashSet<>();

    IatiActivity(Found<Project> found, Link reporter) {
        this.found = found;
        this.view = found.view();
        this.reporter = reporter;
        if (sees("participants")) {
            found.links("participants").forEach(party -> add(party, IatiCodes.role(String.valueOf(party.role()))));
        }
        if (gives()) {
            gifts().forEach(gift -> add(giver(gift), IatiCodes.role("FUNDING")));
        }
    }

    /// Whether it has all that the standard asks for.
    boolean isWhole() {
        return !this.roles.isEmpty() && status() != null && start() != null;
    }

    void write(XmlFile xml) throws XMLStreamException {
        xml.begin("iati-activity");
        xml.text("iati-identifier", identifier(this.found.entity().id()));
        organisation(xml, "reporting-org", this.reporter, "type", Objects.requireNonNullElse(IatiCodes.organisation(this.reporter), "90"));
        narrated(xml, "title", this.found.entity().name());
        Translations summary = this.found.entity().summary();
        xml.begin("description", "type", "1");
        IatiFile.narratives(xml, (summary.texts().isEmpty() || !sees("summary")) ? this.found.entity().name() : summary);
        xml.end();
        for (Role role : this.roles) {
            organisation(xml, "participating-org", role.party, "role", role.code, "type", IatiCodes.organisation(role.party));
        }
        xml.empty("activity-status", "code", status());
        dates(xml);
        places(xml);
        subjects(xml);
        if (gives()) {
            new IatiMoney(this.view).write(xml, gifts(), this::giver);
        }
        if (sees("parents")) {
            for (Link parent : this.found.links("parents")) {
                xml.empty("related-activity", "ref", identifier(parent.id()), "type", "1");
            }
        }
        if (sees("indicators")) {
            IatiResults.write(xml, this.found.row().maps("measured"), this.found.at());
        }
        xml.end();
    }

    private void dates(XmlFile xml) throws XMLStreamException {
        boolean begun = false;
        for (int i = 0; i < DATES.size(); i++) {
            PartialDate date = sees("dates") ? this.found.date(DATES.get(i)) : null;
            if (date != null) {
                boolean end = i > 1;
                xml.empty("activity-date", "type", i + 1, "iso-date", end ? date.last() : date.first());
                begun |= !end;
            }
        }
        if (!begun) {
            // The standard asks for a start; what is not known is said so.
            xml.begin("activity-date", "type", "1".equals(status()) ? "1" : "2", "iso-date", start());
            IatiFile.narratives(xml, NOT_LATER);
            xml.end();
        }
    }

    private void places(XmlFile xml) throws XMLStreamException {
        List<City> cities = sees("places") ? this.found.row().maps("cities").stream().map(city -> City.of(city, this.found.at())).toList() : List.of();
        boolean lands = this.view.sees("City", "country");
        List<String> countries = cities.stream().filter(city -> lands && city.country() != null).map(city -> String.valueOf(code(city))).distinct().toList();
        if (countries.size() == 1) {
            xml.empty("recipient-country", "code", countries.getFirst());
        }
        for (City city : cities) {
            xml.begin("location");
            if (city.geoNamesId() != null && this.view.sees("City", "geoNamesId")) {
                xml.empty("location-id", "vocabulary", "G1", "code", city.geoNamesId());
            }
            narrated(xml, "name", city.name());
            if (city.location() != null && this.view.sees("City", "location")) {
                xml.begin("point", "srsName", "http://www.opengis.net/def/crs/EPSG/0/4326");
                xml.text("pos", "%s %s".formatted(city.location().latitude(), city.location().longitude()));
                xml.end();
            }
            xml.end();
        }
    }

    /// Sectors first, then tags.
    private void subjects(XmlFile xml) throws XMLStreamException {
        List<Properties> subjects = sees("topics") ? this.found.row().maps("subjects") : List.of();
        for (Properties subject : subjects) {
            String code = subject.text("code");
            if (subject.required("vocabulary").equals("DAC_SECTOR") && code != null) {
                xml.empty("sector", "vocabulary", (code.length() == SECTOR_DIGITS) ? "1" : "2", "code", code);
            }
        }
        for (Properties subject : subjects) {
            String code = subject.text("code");
            if (subject.required("vocabulary").equals("SDG_TARGET") && code != null) {
                xml.empty("tag", "vocabulary", "3", "code", code);
            }
            else if (subject.required("vocabulary").equals("LOCAL")) {
                xml.begin("tag", "vocabulary", "99", "code", subject.required("id"));
                IatiFile.narratives(xml, Translations.of(subject, "name"));
                xml.end();
            }
        }
    }

    private void organisation(XmlFile xml, String element, Link party, @Nullable Object... attributes) throws XMLStreamException {
        @Nullable Object[] all = new @Nullable Object[attributes.length + 2];
        System.arraycopy(attributes, 0, all, 2, attributes.length);
        all[0] = "ref";
        all[1] = party.identifiers().isEmpty() ? (party.equals(this.reporter) ? party.id() : null) : party.identifiers().getFirst();
        narrated(xml, element, party.name(), all);
    }

    static void narrated(XmlFile xml, String element, Translations texts, @Nullable Object... attributes) throws XMLStreamException {
        xml.begin(element, attributes);
        IatiFile.narratives(xml, texts);
        xml.end();
    }

    private String identifier(String project) {
        String reporting = this.reporter.identifiers().isEmpty() ? this.reporter.id() : this.reporter.identifiers().getFirst();
        return reporting + "-" + project;
    }

    private @Nullable String status() {
        Entry latest = sees("status") ? this.found.latest() : null;
        return (latest != null) ? IatiCodes.status(latest.code()) : null;
    }

    /// The first day on which it is known to have been there.
    private @Nullable LocalDate start() {
        LocalDate day = LocalDate.parse(this.found.row().required("existsFrom"));
        return (day.getYear() > FIRST_YEAR) ? day : null;
    }

    private List<Properties> gifts() {
        return this.found.row().maps("gifts");
    }

    private Link giver(Properties gift) {
        return Link.of(gift.map("giver"), this.found.at(), this.view);
    }

    private boolean gives() {
        return sees("supporters") && this.view.sees("Contribution", "giver");
    }

    private boolean sees(String field) {
        return this.view.sees("Project", field);
    }

    private void add(Link party, @Nullable String code) {
        if (code != null) {
            this.roles.add(new Role(party.id(), code, party));
        }
    }

    private static @Nullable String code(City city) {
        return (city.country() != null) ? city.country().code() : null;
    }

    /// The same party in the same role of IATI is told once.
    ///
    /// @param id of the party
    /// @param code of the role
    /// @param party who it is
    private record Role(String id, String code, Link party) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Role role && role.id.equals(this.id) && role.code.equals(this.code);
        }

        @Override
        public int hashCode() {
            return Objects.hash(this.id, this.code);
        }

    }

}
