package org.alianza.selection;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/// What a field is answered, with all that is selected of it: nothing in it is left to resolve.
public sealed interface Answered {

    /// As it is written.
    Object value();

    /// An object.
    ///
    /// @param value its fields, as they were asked for
    record AnsweredObject(Map<String, @Nullable Object> value) implements Answered {
    }

    /// A list of objects.
    ///
    /// @param value the fields of each
    record AnsweredList(List<Map<String, @Nullable Object>> value) implements Answered {
    }

    /// A connection: Spring for GraphQL knows one by the name of its class.
    ///
    /// @param value its fields, as they were asked for
    record AnsweredConnection(Map<String, @Nullable Object> value) implements Answered {
    }

}
