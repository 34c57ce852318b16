package org.alianza.page;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import org.alianza.briefing.Node;
import org.alianza.download.PageTable.Line;
import org.alianza.fact.Problem;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/// The rows of the tables that pages show: of each answer what a table without links and folds can hold.
@Component
class PageRows {

    /// Between several values in one cell.
    private static final String SEPARATOR = "; ";

    private final Map<String, Shown> tables = Map.of(
            "changes", new Shown(List.of("entity", "entityId", "entityType", "kind", "before", "after", "since", "statements", "sources"), this::changes),
            "data-quality", new Shown(List.of("severity", "rule", "entity", "entityId", "entityType", "description", "found", "expected", "statements", "sources"), this::findings),
            "map-links", new Shown(List.of("from", "fromId", "to", "toId", "kind", "mutual", "count"), this::links),
            "map-places", new Shown(List.of("place", "placeId", "country", "countryName", "latitude", "longitude", "approximate", "ties"), this::places),
            "network-edges", new Shown(List.of("from", "fromId", "kind", "label", "to", "toId", "since", "until"), this::edges),
            "network-nodes", new Shown(List.of("name", "id", "type", "distance", "degree"), this::nodes),
            "search", new Shown(List.of("name", "id", "type"), this::results),
            "statistics", new Shown(List.of("statistic", "key", "label", "count", "amount", "currency", "quantity", "unit"), this::statistics),
            "supporters", new Shown(List.of("party", "partyId", "partyType", "roles", "project", "projectId"), this::supporters));

    private final Questions questions;

    private final MapPage map;

    private final NetworkPage network;

    private final Clock clock;

    PageRows(Questions questions, MapPage map, NetworkPage network, Clock clock) {
        this.questions = questions;
        this.map = map;
        this.network = network;
        this.clock = clock;
    }

    /// A table by its name.
    ///
    /// @throws Problem if there is none
    Shown of(String name) {
        Shown shown = this.tables.get(name);
        if (shown == null) {
            throw Problem.invalid("table", name, "one of " + String.join(", ", this.tables.keySet().stream().sorted().toList()));
        }
        return shown;
    }

    private void supporters(HttpServletRequest request, Locale language, Line line) {
        asking(request, language).pages("supporters", "projects").forEach(project -> project.list("supporters").forEach(supporter -> {
            Node party = supporter.part("party").orElseThrow();
            line.row(party.name(), party.id(), cell(party, "__typename"), String.join(SEPARATOR, supporter.texts("roles")), project.name(), project.id());
        }));
    }

    private void changes(HttpServletRequest request, Locale language, Line line) {
        Asking asking = asking(request, language).between(Period.of(request, LocalDate.now(this.clock)));
        asking.onward("changes", "changes", one -> entity(one).id()).forEach(one -> one.list("changes").forEach(change -> {
            Node entity = entity(one);
            line.row(entity.name(), entity.id(), cell(entity, "__typename"), cell(change, "kind"), cell(change, "before"), cell(change, "after"),
                    cell(change, "since"), statements(change), sources(change));
        }));
    }

    private void findings(HttpServletRequest request, Locale language, Line line) {
        asking(request, language).onward("data-quality", "dataQuality", Node::id).forEach(finding -> {
            Node entity = entity(finding);
            line.row(cell(finding, "severity"), cell(finding, "rule"), entity.name(), entity.id(), cell(entity, "__typename"), cell(finding, "description"),
                    cell(finding, "found"), cell(finding, "expected"), statements(finding), sources(finding));
        });
    }

    /// Each group once, or once for each of its totals, for no two of them can be added up.
    private void statistics(HttpServletRequest request, Locale language, Line line) {
        Node answer = asking(request, language).answer("statistics");
        for (String statistic : List.of("contributions", "kinds", "topics", "countries")) {
            for (Node group : answer.part(statistic).orElseThrow().list("by")) {
                List<Node> money = group.part("totals").map(totals -> totals.list("money")).orElse(List.of());
                List<Node> inKind = group.part("totals").map(totals -> totals.list("inKind")).orElse(List.of());
                for (Node total : money) {
                    line.row(statistic, cell(group, "key"), cell(group, "label"), number(group, "count"), number(total, "amount"), cell(total, "currency"), null, null);
                }
                for (Node total : inKind) {
                    line.row(statistic, cell(group, "key"), cell(group, "label"), number(group, "count"), null, null, number(total, "value"), cell(total, "unit"));
                }
                if (money.isEmpty() && inKind.isEmpty()) {
                    line.row(statistic, cell(group, "key"), cell(group, "label"), number(group, "count"), null, null, null, null);
                }
            }
        }
    }

    private void results(HttpServletRequest request, Locale language, Line line) {
        String text = Asked.given(request, "q");
        if (text == null) {
            throw Problem.invalid("q", "", "words or beginnings of words");
        }
        for (Node result : asking(request, language).with("text", text).with("types", HomePage.types(request)).list("search", "search")) {
            Node entity = entity(result);
            line.row(entity.name(), entity.id(), cell(entity, "__typename"));
        }
    }

    private void links(HttpServletRequest request, Locale language, Line line) {
        for (Node link : this.map.ask(language, request).part("map").orElseThrow().list("links")) {
            line.row(link.part("from").orElseThrow().name(), cell(link, "source"), link.part("to").orElseThrow().name(), cell(link, "target"),
                    cell(link, "kind"), link.fields().get("mutual"), number(link, "count"));
        }
    }

    private void places(HttpServletRequest request, Locale language, Line line) {
        for (Node place : this.map.ask(language, request).part("map").orElseThrow().list("places")) {
            Node country = place.part("country").orElse(new Node(Map.of()));
            Node location = place.part("location").orElseThrow();
            line.row(place.name(), place.id(), cell(country, "code"), cell(country, "name"), number(location, "latitude"), number(location, "longitude"),
                    place.fields().get("approximate"), number(place, "ties"));
        }
    }

    private void nodes(HttpServletRequest request, Locale language, Line line) {
        for (Map<String, ?> one : this.network.web(language, request).nodes()) {
            Node node = new Node(one);
            line.row(node.name(), node.id(), cell(node, "__typename"), number(node, "distance"), number(node, "degree"));
        }
    }

    private void edges(HttpServletRequest request, Locale language, Line line) {
        Web web = this.network.web(language, request);
        for (Map<String, ?> one : web.edges()) {
            Node edge = new Node(one);
            Node source = new Node(web.node(String.valueOf(one.get("source"))));
            Node target = new Node(web.node(String.valueOf(one.get("target"))));
            line.row(source.name(), source.id(), cell(edge, "kind"), cell(edge, "label"), target.name(), target.id(), cell(edge, "since"), cell(edge, "until"));
        }
    }

    private Asking asking(HttpServletRequest request, Locale language) {
        return Asking.of(this.questions, language, request);
    }

    private static Node entity(Node about) {
        return about.part("entity").orElseThrow();
    }

    private static @Nullable Object cell(Node node, String field) {
        return node.text(field).orElse(null);
    }

    private static @Nullable Object number(Node node, String field) {
        return node.number(field).orElse(null);
    }

    private static String statements(Node claim) {
        return claim.citations().stream().flatMap(citation -> citation.text("statement").stream()).distinct().collect(Collectors.joining(SEPARATOR));
    }

    private static String sources(Node claim) {
        return claim.citations().stream().map(citation -> citation.part("source").orElseThrow().id()).distinct().collect(Collectors.joining(SEPARATOR));
    }

    /// A table.
    ///
    /// @param columns the names of its columns, in the words of the schema
    /// @param rows finds its rows
    record Shown(List<String> columns, Filling rows) {
    }

    /// Finds the rows that an address asks for.
    interface Filling {

        void fill(HttpServletRequest request, Locale language, Line line);

    }

}
