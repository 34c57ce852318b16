package org.alianza.limit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.alianza.graph.Expired;
import org.alianza.graph.Graph;
import org.alianza.graph.NoSpace;
import org.alianza.graph.TookTooLong;
import org.apache.commons.codec.digest.DigestUtils;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/// The buckets of points that all instances share, in the database. It tells the time, so that clocks may differ.
@Component
class Ledger {

    private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);

    /// To set a property is to wait for one's turn. What is owed was taken already; a cost only if there is as much left.
    private static final String SETTLE = """
            UNWIND $debts AS debt
            MERGE (tab:Tab {who: debt.who})
            ON CREATE SET tab.points = debt.capacity, tab.at = timestamp()
            SET tab.turn = true
            WITH debt, tab, CASE WHEN timestamp() > tab.at THEN timestamp() ELSE tab.at END AS now
            WITH debt, tab, now, tab.points + (now - tab.at) * debt.perMilli AS filled
            WITH debt, tab, now, CASE WHEN filled > debt.capacity THEN debt.capacity ELSE filled END - debt.owed AS points
            WITH debt, tab, now, points, points >= debt.cost AS taken
            SET tab.points = CASE WHEN taken THEN points - debt.cost ELSE points END, tab.at = now, tab.expiresAt = now + 120000
            RETURN debt.who AS who, tab.points AS points, taken
            """;

    /// Whose bucket has filled up again is as good as new.
    private final Graph graph;

    private final Expired expired;

    Ledger(Graph graph, Expired expired) {
        this.graph = graph;
        this.expired = expired;
    }

    /// Pays one debt; empty: that cannot be now, and this instance goes on by itself.
    Optional<Balance> settle(Debt debt) {
        return Optional.ofNullable(settle(List.of(debt)).get(debt.who));
    }

    /// Pays debts.
    ///
    /// @return by who owed; those that could not be paid are absent
    Map<String, Balance> settle(List<Debt> debts) {
        Map<String, Balance> balances = new HashMap<>();
        Map<String, String> hidden = new HashMap<>();
        List<Map<String, Object>> rows = new ArrayList<>();
        debts.forEach(debt -> {
            String hash = DigestUtils.sha256Hex(debt.who);
            hidden.put(hash, debt.who);
            rows.add(debt.properties(hash));
        });
        // In one order, so that no two wait for each other.
        rows.sort((one, other) -> String.valueOf(one.get("who")).compareTo(String.valueOf(other.get("who"))));
        try {
            this.graph.aside(statements -> statements.rows(SETTLE, Map.of("debts", rows)))
                .forEach(row -> balances.put(hidden.getOrDefault(row.get("who").asString(), ""),
                        new Balance(row.get("points").asDouble(), row.get("taken").asBoolean())));
        }
        catch (Neo4jException | NoSpace | TookTooLong e) {
            LOG.warn("What was asked here could not be told to other instances; it is tried again: {}", e.getMessage());
        }
        return balances;
    }

    void sweep() {
        this.expired.delete("Tab");
    }

    /// What one instance has to pay.
    ///
    /// @param who an account or address
    /// @param owed what it has taken
    /// @param cost what it wants to take
    /// @param capacity how much a bucket holds
    /// @param perMilli how much comes in a millisecond
    record Debt(String who, long owed, long cost, long capacity, double perMilli) {

        private Map<String, Object> properties(String hash) {
            Map<String, Object> properties = new LinkedHashMap<>();
            properties.put("who", hash);
            properties.put("owed", (double) this.owed);
            properties.put("cost", (double) this.cost);
            properties.put("capacity", (double) this.capacity);
            properties.put("perMilli", this.perMilli);
            return properties;
        }

    }

    /// What is left then.
    ///
    /// @param points less than none: instances have taken more than there was before they told each other
    /// @param taken whether there was enough for the cost
    record Balance(double points, boolean taken) {
    }

}
