package org.alianza.graph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/// Looks things up for all who ask at the same time, in one statement: who asks while one is on its way goes with the
/// next. Nothing is kept, so that everyone is told what holds after they asked.
///
/// @param <K> what is looked up
/// @param <V> what is found
public final class Gathered<K, V> {

    private final Function<Set<K>, Map<K, V>> lookup;

    private final ReentrantLock turn = new ReentrantLock();

    private @Nullable Round next;

    /// What looks up some at once.
    public Gathered(Function<Set<K>, Map<K, V>> lookup) {
        this.lookup = lookup;
    }

    /// What is found for one.
    public Optional<V> find(K key) {
        Round round;
        boolean first;
        synchronized (this) {
            Round waiting = this.next;
            first = waiting == null;
            round = (waiting != null) ? waiting : new Round();
            this.next = round;
            round.keys.add(key);
            Stream.ofNullable(Bookmarks.current()).forEach(round.bookmarks::add);
        }
        if (first) {
            answer(round);
        }
        try {
            return Optional.ofNullable(round.found.join().get(key));
        }
        catch (CompletionException e) {
            // What was wrong may have been wrong with another's.
            return Optional.ofNullable(this.lookup.apply(Set.of(key)).get(key));
        }
    }

    private void answer(Round round) {
        Bookmarks own = Bookmarks.current();
        this.turn.lock();
        try {
            synchronized (this) {
                this.next = null;
            }
            Bookmarks.set(Bookmarks.all(round.bookmarks));
            round.found.complete(this.lookup.apply(round.keys));
        }
        finally {
            this.turn.unlock();
            Bookmarks.set(own);
            // Does nothing once it is complete.
            round.found.completeExceptionally(new IllegalStateException("not looked up"));
        }
    }

    /// Those who are looked up at once.
    private final class Round {

        private final Set<K> keys = new HashSet<>();

        /// What all of them have to see.
        private final List<Bookmarks> bookmarks = new ArrayList<>();

        private final CompletableFuture<Map<K, V>> found = new CompletableFuture<>();

    }

}
