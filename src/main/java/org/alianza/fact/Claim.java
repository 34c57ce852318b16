package org.alianza.fact;

/// Anything a source may say: an entity, or something about one.
public interface Claim {

    /// Readable, unique over all claims and entities, stable for ever.
    String id();

    /// The dates it was asked for.
    Moment at();

    /// Its key among the claims of one request.
    default Key key() {
        return new Key(id(), at());
    }

    /// One claim as asked for on one pair of dates.
    record Key(String id, Moment at) implements Claim {

        @Override
        public Key key() {
            return this;
        }

    }

}
