package org.alianza.graph;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.micrometer.context.ThreadLocalAccessor;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Bookmark;

/// Up to where the database must have come for a request, and how far it has come by what the request wrote. It belongs
/// to the request, whichever threads answer it. The next request may meet another instance, and another member of a
/// cluster, that have not heard of it yet.
public final class Bookmarks {

    /// Under this key it is part of a request's context.
    public static final String KEY = Bookmarks.class.getName();

    private static final ThreadLocal<@Nullable Bookmarks> CURRENT = new ThreadLocal<>();

    private final Set<Bookmark> brought;

    private final Set<Bookmark> left = new LinkedHashSet<>();

    /// Those of a request.
    ///
    /// @param brought what requests before have left; nobody else may have made it up
    public Bookmarks(Collection<String> brought) {
        this(brought.stream().map(Bookmark::from));
    }

    private Bookmarks(Stream<Bookmark> brought) {
        this.brought = Set.copyOf(brought.toList());
    }

    /// Those of the request this thread works for; null if it works for none.
    public static @Nullable Bookmarks current() {
        return CURRENT.get();
    }

    /// Makes them those of this thread; null takes them away.
    public static void set(@Nullable Bookmarks bookmarks) {
        if (bookmarks != null) {
            CURRENT.set(bookmarks);
        }
        else {
            CURRENT.remove();
        }
    }

    /// What the next request has to bring; empty: this one wrote nothing. What it brought is not part of it, for what
    /// it wrote has waited for that.
    public List<String> left() {
        synchronized (this.left) {
            return this.left.stream().map(Bookmark::value).toList();
        }
    }

    /// Those of requests that are answered together.
    static @Nullable Bookmarks all(Collection<Bookmarks> some) {
        return some.isEmpty() ? null : new Bookmarks(some.stream().flatMap(one -> one.brought.stream()).distinct());
    }

    Set<Bookmark> brought() {
        return this.brought;
    }

    void leave(Set<Bookmark> written) {
        synchronized (this.left) {
            this.left.addAll(written);
        }
    }

    /// Takes them along to the threads that answer a question.
    public static final class Accessor implements ThreadLocalAccessor<Bookmarks> {

        @Override
        public Object key() {
            return KEY;
        }

        @Override
        public @Nullable Bookmarks getValue() {
            return current();
        }

        @Override
        public void setValue(Bookmarks bookmarks) {
            set(bookmarks);
        }

        @Override
        public void setValue() {
            set(null);
        }

    }

}
