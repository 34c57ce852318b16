package org.alianza.intake;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class BehindTest {

    private final List<Integer> done = new CopyOnWriteArrayList<>();

    @Test
    void whileOneThingIsDoneTheNextIsMadeReady() {
        CountDownLatch ready = new CountDownLatch(1);
        try (Behind behind = new Behind()) {
            behind.begin(() -> {
                await(ready);
                this.done.add(1);
            });
            assertThat(this.done).isEmpty();
            ready.countDown();
            behind.begin(() -> this.done.add(2));
            behind.end();
            assertThat(this.done).containsExactly(1, 2);
        }
    }

    @Test
    void afterAFailureNothingBegins() {
        try (Behind behind = new Behind()) {
            behind.begin(() -> {
                throw new IllegalStateException("broken");
            });
            assertThatIllegalStateException().isThrownBy(() -> behind.begin(() -> this.done.add(2))).withMessage("broken");
        }
        assertThat(this.done).isEmpty();
    }

    @Test
    void whatHasBegunIsDoneBeforeItCloses() {
        try (Behind behind = new Behind()) {
            behind.begin(() -> this.done.add(1));
        }
        assertThat(this.done).containsExactly(1);
    }

    private static void await(CountDownLatch ready) {
        try {
            ready.await();
        }
        catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

}
