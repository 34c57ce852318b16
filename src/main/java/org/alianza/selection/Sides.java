package org.alianza.selection;

/// A city hall acts for its city: what is asked of one is asked of both.
public final class Sides {

    /// From a party `@n` to `@side`: itself, and the city it governs or the city hall that governs it.
    public static final String OF = """
            OPTIONAL MATCH (@n)-[@governs:GOVERNS]-(@other:Entity)
            WHERE %s
            WITH collect(DISTINCT @other) AS @others
            UNWIND @others + [@n] AS @side
            """.formatted(Known.holds("@governs"));

    private Sides() {
    }

    /// Those that a pattern leads to from `@side`, as [Branch#along].
    public static Branch along(String pattern, String type) {
        Branch along = Branch.along(pattern, type);
        return new Branch(OF + along.match(), along.keep(), along.distinct(), along.order(), along.many(), type, along.variables());
    }

}
