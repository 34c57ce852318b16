package org.alianza.graph;

import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.stereotype.Component;

/// What the instances know and nobody else: random, kept in the database, made by whichever needs it first.
@Component
public class Secrets {

    private static final int BYTES = 32;

    private static final String KNOWN = """
            MATCH (secret:Secret {name: $name})
            RETURN secret.value AS value
            """;

    private static final String MAKE = """
            MERGE (secret:Secret {name: $name})
            ON CREATE SET secret.value = $random
            RETURN secret.value AS value
            """;

    private final Graph graph;

    /// They never change.
    private final Map<String, byte[]> known = new ConcurrentHashMap<>();

    Secrets(Graph graph) {
        this.graph = graph;
    }

    /// The secret of a name: 32 bytes.
    public byte[] of(String name) {
        return this.known.computeIfAbsent(name, this::read).clone();
    }

    private byte[] read(String name) {
        return this.graph.rows(KNOWN, Map.of("name", name))
            .stream()
            .findFirst()
            .orElseGet(() -> this.graph.change(statements -> statements.rows(MAKE, Map.of("name", name, "random", random())).getFirst()))
            .get("value")
            .asByteArray();
    }

    private static byte[] random() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return random;
    }

}
