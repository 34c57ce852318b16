package org.alianza.file.iati;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.alianza.table.Place;
import org.alianza.table.Row;
import org.alianza.table.Rule;
import org.jspecify.annotations.Nullable;

/// What one activity claims, as rows.
final class Claims {

    private static final Map<String, String> ROLES = Map.of("1", "FUNDING", "2", "ACCOUNTABLE", "3", "EXTENDING", "4", "IMPLEMENTING");

    private static final Map<String, String> STATUSES = Map.of("1", "PIPELINE", "2", "IMPLEMENTATION", "3", "FINALISATION",
            "4", "CLOSED", "5", "CANCELLED", "6", "SUSPENDED");

    private final Element activity;

    private final Directory directory;

    private final Notes notes;

    private final String file;

    private final String project;

    private final String language;

    private final List<Row> rows = new ArrayList<>();

    private final List<Row> citations = new ArrayList<>();

    private final Set<String> ids = new HashSet<>();

    private Claims(Element activity, Directory directory, Notes notes, String file, String project) {
        this.activity = activity;
        this.directory = directory;
        this.notes = notes;
        this.file = file;
        this.project = project;
        this.language = Directory.language(activity);
    }

    /// All rows of an activity; none of one that is not read.
    ///
    /// @param notes counts what cannot be taken
    /// @param cited whether the rows that cite sources for the others are asked for too
    static List<Row> of(Element activity, Directory directory, Notes notes, String file, boolean cited) {
        Directory.Project project = directory.project(activity);
        if (project == null) {
            return List.of();
        }
        Claims claims = new Claims(activity, directory, notes, file, project.id());
        claims.all();
        if (cited) {
            claims.cite();
            claims.rows.addAll(claims.citations);
        }
        return claims.rows;
    }

    private void all() {
        initiative();
        status();
        each("activity-date", new Dates(this)::add);
        each("participating-org", this::participation);
        Ties ties = new Ties(this, this.directory);
        each("sector", ties::about);
        each("tag", ties::about);
        each("location", ties::location);
        each("recipient-country", ties::country);
        each("related-activity", ties::related);
        new Gifts(this).all();
        each("document-link", new Memoranda(this)::add);
        each("result", new Results(this)::add);
    }

    private void each(String name, BiConsumer<Element, Place> claim) {
        int number = 0;
        for (Element element : this.activity.all(name)) {
            number++;
            claim.accept(element, place("%s[%d]".formatted(name, number), element));
        }
    }

    private void cite() {
        Element reporting = this.activity.first("reporting-org").orElse(null);
        Party party = (reporting != null) ? this.directory.parties().find(reporting) : null;
        if (party != null) {
            String source = this.directory.source(party.id());
            this.rows.stream().filter(row -> !row.table().equals("sources")).forEach(row -> this.citations.add(Statement.citation(row, source)));
        }
    }

    private void initiative() {
        Map<String, List<String>> titles = this.activity.first("title").map(title -> Text.of(title, this.language)).orElse(Map.of());
        add("projects", new Line().put("id", this.project)
            .texts("name", titles)
            .put("aliases", Text.aliases(titles))
            .texts("summary", summary(titles))
            .put("iati", identifier())
            .put("countries", String.join("|", Directory.countries(this.activity))), place("", this.activity));
    }

    /// Descriptions, unless they only say the title again.
    private Map<String, List<String>> summary(Map<String, List<String>> titles) {
        Map<String, List<String>> summary = new LinkedHashMap<>();
        for (Element description : this.activity.all("description")) {
            Text.of(description, this.language).forEach((tag, all) -> summary.merge(tag, all, Text::both));
        }
        summary.replaceAll((tag, all) -> List.of(String.join("\n\n", all)));
        summary.entrySet().removeIf(text -> titles.getOrDefault(text.getKey(), List.of()).contains(text.getValue().getFirst()));
        return summary;
    }

    private void status() {
        this.activity.first("activity-status").ifPresent(element -> {
            String status = code(element, "code", STATUSES, "a code of IATI's ActivityStatus");
            if (!status.isEmpty()) {
                add("statuses", new Line().put("id", id(this.project, status)).put("subject", this.project).put("status", status),
                        place("activity-status", element));
            }
        });
    }

    private void participation(Element element, Place place) {
        String role = code(element, "role", ROLES, "a code of IATI's OrganisationRole");
        Party party = this.directory.parties().find(element);
        if (role.isEmpty() || party == null) {
            return;
        }
        once("participations", new Line().put("id", id(this.project, party.id(), role))
            .put("party", party.id())
            .put("project", this.project)
            .put("role", role), place);
    }

    void relation(String kind, String subject, String object, Place place) {
        once("relations", new Line().put("id", id(subject, kind, object)).put("subject", subject).put("kind", kind).put("object",
                object), place);
    }

    /// The name of a code; empty: it has none, which is told.
    String code(Element element, String attribute, Map<String, String> names, String expected) {
        String name = names.getOrDefault(element.get(attribute), "");
        if (name.isEmpty()) {
            this.notes.taken(Rule.CODE, "iati-activity/%s@%s".formatted(element.name(), attribute), element.get(attribute), expected
                    + ": left out", element.line());
        }
        return name;
    }

    /// Adds a row that says something that may be said again: once.
    void once(String table, Line line, Place place) {
        Row row = line.row(table, place);
        if (this.ids.add(row.id())) {
            this.rows.add(row);
        }
        else {
            String element = place.part().substring(place.part().lastIndexOf('/') + 1).replaceFirst("\\[.*", "");
            this.notes.leftOut("iati-activity/" + element, "each of them once in an activity", place.row());
        }
    }

    /// Adds a row; if its id is taken, a number is put behind it.
    String add(String table, Line line, Place place) {
        Row row = line.row(table, place);
        String id = row.id();
        for (int i = 2; !this.ids.add(id); i++) {
            id = row.id() + "-" + i;
        }
        this.rows.add(line.put("id", id).row(table, place));
        return id;
    }

    /// Adds that a source of the activity itself says something.
    void citation(String claim, String source, Place place) {
        this.citations.add(new Line().put("claim", claim)
            .put("source", source)
            .put("statement_es", "La actividad enlaza este documento como memorando acordado (document-link, categoría A09).")
            .put("statement_en", "The activity links to this document as an agreed memorandum (document-link, category A09).")
            .row("citations", place));
    }

    /// An id made of ids and codes.
    static String id(String... parts) {
        return Stream.of(parts)
            .filter(part -> !part.isEmpty())
            .map(part -> part.toLowerCase(Locale.ROOT).replace('_', '-'))
            .collect(Collectors.joining("-"));
    }

    Place place(String part, Element element) {
        return new Place(this.file, "iati-activity[%s]%s".formatted(identifier(), part.isEmpty() ? "" : "/" + part), element.line());
    }

    String identifier() {
        return this.activity.first("iati-identifier").map(Element::text).orElse("");
    }

    Element activity() {
        return this.activity;
    }

    Parties parties() {
        return this.directory.parties();
    }

    Notes notes() {
        return this.notes;
    }

    String project() {
        return this.project;
    }

    String language() {
        return this.language;
    }

    @Nullable Party reporting() {
        return this.activity.first("reporting-org").map(this.directory.parties()::find).orElse(null);
    }

}
