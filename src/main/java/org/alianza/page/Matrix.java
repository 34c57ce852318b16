package org.alianza.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.alianza.briefing.Node;

/// Who has which roles in what: parties down, projects across.
public final class Matrix {

    private final List<Node> projects = new ArrayList<>();

    private final Map<String, Node> parties = new LinkedHashMap<>();

    private final Map<String, List<String>> roles = new LinkedHashMap<>();

    /// @param projects with their supporters; those nobody supports are left out
    Matrix(List<Node> projects) {
        for (Node project : projects) {
            List<Node> supporters = project.list("supporters");
            if (!supporters.isEmpty()) {
                this.projects.add(project);
            }
            for (Node supporter : supporters) {
                Node party = supporter.part("party").orElseThrow();
                this.parties.put(party.id(), party);
                this.roles.put(party.id() + " " + project.id(), supporter.texts("roles"));
            }
        }
    }

    public List<Map<String, ?>> projects() {
        return this.projects.stream().<Map<String, ?>>map(Node::fields).toList();
    }

    /// The most engaged first, then by name.
    public List<Map<String, ?>> parties() {
        return this.parties.values()
            .stream()
            .sorted(Comparator.comparingLong(this::engagements).reversed().thenComparing(Node::name))
            .<Map<String, ?>>map(Node::fields)
            .toList();
    }

    /// The roles of a party in a project; empty: it has none, though it may give something.
    public List<String> roles(Map<String, ?> party, Map<String, ?> project) {
        return this.roles.getOrDefault(party.get("id") + " " + project.get("id"), List.of());
    }

    private long engagements(Node party) {
        return this.projects.stream().filter(project -> this.roles.containsKey(party.id() + " " + project.id())).count();
    }

}
