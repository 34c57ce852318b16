package org.alianza.graph;

import java.time.Duration;

import io.micrometer.context.ThreadLocalAccessor;
import org.jspecify.annotations.Nullable;

/// When what is being answered has to be done: nothing is asked of the database after it, and what the
/// database works on ends by then. It belongs to the request, whichever threads answer it.
///
/// @param given how much time there was
/// @param end when it is over, on the clock of [System#nanoTime()]
public record Deadline(Duration given, long end) {

    /// Under this key it is part of a request's context.
    public static final String KEY = Deadline.class.getName();

    private static final ThreadLocal<@Nullable Deadline> CURRENT = new ThreadLocal<>();

    /// The end of a span of time that begins now.
    public static Deadline in(Duration time) {
        return new Deadline(time, System.nanoTime() + time.toNanos());
    }

    /// That of the request this thread works for; null if it works for none.
    public static @Nullable Deadline current() {
        return CURRENT.get();
    }

    /// Makes it the one of this thread; null takes it away.
    public static void set(@Nullable Deadline deadline) {
        if (deadline != null) {
            CURRENT.set(deadline);
        }
        else {
            CURRENT.remove();
        }
    }

    /// How much time is left; negative once it is over.
    public Duration left() {
        return Duration.ofNanos(this.end - System.nanoTime());
    }

    /// Takes it along to the threads that answer a question.
    public static final class Accessor implements ThreadLocalAccessor<Deadline> {

        @Override
        public Object key() {
            return KEY;
        }

        @Override
        public @Nullable Deadline getValue() {
            return current();
        }

        @Override
        public void setValue(Deadline deadline) {
            set(deadline);
        }

        @Override
        public void setValue() {
            set(null);
        }

    }

}
