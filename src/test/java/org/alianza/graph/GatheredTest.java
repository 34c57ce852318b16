package org.alianza.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/// Who asks at the same time is looked up at once, and nobody is told what held before they asked.
class GatheredTest {

    private final List<Set<Integer>> lookups = new CopyOnWriteArrayList<>();

    private final CountDownLatch first = new CountDownLatch(1);

    private final Gathered<Integer, String> gathered = new Gathered<>(keys -> {
        this.lookups.add(Set.copyOf(keys));
        if (this.lookups.size() == 1) {
            awaitFirst();
        }
        return keys.stream().filter(key -> key >= 0).collect(Collectors.toMap(Function.identity(), key -> this.lookups.size() + ":" + key));
    });

    @Test
    void whoComesWhileALookupIsOnItsWayGoesWithTheNext() {
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<Optional<String>> early = CompletableFuture.supplyAsync(() -> this.gathered.find(0), callers);
            await().until(() -> this.lookups.size() == 1);
            CountDownLatch asking = new CountDownLatch(20);
            List<CompletableFuture<Optional<String>>> late = new ArrayList<>();
            IntStream.range(0, 20).forEach(i -> late.add(CompletableFuture.supplyAsync(() -> {
                asking.countDown();
                return this.gathered.find(i % 4);
            }, callers)));
            await().until(() -> asking.getCount() == 0);
            this.first.countDown();
            assertThat(early.join()).contains("1:0");
            IntStream.range(0, 20).forEach(i -> assertThat(late.get(i).join()).get().asString().endsWith(":" + i % 4).doesNotStartWith("1:"));
            assertThat(this.lookups.size()).isBetween(2, 20);
        }
    }

    @Test
    void whatIsNotFoundIsAbsent() {
        this.first.countDown();
        assertThat(this.gathered.find(-1)).isEmpty();
    }

    @Test
    void whatIsWrongIsTold() {
        Gathered<Integer, String> broken = new Gathered<>(keys -> {
            throw new IllegalArgumentException("broken");
        });
        assertThatThrownBy(() -> broken.find(1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> broken.find(1)).isInstanceOf(IllegalArgumentException.class);
    }

    private void awaitFirst() {
        try {
            this.first.await();
        }
        catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

}
