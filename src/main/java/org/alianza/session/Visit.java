package org.alianza.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.session.Session;

/// A session, as one request works with it.
final class Visit implements Session {

    private final Clock clock;

    private final Instant created;

    private final Map<String, Object> attributes;

    /// Under which it is kept; null: it is not kept yet.
    private @Nullable String keptAs;

    private String id;

    private Instant kept;

    private Instant accessed;

    private Duration idle;

    private boolean changed;

    /// A new one.
    Visit(String id, Duration idle, Clock clock) {
        this(id, clock.instant(), clock.instant(), idle, new HashMap<>(), clock);
        this.changed = true;
    }

    private Visit(String id, Instant created, Instant accessed, Duration idle, Map<String, Object> attributes, Clock clock) {
        this.id = id;
        this.created = created;
        this.accessed = accessed;
        this.kept = accessed;
        this.idle = idle;
        this.attributes = attributes;
        this.clock = clock;
    }

    /// One that is kept.
    static Visit kept(String id, Instant created, Instant accessed, Duration idle, Map<String, Object> attributes, Clock clock) {
        Visit visit = new Visit(id, created, accessed, idle, attributes, clock);
        visit.keptAs = id;
        return visit;
    }

    /// Under which id it is kept; null: it is not kept yet.
    @Nullable String keptAs() {
        return this.keptAs;
    }

    /// Whether more is to be written than when it was accessed.
    boolean changed() {
        return this.changed;
    }

    /// When it was accessed, as it is kept.
    Instant kept() {
        return this.kept;
    }

    /// It is kept now as it is.
    void keep() {
        this.keptAs = this.id;
        this.kept = this.accessed;
        this.changed = false;
    }

    Map<String, Object> attributes() {
        return this.attributes;
    }

    Instant expires() {
        return this.accessed.plus(this.idle);
    }

    @Override
    public String getId() {
        return this.id;
    }

    @Override
    public String changeSessionId() {
        this.id = SessionId.random();
        this.changed = true;
        return this.id;
    }

    @Override
    @SuppressWarnings({ "unchecked", "TypeParameterUnusedInFormals" })
    public <T> @Nullable T getAttribute(String name) {
        return (T) this.attributes.get(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return Set.copyOf(this.attributes.keySet());
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        if (value == null) {
            this.attributes.remove(name);
        }
        else {
            this.attributes.put(name, value);
        }
        this.changed = true;
    }

    @Override
    public void removeAttribute(String name) {
        setAttribute(name, null);
    }

    @Override
    public Instant getCreationTime() {
        return this.created;
    }

    /// On the clock that all else goes by.
    @Override
    public void setLastAccessedTime(Instant otherClock) {
        this.accessed = this.clock.instant();
    }

    @Override
    public Instant getLastAccessedTime() {
        return this.accessed;
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        this.idle = interval;
        this.changed = true;
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return this.idle;
    }

    @Override
    public boolean isExpired() {
        return !this.clock.instant().isBefore(expires());
    }

}
