package org.alianza.register;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.alianza.IntakeTest;
import org.alianza.account.Door;
import org.alianza.graph.Graph;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// A change whose transaction was carried out although its connection was lost: it is begun again, and not made again.
@IntakeTest
class OnceTest {

    private final AtomicInteger done = new AtomicInteger();

    @Autowired
    private Graph graph;

    @Test
    void whatWasCarriedOutIsNotDoneAgain() {
        Once<Integer> change = change();
        long before = entries();
        assertThat(this.graph.change(change)).isEqualTo(1);
        assertThat(this.graph.change(change)).isEqualTo(1);
        assertThat(this.done).hasValue(1);
        assertThat(entries()).isEqualTo(before + 1);
    }

    @Test
    void whatWasNotIs() {
        Once<Integer> change = change();
        long before = entries();
        assertThatThrownBy(() -> this.graph.change(statements -> {
            change.apply(statements);
            throw new IllegalStateException("lost");
        })).hasMessage("lost");
        assertThat(this.graph.change(change)).isEqualTo(2);
        assertThat(entries()).isEqualTo(before + 1);
    }

    private Once<Integer> change() {
        return new Once<>((audit, statements) -> {
            audit.append(new Author("test", Door.GRAPHQL), null, List.of(), Instant.EPOCH, statements);
            return this.done.incrementAndGet();
        });
    }

    private long entries() {
        return this.graph.rows("MATCH (entry:AuditEntry) RETURN count(entry) AS count", Map.of()).getFirst().get("count").asLong();
    }

}
