package org.alianza.limit;

import graphql.language.Field;

/// How a selection of fields is built, with what its fragments bring each time they are used.
///
/// @param depth levels of fields within each other
/// @param aliases how many
/// @param directives how many
/// @param fields how many
record Shape(long depth, long aliases, long directives, long fields) {

    static final Shape NONE = new Shape(0, 0, 0, 0);

    /// Counting ends here: a few hundred fragments that use each other twice make more than any number
    /// has room for.
    static final long COUNTLESS = 1_000_000_000;

    /// Both beside each other.
    Shape and(Shape other) {
        return new Shape(Math.max(this.depth, other.depth), sum(this.aliases, other.aliases),
                sum(this.directives, other.directives), sum(this.fields, other.fields));
    }

    Shape withDirectives(int more) {
        return new Shape(this.depth, this.aliases, sum(this.directives, more), this.fields);
    }

    /// The field that this is the selection of.
    Shape within(Field field) {
        return new Shape(this.depth + 1, sum(this.aliases, (field.getAlias() != null) ? 1 : 0), this.directives, sum(this.fields, 1))
            .withDirectives(field.getDirectives().size());
    }

    static long sum(long one, long other) {
        return Math.min(COUNTLESS, one + other);
    }

    static long product(long one, long other) {
        return Math.min(COUNTLESS, one * other);
    }

}
