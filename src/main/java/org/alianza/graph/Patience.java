package org.alianza.graph;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;

import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;

/// How long the database is waited for: as long as a transaction may take, and no longer than the
/// request it is for. The database is told, and ends the transaction by itself.
///
/// @param allowed how long
/// @param given how long that is for who asks: what is left of a request is told as the whole
/// @param end when it is over, on the clock of [System#nanoTime()]
/// @param outlasts whether a database that is away is waited for just as long
record Patience(Duration allowed, Duration given, long end, boolean outlasts) {

    private static final Duration FIRST_DELAY = Duration.ofMillis(20);

    private static final Duration LONGEST_DELAY = Duration.ofSeconds(1);

    /// So long somebody who waits for an answer waits for a database that is away.
    private static final Duration AWAY = Duration.ofSeconds(3);

    /// For an answer that somebody waits for.
    ///
    /// @throws TookTooLong if the request is over
    static Patience of(Duration time) {
        Deadline deadline = Deadline.current();
        if (deadline == null || deadline.left().compareTo(time) > 0) {
            return new Patience(time, time, System.nanoTime() + time.toNanos(), false);
        }
        if (!deadline.left().isPositive()) {
            throw new TookTooLong(deadline.given(), null);
        }
        return new Patience(deadline.left(), deadline.given(), deadline.end(), false);
    }

    /// For what nobody waits for as for an answer, such as loading data: a database that is away is waited for.
    Patience outlasting() {
        return new Patience(this.allowed, this.given, this.end, true);
    }

    /// All of it, as the database is told.
    Duration whole() {
        return Duration.ofMillis(Math.max(1, this.allowed.toMillis()));
    }

    /// Takes a turn, as soon as there is one.
    ///
    /// @throws TookTooLong if there is none in time
    void await(Semaphore turns) {
        try {
            if (!turns.tryAcquire(this.end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                throw new TookTooLong(this.given, null);
            }
        }
        catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TookTooLong(this.given, e);
        }
    }

    /// What an attempt returns. What passes by itself, such as a lost connection or another transaction in the
    /// way, is tried again for as long as there is time; a database that is away, for a few seconds.
    ///
    /// @param <T> what it returns
    <T> T again(Supplier<T> attempt) {
        long away = System.nanoTime() + AWAY.toNanos();
        RetryPolicy policy = RetryPolicy.builder()
            .predicate(failure -> passes(failure, away))
            .timeout(whole())
            .delay(FIRST_DELAY)
            .jitter(FIRST_DELAY.dividedBy(2))
            .multiplier(2)
            .maxDelay(LONGEST_DELAY)
            .maxRetries(Long.MAX_VALUE)
            .build();
        try {
            return new RetryTemplate(policy).execute(attempt::get);
        }
        catch (RetryException e) {
            throw (e.getCause() instanceof RuntimeException failure) ? failure : new IllegalStateException(e);
        }
    }

    /// What an attempt returns; there is no other when its time is over or when it would run out of memory again.
    ///
    /// @param <T> what it returns
    <T> T kept(Supplier<T> attempt) {
        if (over()) {
            throw new TookTooLong(this.given, null);
        }
        try {
            return attempt.get();
        }
        catch (Neo4jException e) {
            throw e.code().contains("MemoryPoolOutOfMemory") ? new TookTooMuch(e) : e;
        }
    }

    /// What work returns.
    ///
    /// @param <T> what it returns
    /// @throws TookTooLong if the database was not done in time
    /// @throws DatabaseAway if the database cannot be reached
    <T> T told(Supplier<T> work) {
        try {
            return work.get();
        }
        catch (Neo4jException e) {
            // Who waits for another transaction is told that there are no more locks.
            if (e.code().contains("TransactionTimedOut") || (over() && e.code().contains(".Transaction."))) {
                throw new TookTooLong(this.given, e);
            }
            throw (lost(e) && !(e instanceof DatabaseAway)) ? new DatabaseAway(e) : e;
        }
    }

    /// Whether it is worth while to try again.
    ///
    /// @param away until when a database that is away is waited for
    private boolean passes(Throwable failure, long away) {
        if (!(failure instanceof RetryableException)) {
            return false;
        }
        if (!lost(failure) || this.outlasts) {
            return true;
        }
        return !(failure instanceof DatabaseAway) && System.nanoTime() - away < 0;
    }

    private static boolean lost(Throwable failure) {
        return failure instanceof ServiceUnavailableException || failure instanceof SessionExpiredException;
    }

    private boolean over() {
        return System.nanoTime() - this.end >= 0;
    }

}
