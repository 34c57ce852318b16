package org.alianza.limit;

import java.time.Duration;
import java.util.Map;

import org.alianza.graph.Graph;
import org.alianza.graph.TookTooMuch;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// How much memory the embedded database may use for one transaction; a server of one's own has settings of its own.
@SpringBootTest(properties = { "alianza.data=target/test-data/${random.uuid}", "alianza.seed=", "alianza.limits.database.memory=32MB" })
class MemoryLimitTest {

    @Autowired
    private Graph graph;

    /// The driver by itself would try again for half a minute.
    @Test
    void whatNeedsTooMuchMemoryIsGivenUpAtOnce() {
        long start = System.nanoTime();
        assertThatThrownBy(() -> this.graph.rows("UNWIND range(1, 2000000) AS x WITH collect(x) AS xs RETURN size(xs) AS size", Map.of()))
            .isInstanceOf(TookTooMuch.class)
            .hasMessage("This question needed more memory than one may and was given up; ask for less of it at once");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

}
