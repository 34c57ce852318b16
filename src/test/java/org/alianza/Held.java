package org.alianza;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.apache.commons.codec.digest.DigestUtils;
import org.neo4j.driver.Driver;

/// What the graph holds, all of it, but for what is noted whenever somebody asks: who used a key when, how much was asked,
/// and which files were handed in.
record Held(Driver driver) {

    private static final List<String> NOTES = List.of("ApiKey", "Attempt", "Import", "Lease", "Tab", "Visit");

    private static final String COUNTS = """
            MATCH (node)
            WHERE none(label IN labels(node) WHERE label IN $notes)
            WITH count(node) AS nodes
            MATCH ()-[relation]->()
            WITH nodes, count(relation) AS relations
            OPTIONAL MATCH (chain:AuditChain)
            RETURN nodes, relations, properties(chain) AS chain
            """;

    private static final String NODES = """
            MATCH (node)
            WHERE none(label IN labels(node) WHERE label IN $notes)
            RETURN labels(node) AS what, properties(node) AS said
            """;

    private static final String RELATIONS = """
            MATCH (from)-[relation]->(to)
            WHERE none(label IN labels(from) + labels(to) WHERE label IN $notes)
            RETURN [type(relation), from.id, to.id] AS what, properties(relation) AS said
            """;

    /// How many nodes and relations there are, and the end of the audit's chain, which is another after each change.
    String counted() {
        return this.driver.executableQuery(COUNTS).withParameters(Map.of("notes", NOTES)).execute().records().toString();
    }

    /// How many nodes and relations there are, and a hash of them: the same whenever the same is held.
    String told() {
        return told(NODES) + " " + told(RELATIONS);
    }

    private String told(String cypher) {
        List<String> all = this.driver.executableQuery(cypher)
            .withParameters(Map.of("notes", NOTES))
            .execute()
            .records()
            .stream()
            .map(record -> record.get("what").asList() + " " + new TreeMap<>(record.get("said").asMap(Object::toString)))
            .sorted()
            .toList();
        return all.size() + "-" + DigestUtils.sha256Hex(String.join("\n", all));
    }

}
