package org.alianza.account;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.alianza.fact.Problem;
import org.alianza.graph.Graph;
import org.neo4j.driver.types.MapAccessor;

import org.springframework.stereotype.Component;

/// The accounts kept here. They are nodes of the database but no entities: no question of the graph
/// meets them.
@Component
public class Accounts {

    private static final String ALL = """
            MATCH (account:Account)
            RETURN account { .name, .role, .disabled, .createdAt, .stamp } AS found
            ORDER BY found.name
            """;

    private static final String ONE = """
            MATCH (account:Account {name: $name})
            RETURN account { .name, .role, .disabled, .createdAt, .stamp } AS found, account.passwordHash AS hash
            """;

    /// The stamp tells whether it is this one that was created, or another had the name before.
    private static final String CREATE = """
            MERGE (account:Account {name: $name})
            ON CREATE SET account.role = $role, account.passwordHash = $hash, account.disabled = false,
              account.createdAt = $now, account.stamp = $stamp
            WITH account
            WHERE account.stamp = $stamp
            RETURN account { .name, .role, .disabled, .createdAt, .stamp } AS found
            """;

    private static final String SET_PASSWORD = """
            MATCH (account:Account {name: $name})
            SET account.passwordHash = $hash, account.stamp = $stamp
            RETURN account { .name, .role, .disabled, .createdAt, .stamp } AS found
            """;

    /// Only if it is still the hash of the same password.
    private static final String SET_HASH = """
            MATCH (account:Account {name: $name, stamp: $stamp})
            SET account.passwordHash = $hash
            RETURN account { .name, .role, .disabled, .createdAt, .stamp } AS found
            """;

    /// First locks all administrators, so that no two demote one another at once.
    private static final String UPDATE = """
            MATCH (admin:Account {role: 'ADMIN'})
            SET admin.checkedAt = $now
            WITH collect(admin) AS admins
            MATCH (account:Account {name: $name})
            WITH account, [other IN admins WHERE other.role = 'ADMIN' AND NOT other.disabled AND other <> account] AS others
            WHERE size(others) > 0
              OR (coalesce($changes.role, account.role) = 'ADMIN' AND NOT coalesce($changes.disabled, account.disabled))
            SET account += $changes
            WITH account
            OPTIONAL MATCH (account)-[:HOLDS]->(key:ApiKey)
            SET key.revoked = key.revoked OR account.disabled
            RETURN DISTINCT account { .name, .role, .disabled, .createdAt, .stamp } AS found
            """;

    private final Graph graph;

    private final Passwords passwords;

    private final Clock clock;

    Accounts(Graph graph, Passwords passwords, Clock clock) {
        this.graph = graph;
        this.passwords = passwords;
        this.clock = clock;
    }

    /// A password that nobody can guess.
    public static String randomPassword() {
        return Passwords.random();
    }

    /// All, by name.
    public List<Account> all() {
        return this.graph.rows(ALL, Map.of()).stream().map(Account::of).toList();
    }

    /// The account of a name, in whatever letters.
    public Optional<Account> find(String name) {
        return row(name).map(Account::of);
    }

    /// Creates an account.
    ///
    /// @param password at least 12 characters, without the name in them
    /// @throws Problem if another has the name, or the name or the password cannot be
    public Account create(String name, Role role, String password) {
        String kept = Account.newName("name", name);
        String hash = this.passwords.hash(Passwords.accepted("password", password, kept));
        return change(CREATE, Map.of("name", kept, "role", role.name(), "hash", hash, "now", now(), "stamp", stamp()))
            .stream()
            .findFirst()
            .map(Account::of)
            .orElseThrow(() -> Problem.invalid("name", name, "a name that no other account has"));
    }

    /// Gives another password; every session of the account ends.
    public Account setPassword(Account account, String argument, String password) {
        String hash = this.passwords.hash(Passwords.accepted(argument, password, account.name()));
        return Account.of(change(SET_PASSWORD, Map.of("name", account.name(), "hash", hash, "stamp", stamp())).getFirst());
    }

    /// Keeps a stronger hash of the same password.
    void setHash(Account account, String hash) {
        change(SET_HASH, Map.of("name", account.name(), "hash", hash, "stamp", account.stamp()));
    }

    /// Gives another role, at once.
    ///
    /// @throws Problem if nobody would be left to keep accounts
    public Account setRole(Account account, Role role) {
        return update(account, Map.of("role", role.name()));
    }

    /// Lets an account sign in, or not; where not, its sessions and keys end at once and for good.
    ///
    /// @throws Problem if nobody would be left to keep accounts
    public Account setDisabled(Account account, boolean disabled) {
        return update(account, Map.of("disabled", disabled, "stamp", stamp()));
    }

    Optional<String> hash(Account account) {
        return row(account.name()).map(row -> row.get("hash").asString());
    }

    private Account update(Account account, Map<String, Object> changes) {
        return change(UPDATE, Map.of("name", account.name(), "changes", changes, "now", now()))
            .stream()
            .findFirst()
            .map(Account::of)
            .orElseThrow(() -> Problem.invalid("name", account.name(), "an account other than the last one with the role ADMIN"));
    }

    private List<MapAccessor> change(String cypher, Map<String, Object> parameters) {
        return this.graph.change(transaction -> transaction.rows(cypher, parameters));
    }

    private Optional<MapAccessor> row(String name) {
        return this.graph.rows(ONE, Map.of("name", Account.name(name))).stream().findFirst();
    }

    private OffsetDateTime now() {
        return this.clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String stamp() {
        return UUID.randomUUID().toString();
    }

}
