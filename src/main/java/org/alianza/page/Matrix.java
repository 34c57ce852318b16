package org.alianza.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Who has which roles in what: parties down, projects across.
public final class Matrix {

    private final List<Map<String, Object>> projects = new ArrayList<>();

    private final Map<String, Map<String, Object>> parties = new LinkedHashMap<>();

    private final Map<String, List<String>> roles = new LinkedHashMap<>();

    /// @param projects with their supporters; those nobody supports are left out
    @SuppressWarnings("unchecked")
    Matrix(List<Map<String, Object>> projects) {
        projects.forEach(project -> ((List<Map<String, Object>>) project.getOrDefault("supporters", List.of())).forEach(supporter -> {
            Map<String, Object> party = (Map<String, Object>) supporter.getOrDefault("party", Map.of());
            if (!this.projects.contains(project)) {
                this.projects.add(project);
            }
            this.parties.put(id(party), party);
            this.roles.put(id(party) + " " + id(project), (List<String>) supporter.getOrDefault("roles", List.of()));
        }));
    }

    public List<Map<String, Object>> projects() {
        return this.projects;
    }

    /// The most engaged first, then by name.
    public List<Map<String, Object>> parties() {
        return this.parties.values()
            .stream()
            .sorted(Comparator.<Map<String, Object>>comparingLong(party -> -count(party)).thenComparing(party -> String.valueOf(party.get("name"))))
            .toList();
    }

    /// In how many projects a party has a role.
    public long count(Map<String, Object> party) {
        return this.projects.stream().filter(project -> this.roles.containsKey(id(party) + " " + id(project))).count();
    }

    /// The roles of a party in a project; empty: it has none, though it may give something.
    public List<String> roles(Map<String, Object> party, Map<String, Object> project) {
        return this.roles.getOrDefault(id(party) + " " + id(project), List.of());
    }

    private static String id(Map<String, Object> entity) {
        return String.valueOf(entity.get("id"));
    }

}
