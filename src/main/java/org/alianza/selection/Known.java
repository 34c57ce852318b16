package org.alianza.selection;

/// When something is seen, in Cypher: on the days `$asOf` and `$knownBy` of the question.
public final class Known {

    private Known() {
    }

    /// That it was known of by then, and held then.
    ///
    /// @param variable of a node or relationship, such as `@n`
    public static String holds(String variable) {
        return "%1$s.knownFrom <= $knownBy AND %1$s.holdsFrom <= $asOf AND %1$s.holdsUntil >= $asOf".formatted(variable);
    }

    /// That it was known of by then, and had begun.
    public static String begun(String variable) {
        return "%1$s.knownFrom <= $knownBy AND %1$s.holdsFrom <= $asOf".formatted(variable);
    }

    /// That it was known of by then.
    public static String known(String variable) {
        return "%1$s.knownFrom <= $knownBy".formatted(variable);
    }

}
