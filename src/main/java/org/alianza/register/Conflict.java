package org.alianza.register;

/// Somebody else has changed an entity since the author read it.
public final class Conflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String entity;

    private final long current;

    /// @param read version that the author read
    /// @param current version now
    public Conflict(String entity, long read, long current) {
        super("%s: version %d was read, but it is version %d by now; read it again and repeat the change".formatted(entity, read, current));
        this.entity = entity;
        this.current = current;
    }

    /// Id of the entity.
    public String entity() {
        return this.entity;
    }

    /// Its version now.
    public long current() {
        return this.current;
    }

}
