package org.alianza.register;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.alianza.graph.Statements;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.types.MapAccessor;

/// The audit entries, chained by hash: each tells who changed what, when and through which door, in the
/// transaction of the change, and none can be altered without breaking the chain.
final class Audit {

    /// To set a property is to wait for one's turn; what is read before that may be out of date after.
    private static final String LATEST = """
            MERGE (chain:AuditChain {id: 'audit'})
            ON CREATE SET chain.sequence = 0, chain.hash = ''
            SET chain.turn = true
            WITH chain
            RETURN chain.sequence AS sequence, chain.hash AS hash
            """;

    private static final String SEQUENCE = """
            MATCH (chain:AuditChain {id: 'audit'})
            RETURN chain.sequence AS sequence
            """;

    private static final String ID = "audit-";

    private static final String APPEND = """
            MATCH (chain:AuditChain {id: 'audit'})
            SET chain.hash = $entry.hash, chain.sequence = $entry.sequence
            CREATE (entry:AuditEntry)
            SET entry = $entry
            WITH entry
            UNWIND $revisions AS revision
            CREATE (entry)-[:REVISES]->(n:Revision)
            SET n = revision
            """;

    private static final String HELD = """
            MATCH (entry:AuditEntry {id: $id, hash: $hash})
            RETURN entry.id AS id
            """;

    private final long sequence;

    private final String previous;

    private @Nullable String hash;

    private Audit(MapAccessor latest) {
        this.sequence = latest.get("sequence").asLong() + 1;
        this.previous = latest.get("hash").asString();
    }

    /// Begins an entry. From here on others who want to change anything wait, so that nothing comes
    /// between what this change finds and what it writes.
    static Audit begin(Statements statements) {
        return new Audit(statements.rows(LATEST, Map.of()).getFirst());
    }

    /// How many entries there are.
    static long latest(Statements statements) {
        return statements.rows(SEQUENCE, Map.of()).stream().mapToLong(row -> row.get("sequence").asLong()).findFirst().orElse(0);
    }

    /// Which entry an id is of.
    static long sequence(String id) {
        return Long.parseLong(id.substring(ID.length()));
    }

    /// How many entries there were before this one.
    long before() {
        return this.sequence - 1;
    }

    /// Writes down what was changed.
    ///
    /// @return the id of the entry
    String append(Author author, @Nullable String reason, List<Revision> revisions, Instant at, Statements statements) {
        String id = ID + this.sequence;
        String told = (reason != null) ? reason : "";
        this.hash = hash(this.previous, id, at.toString(), author.account(), author.door().name(), told,
                String.join("\n", revisions.stream().map(Revision::toString).toList()));
        Map<String, Object> entry = Map.of("id", id, "sequence", this.sequence, "at", at.toString(), "account", author.account(),
                "door", author.door().name(), "reason", told, "hash", this.hash);
        statements.rows(APPEND, Map.of("entry", entry, "revisions", revisions.stream().map(Revision::properties).toList()));
        return id;
    }

    /// Whether just this entry is there, and so all that was changed with it.
    boolean isHeld(Statements statements) {
        return this.hash != null && !statements.rows(HELD, Map.of("id", ID + this.sequence, "hash", this.hash)).isEmpty();
    }

    static String hash(String... parts) {
        return DigestUtils.sha256Hex(String.join("\u0000", parts));
    }

    /// What was changed about one entity.
    ///
    /// @param entity its id; empty: what belongs to none, such as units
    /// @param version from then on
    /// @param rows the rows before and after, as JSON
    /// @param table the entity is a row of; null: nobody is told of it
    record Revision(String entity, long version, String rows, @Nullable String table) {

        Map<String, @Nullable Object> properties() {
            Map<String, @Nullable Object> properties = new LinkedHashMap<>(Map.of("entity", this.entity, "version", this.version, "rows", this.rows));
            properties.put("table", this.table);
            return properties;
        }

        /// As it is hashed: what is known of the rows needs no proof of its own.
        @Override
        public String toString() {
            return "Revision[entity=%s, version=%d, rows=%s]".formatted(this.entity, this.version, this.rows);
        }

    }

}
