package org.alianza.file.iati;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

import org.alianza.table.Finding;
import org.alianza.table.Place;
import org.alianza.table.Row;
import org.alianza.table.Rule;
import org.alianza.table.Severity;
import org.jspecify.annotations.Nullable;

/// Who and what the activities of a file name, so that each has one id wherever it is named.
final class Directory {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final String file;

    private final String hash;

    private final Notes notes = new Notes();

    private final List<Finding> findings = new ArrayList<>();

    private final Ids ids = new Ids();

    private final Parties parties = new Parties(this.ids);

    private final Cities cities = new Cities(this.ids);

    private final Topics topics = new Topics(this.ids);

    private final Map<String, Project> projects = new HashMap<>();

    /// By the id of the reporting organisation.
    private final Map<String, Element> reporting = new LinkedHashMap<>();

    private String published;

    /// Begins with nothing known.
    ///
    /// @param hash of the file's bytes
    /// @param published the day the file says it was made; empty: it does not say
    Directory(String file, String hash, String published) {
        this.file = file;
        this.hash = hash;
        this.published = published;
    }

    Notes notes() {
        return this.notes;
    }

    Parties parties() {
        return this.parties;
    }

    Cities cities() {
        return this.cities;
    }

    Topics topics() {
        return this.topics;
    }

    /// What is wrong with whole activities.
    List<Finding> findings() {
        return this.findings;
    }

    /// Takes note of an activity and of all it names.
    ///
    /// @param dated whether the file says when it was made
    void add(Element activity, boolean dated) {
        String identifier = activity.first("iati-identifier").map(Element::text).orElse("");
        Place place = new Place(this.file, "iati-activity[%s]".formatted(identifier), activity.line());
        Project other = this.projects.get(identifier);
        if (identifier.isEmpty() || other != null) {
            this.findings.add(new Finding(Severity.ERROR, (other != null) ? Rule.UNIQUE : Rule.REQUIRED, place, "projects", "iati",
                    identifier,
                    (other != null) ? "each activity once; it is also in line %d, and this one is not read".formatted(other.line())
                            : "an iati-identifier"));
            return;
        }
        this.projects.put(identifier, new Project(this.ids.takeCode(identifier), activity.line(), activity.all("related-activity")
            .stream()
            .filter(related -> related.get("type").equals("1"))
            .map(related -> related.get("ref"))
            .collect(Collectors.toSet())));
        if (!dated) {
            String updated = day(activity.get("last-updated-datetime"));
            this.published = (updated.compareTo(this.published) > 0) ? updated : this.published;
        }
        Held.count(activity, this.notes);
        named(activity, place);
    }

    private void named(Element activity, Place place) {
        String language = language(activity);
        if (activity.get("lang").isEmpty()) {
            this.notes.taken(Rule.REQUIRED, "iati-activity@lang", "none",
                    "the language of texts; those without one are taken as English", activity.line());
        }
        for (String element : List.of("reporting-org", "participating-org")) {
            each(activity, element, place, (named, at) -> this.parties.add(named, language, at, this.notes));
        }
        for (Element transaction : activity.all("transaction")) {
            transaction.first("provider-org").ifPresent(giver -> this.parties.add(giver, language, at(place,
                    "transaction/provider-org", giver), this.notes));
        }
        Element org = activity.first("reporting-org").orElse(null);
        Party party = (org != null) ? this.parties.find(org) : null;
        if (org == null || party == null) {
            this.notes.taken(Rule.REQUIRED, "iati-activity/reporting-org", "none",
                    "the organisation that reports: nothing of the activity is cited", activity.line());
        }
        else {
            this.reporting.putIfAbsent(party.id(), org);
        }
        Set<String> countries = countries(activity);
        each(activity, "location", place, (location, at) -> this.cities.add(location, language, countries, at, this.notes));
        each(activity, "sector", place, (sector, at) -> this.topics.add(sector, at, this.notes));
        each(activity, "tag", place, (tag, at) -> this.topics.add(tag, at, this.notes));
    }

    private static void each(Element activity, String name, Place place, BiConsumer<Element, Place> taking) {
        int number = 0;
        for (Element element : activity.all(name)) {
            number++;
            taking.accept(element, at(place, "%s[%d]".formatted(name, number), element));
        }
    }

    private static Place at(Place activity, String part, Element element) {
        return new Place(activity.file(), activity.part() + "/" + part, element.line());
    }

    /// The project an activity is; null: it is not read.
    @Nullable Project project(Element activity) {
        Project project = this.projects.get(activity.first("iati-identifier").map(Element::text).orElse(""));
        return (project != null && project.line() == activity.line()) ? project : null;
    }

    /// The project of an identifier; null: the file has none.
    @Nullable Project project(String identifier) {
        return this.projects.get(identifier);
    }

    /// The countries an activity is for that ISO 3166 knows, in alphabetical order.
    static Set<String> countries(Element activity) {
        return activity.all("recipient-country").stream().map(country -> country.get("code")).filter(COUNTRIES::contains).collect(Collectors.toCollection(TreeSet::new));
    }

    static String language(Element activity) {
        return Text.language(activity.get("lang"), "en");
    }

    /// The day of a date or a time; empty: it is none.
    static String day(String text) {
        return text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}.*") ? text.substring(0, 10) : text;
    }

    /// The file as a document its claims are cited from: one for each organisation that reports in it.
    List<Row> sources() {
        return this.reporting.entrySet().stream().map(entry -> {
            String name = entry.getValue().narratives().findFirst().map(Element::text).orElse(entry.getKey());
            return new Line().put("id", source(entry.getKey()))
                .put("name_es", "Actividades IATI de %s".formatted(name))
                .put("name_en", "IATI activities of %s".formatted(name))
                .put("publisher", entry.getKey())
                .put("period_until", this.published)
                .put("published", this.published)
                .row("sources", new Place(this.file, "iati-activities[%s]".formatted(entry.getKey()), 1));
        }).toList();
    }

    /// The id of the file as reported by an organisation: two files of the same day are two.
    String source(String reporting) {
        return Ids.slug("iati " + reporting) + "-" + (this.published.isEmpty() ? "" : this.published + "-") + this.hash.substring(0, 8);
    }

    boolean isDated() {
        return !this.published.isEmpty();
    }

    /// A project.
    ///
    /// @param id readable, made of the activity's identifier
    /// @param line where the activity begins
    /// @param parents identifiers of the activities it says it is part of
    record Project(String id, long line, Set<String> parents) {
    }

}
