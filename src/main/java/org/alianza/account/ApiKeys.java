package org.alianza.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.alianza.fact.Problem;
import org.alianza.graph.Gathered;
import org.alianza.graph.Graph;
import org.alianza.graph.NoSpace;
import org.alianza.graph.TookTooLong;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.types.MapAccessor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/// The keys of programs. Of each only a hash is kept.
@Component
public class ApiKeys {

    /// Whether a token is meant to be a key of ours.
    public static final String PREFIX = "alz_";

    private static final Logger LOG = LoggerFactory.getLogger(ApiKeys.class);

    private static final int MOST = 50;

    private static final Duration ROUGHLY = Duration.ofMinutes(15);

    private static final String OF_ACCOUNTS = """
            MATCH (account:Account)-[:HOLDS]->(key:ApiKey)
            WHERE account.name IN $names
            RETURN key { .* } AS found, account.name AS owner
            ORDER BY owner, found.createdAt, found.id
            """;

    private static final String ONE = """
            MATCH (account:Account)-[:HOLDS]->(key:ApiKey {id: $id})
            RETURN key { .* } AS found, account.name AS owner, account.role AS ownerRole, account.disabled AS ownerDisabled
            """;

    private static final String SOME = """
            UNWIND $ids AS id
            MATCH (account:Account)-[:HOLDS]->(key:ApiKey {id: id})
            RETURN key { .* } AS found, account.name AS owner, account.role AS ownerRole, account.disabled AS ownerDisabled
            """;

    private static final String CREATE = """
            MATCH (account:Account {name: $owner})
            CREATE (account)-[:HOLDS]->(key:ApiKey {id: $id, name: $name, hash: $hash, role: $role, createdAt: $now,
              expiresAt: $expiresAt, revoked: false})
            RETURN key { .* } AS found, account.name AS owner
            """;

    private static final String REVOKE = """
            MATCH (account:Account)-[:HOLDS]->(key:ApiKey {id: $id})
            SET key.revoked = true
            RETURN key { .* } AS found, account.name AS owner
            """;

    private static final String USE = """
            MATCH (key:ApiKey {id: $id})
            SET key.lastUsedAt = $now
            RETURN key.id AS id
            """;

    private final Graph graph;

    private final Gathered<String, MapAccessor> asking;

    private final Clock clock;

    ApiKeys(Graph graph, Clock clock) {
        this.graph = graph;
        this.asking = new Gathered<>(ids -> graph.rows(SOME, Map.of("ids", List.copyOf(ids)))
            .stream()
            .collect(Collectors.toMap(row -> row.get("found").get("id").asString(), row -> row)));
        this.clock = clock;
    }

    /// Who asks with a key; empty: it is wrong, expired or revoked, or its owner may not sign in.
    public Optional<Caller> open(String text) {
        Optional<ApiKey.Token> token = ApiKey.Token.read(text);
        Optional<MapAccessor> row = token.flatMap(found -> this.asking.find(found.id()));
        if (row.isEmpty() || row.get().get("ownerDisabled").asBoolean() || !same(row.get(), token.get())) {
            return Optional.empty();
        }
        ApiKey key = ApiKey.of(row.get());
        Instant now = this.clock.instant();
        if (key.revoked() || !now.isBefore(key.expiresAt())) {
            return Optional.empty();
        }
        note(key, now);
        Role role = key.role().within(Role.valueOf(row.get().get("ownerRole").asString()));
        return Optional.of(new Caller(key.owner(), role, Door.GRAPHQL, false));
    }

    /// All keys of these accounts, by account and age.
    List<ApiKey> of(List<String> names) {
        return this.graph.rows(OF_ACCOUNTS, Map.of("names", names)).stream().map(ApiKey::of).toList();
    }

    /// Makes a key.
    ///
    /// @return it, and the text to send, which cannot be had again
    public Made create(String owner, String name, Role role, Instant expiresAt) {
        if (of(List.of(owner)).stream().filter(this::works).count() >= MOST) {
            throw Problem.invalid("input.name", name, "an account with fewer than %d keys that work".formatted(MOST));
        }
        ApiKey.Token token = ApiKey.Token.random();
        Map<String, Object> parameters = Map.of("owner", owner, "id", token.id(), "name", name, "hash", token.hash(), "role",
                role.name(), "now", this.clock.instant().atOffset(ZoneOffset.UTC), "expiresAt", expiresAt.atOffset(ZoneOffset.UTC));
        return new Made(ApiKey.of(change(CREATE, parameters).getFirst()), token.text());
    }

    Optional<ApiKey> find(String id) {
        return this.graph.rows(ONE, Map.of("id", id)).stream().findFirst().map(ApiKey::of);
    }

    /// Ends a key at once and for good.
    ApiKey revoke(ApiKey key) {
        return ApiKey.of(change(REVOKE, Map.of("id", key.id())).getFirst());
    }

    private boolean works(ApiKey key) {
        return !key.revoked() && this.clock.instant().isBefore(key.expiresAt());
    }

    /// A database that cannot be written to can still be read.
    private void note(ApiKey key, Instant now) {
        if (key.lastUsedAt() != null && key.lastUsedAt().plus(ROUGHLY).isAfter(now)) {
            return;
        }
        try {
            this.graph.aside(statements -> statements.rows(USE, Map.of("id", key.id(), "now", now.atOffset(ZoneOffset.UTC))));
        }
        catch (Neo4jException | NoSpace | TookTooLong e) {
            LOG.warn("It could not be noted that the key {} was used", key.id(), e);
        }
    }

    private List<MapAccessor> change(String cypher, Map<String, Object> parameters) {
        return this.graph.change(transaction -> transaction.rows(cypher, parameters));
    }

    private static boolean same(MapAccessor row, ApiKey.Token token) {
        return MessageDigest.isEqual(row.get("found").get("hash").asString().getBytes(StandardCharsets.UTF_8),
                token.hash().getBytes(StandardCharsets.UTF_8));
    }

    /// A key that was just made.
    ///
    /// @param key what is kept of it
    /// @param secret the whole key, to send
    public record Made(ApiKey key, String secret) {
    }

}
