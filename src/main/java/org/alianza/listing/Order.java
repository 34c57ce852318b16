package org.alianza.listing;

/// By what a list is ordered, and which way.
///
/// @param field by what
/// @param direction which way
public record Order(Field field, Direction direction) {

    /// What a list can be ordered by: each is a property that is unique in its list.
    public enum Field {

        /// By folded name.
        NAME("byName"),
        /// By day.
        DATE("byDate"),
        /// By vocabulary and code.
        CODE("byCode");

        private final String property;

        Field(String property) {
            this.property = property;
        }

        String property() {
            return this.property;
        }

    }

    /// Which way a list runs.
    public enum Direction {

        /// From the smallest on.
        ASC,
        /// From the largest on.
        DESC

    }

}
