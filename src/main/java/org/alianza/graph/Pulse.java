package org.alianza.graph;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whether a server answers. It is asked the shortest of questions again and again, which a server answers however
/// long others take: what has no answer several times in a row is gone or frozen, and what was asked of it before
/// is not waited for any longer.
final class Pulse implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);

    private static final Duration PAUSE = Duration.ofMillis(500);

    private static final Duration LONGEST = Duration.ofSeconds(1);

    private static final int MISSED = 3;

    private final Supplier<CompletionStage<?>> beat;

    private final Map<Object, CompletableFuture<?>> awaited = new ConcurrentHashMap<>();

    private final Thread beating;

    private volatile boolean lost;

    /// @param beat asks for a sign of life
    Pulse(Supplier<CompletionStage<?>> beat) {
        this.beat = beat;
        this.beating = Thread.ofVirtual().name("pulse").start(this::go);
    }

    /// What a server answers.
    ///
    /// @param <T> what that is
    /// @param question asks it
    /// @throws DatabaseAway if the server does not answer anything
    <T> T during(Supplier<CompletionStage<T>> question) {
        if (this.lost) {
            throw new DatabaseAway(null);
        }
        CompletableFuture<T> answer = question.get().toCompletableFuture().copy();
        Object waiting = new Object();
        this.awaited.put(waiting, answer);
        try {
            if (this.lost) {
                answer.completeExceptionally(new DatabaseAway(null));
            }
            return answer.join();
        }
        catch (CompletionException e) {
            throw (e.getCause() instanceof RuntimeException failure) ? failure : e;
        }
        finally {
            this.awaited.remove(waiting);
        }
    }

    @Override
    public void close() {
        this.beating.interrupt();
    }

    private void go() {
        int missed = 0;
        while (rested()) {
            Throwable failure = failure();
            missed = (failure != null) ? missed + 1 : 0;
            if (missed == MISSED) {
                lose(failure);
            }
            else if (missed == 0 && this.lost) {
                this.lost = false;
                LOG.info("The database answers again");
            }
        }
    }

    private static boolean rested() {
        try {
            Thread.sleep(PAUSE);
            return true;
        }
        catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Nobody who is waiting is left out: who comes now sees that it is lost.
    private void lose(@Nullable Throwable failure) {
        this.lost = true;
        this.awaited.values().forEach(answer -> answer.completeExceptionally(new DatabaseAway(failure)));
        LOG.warn("The database does not answer; until it does, nobody waits for it: {}", String.valueOf(failure));
    }

    private @Nullable Throwable failure() {
        try {
            this.beat.get().toCompletableFuture().copy().orTimeout(LONGEST.toMillis(), TimeUnit.MILLISECONDS).join();
            return null;
        }
        catch (CompletionException e) {
            return e.getCause();
        }
        catch (RuntimeException e) {
            return e;
        }
    }

}
