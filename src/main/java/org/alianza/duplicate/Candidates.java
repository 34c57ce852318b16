package org.alianza.duplicate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.alianza.fact.Moment;
import org.alianza.fact.Properties;
import org.alianza.graph.Graph;
import org.neo4j.driver.types.MapAccessor;

import org.springframework.stereotype.Component;

/// Finds those that are worth comparing, without comparing all with all: parties that share a key that few
/// others have, or a code in a register.
@Component
class Candidates {

    /// A key of more parties than these says little of each.
    private static final int ALIKE = 30;

    /// As many may share a whole name.
    private static final int NAMESAKES = 100;

    private static final int LOOKED_AT = 20;

    private static final String PAIRS = """
            CALL () {
              MATCH (party:City|Organisation)
              WHERE party.knownFrom <= $knownBy AND party.holdsFrom <= $asOf AND party.holdsUntil >= $asOf
                AND any(label IN labels(party) WHERE label IN $labels)
              WITH party
              ORDER BY party.id
              UNWIND split(party.matchKeys, ' ') AS key
              RETURN key, party
              UNION ALL
              MATCH (party:Organisation)-[:IDENTIFIED_BY]->(identifier:Identifier)
              WHERE party.knownFrom <= $knownBy AND party.holdsFrom <= $asOf AND party.holdsUntil >= $asOf
                AND 'Organisation' IN $labels
              RETURN DISTINCT 'oi' + identifier.codeKey AS key, party
              ORDER BY party.id
            }
            WITH key, collect(party) AS alike
            WHERE size(alike) > 1 AND (size(alike) <= %d OR substring(key, 1, 1) = 'n')
            WITH alike[..%d] AS alike, substring(key, 1, 1) AS sort, size(key) AS length
            WITH alike, sort = 'i' AS anywhere,
              CASE WHEN sort IN ['n', 'i'] THEN 10.0 WHEN sort IN ['m', 'a'] OR length > 8 THEN 3.0 ELSE 1.0 END / size(alike) AS weight
            UNWIND range(0, size(alike) - 2) AS i
            WITH alike[i] AS one, alike[i + 1..] AS others, weight, anywhere
            UNWIND others AS other
            WITH one, other, weight, anywhere
            WHERE anywhere OR $everywhere OR coalesce(one.country = other.country, true)
            WITH one, other, sum(weight) AS weight
            ORDER BY weight DESC, one.id, other.id
            LIMIT $first
            WITH one, other
            WHERE %s
            RETURN one.id AS one, other.id AS other
            """.formatted(ALIKE, NAMESAKES, Apart.NOT_TOLD);

    private static final String FOUND = """
            UNWIND $rows AS row
            CALL (row) {
              CALL db.index.fulltext.queryNodes('party_match', row.keys, {limit: %d}) YIELD node AS party
              RETURN party
              UNION
              MATCH (identifier:Identifier)
              WHERE identifier.codeKey IN row.codes
              MATCH (party:Organisation)-[:IDENTIFIED_BY]->(identifier)
              RETURN party
            }
            WITH row, party
            WHERE party.id <> row.id AND party.knownFrom <= $knownBy AND party.holdsFrom <= $asOf AND party.holdsUntil >= $asOf
            OPTIONAL MATCH (one:Entity {id: row.id})
            WITH row, one, party AS other
            WHERE one IS NULL OR %s
            RETURN row.id AS id, collect(other.id) AS found
            """.formatted(LOOKED_AT, Apart.NOT_TOLD);

    private static final String PROFILES = """
            UNWIND $ids AS id
            MATCH (party:City|Organisation {id: id})
            WHERE party.knownFrom <= $knownBy AND party.holdsFrom <= $asOf AND party.holdsUntil >= $asOf
            RETURN party { .*, searchNames: null, searchText: null, matchKeys: null, labels: labels(party), country: %s,
              codes: [(party)-[:IDENTIFIED_BY]->(identifier:Identifier) | identifier.codeKey] } AS profile
            """.formatted(Apart.COUNTRY);

    private final Graph graph;

    Candidates(Graph graph) {
        this.graph = graph;
    }

    /// Pairs of parties that are held, those that share most first.
    ///
    /// @param labels of the parties
    /// @param everywhere whether those in different countries are wanted too
    List<Pair> pairs(List<String> labels, boolean everywhere, int first, Moment at) {
        List<MapAccessor> rows = this.graph.rows(PAIRS, Map.of("labels", labels, "everywhere", everywhere, "first", first, "asOf", at.asOf(),
                "knownBy", at.knownBy()));
        Set<String> ids = new TreeSet<>();
        rows.forEach(row -> ids.addAll(List.of(row.get("one").asString(), row.get("other").asString())));
        Map<String, Profile> profiles = profiles(ids, at);
        List<Pair> pairs = new ArrayList<>();
        rows.forEach(row -> pairs.add(new Pair(one(profiles, row, "one"), one(profiles, row, "other"))));
        return pairs;
    }

    /// For each of some parties, held or not, those that are held and worth comparing.
    ///
    /// @return by id; of the same type each
    Map<String, List<Profile>> of(Collection<Profile> parties, Moment at) {
        List<Map<String, Object>> rows = parties.stream()
            .<Map<String, Object>>map(party -> Map.of("id", party.id(), "keys", String.join(" ", keys(party)), "codes", List.copyOf(party.codes())))
            .toList();
        Map<String, List<String>> found = new LinkedHashMap<>();
        this.graph.rows(FOUND, Map.of("rows", rows, "asOf", at.asOf(), "knownBy", at.knownBy()))
            .forEach(row -> found.put(row.get("id").asString(), row.get("found").asList(id -> id.asString())));
        Map<String, Profile> profiles = profiles(found.values().stream().flatMap(List::stream).collect(Collectors.toSet()), at);
        Map<String, List<Profile>> worth = new LinkedHashMap<>();
        parties.forEach(party -> worth.put(party.id(), found.getOrDefault(party.id(), List.of())
            .stream()
            .map(profiles::get)
            .filter(Objects::nonNull)
            .filter(profile -> profile.city() == party.city())
            .toList()));
        return worth;
    }

    /// What of some parties tells whether they are the same as others, by id.
    Map<String, Profile> profiles(Collection<String> ids, Moment at) {
        return this.graph.rows(PROFILES, Map.of("ids", List.copyOf(ids), "asOf", at.asOf(), "knownBy", at.knownBy()))
            .stream()
            .map(row -> Profile.held(new Properties(row.get("profile").asMap())))
            .collect(Collectors.toMap(Profile::id, profile -> profile));
    }

    /// Something must be looked for, even by who has no name.
    private static Set<String> keys(Profile party) {
        Set<String> keys = new LinkedHashSet<>(party.keys());
        return keys.isEmpty() ? Set.of("none") : keys;
    }

    private static Profile one(Map<String, Profile> profiles, MapAccessor row, String column) {
        return Objects.requireNonNull(profiles.get(row.get(column).asString()));
    }

    /// Two parties that are worth comparing.
    ///
    /// @param one the first by id
    /// @param other the second by id
    record Pair(Profile one, Profile other) {
    }

}
