package org.alianza.limit;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/// The points of one account or address, as this instance knows them: they fill up within a minute, and every request
/// takes out what it costs. What was taken here is owed to the bucket that all instances share, and paid once it comes
/// to a twentieth of what a minute brings; there this instance learns what was taken elsewhere.
final class Tab {

    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

    private static final int PARTS = 20;

    /// How long a shared bucket that could not be reached is left alone.
    private static final long PAUSE = TimeUnit.SECONDS.toNanos(5);

    private final String who;

    private final long allowed;

    private final long capacity;

    private final ReentrantLock turn = new ReentrantLock();

    private double points;

    private long filledAt = System.nanoTime();

    private long owed;

    private long paused = this.filledAt - PAUSE;

    /// @param allowed how many points come in a minute
    /// @param capacity how many there are at most
    Tab(String who, long allowed, long capacity) {
        this.who = who;
        this.allowed = allowed;
        this.capacity = capacity;
        this.points = capacity;
    }

    /// Takes what something costs.
    ///
    /// @throws Exceeded if there are not enough points; then none are taken
    void take(long cost, Ledger ledger) {
        this.turn.lock();
        try {
            fill();
            if (this.points < cost) {
                throw exceeded(cost);
            }
            if ((this.owed + cost) * PARTS < this.allowed || System.nanoTime() - this.paused < PAUSE) {
                this.points -= cost;
                this.owed += cost;
            }
            else {
                settle(cost, ledger);
            }
        }
        finally {
            this.turn.unlock();
        }
    }

    /// What is owed, to be paid together with what others owe.
    long toPay() {
        this.turn.lock();
        try {
            long paying = this.owed;
            this.owed = 0;
            return paying;
        }
        finally {
            this.turn.unlock();
        }
    }

    /// It was paid.
    ///
    /// @param left what the shared bucket holds now
    void paid(double left) {
        this.turn.lock();
        try {
            this.points = left - this.owed;
            this.filledAt = System.nanoTime();
        }
        finally {
            this.turn.unlock();
        }
    }

    /// It could not be paid.
    void unpaid(long paying) {
        this.turn.lock();
        try {
            this.owed += paying;
        }
        finally {
            this.turn.unlock();
        }
    }

    Ledger.Debt debt(long paying, long cost) {
        return new Ledger.Debt(this.who, paying, cost, this.capacity, (double) this.allowed / TimeUnit.MINUTES.toMillis(1));
    }

    /// Pays what is owed, and takes a cost if there is as much for all of us.
    private void settle(long cost, Ledger ledger) {
        Ledger.Balance balance = ledger.settle(debt(this.owed, cost)).orElse(null);
        if (balance == null) {
            this.paused = System.nanoTime();
            this.points -= cost;
            this.owed += cost;
            return;
        }
        this.owed = 0;
        this.points = balance.points();
        this.filledAt = System.nanoTime();
        if (!balance.taken()) {
            throw exceeded(cost);
        }
    }

    private void fill() {
        long now = System.nanoTime();
        this.points = Math.min((double) this.capacity, this.points + (double) (now - this.filledAt) * this.allowed / MINUTE);
        this.filledAt = now;
    }

    private Exceeded exceeded(long cost) {
        double missing = (cost - this.points) * MINUTE / this.allowed;
        Duration wait = Duration.ofSeconds(Duration.ofNanos((long) missing).plusSeconds(1).toSeconds());
        return Limit.RATE.exceeded(this.allowed, this.allowed - (long) Math.floor(this.points) + cost, wait);
    }

}
