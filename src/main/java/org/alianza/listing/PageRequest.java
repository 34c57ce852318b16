package org.alianza.listing;

import java.util.Map;

import org.alianza.fact.Problem;
import org.jspecify.annotations.Nullable;

/// Which part of a list is asked for.
///
/// @param size how many
/// @param forward whether from the cursor on, or up to it
/// @param cursor where to begin or end; null: at the list's end
public record PageRequest(int size, boolean forward, @Nullable String cursor) {

    /// Reads the four arguments of a Relay connection.
    ///
    /// @throws Problem if a size is out of range or both directions are asked for
    public static PageRequest of(Map<String, ?> arguments, PageSizes sizes) {
        Object first = arguments.get("first");
        Object last = arguments.get("last");
        String after = (String) arguments.get("after");
        String before = (String) arguments.get("before");
        if (last == null && before == null) {
            return new PageRequest(sizes.size("first", first), true, after);
        }
        if (first != null || after != null) {
            throw Problem.invalid((last != null) ? "last" : "before", (last != null) ? last : before,
                    "either first with after, or last with before, not both");
        }
        return new PageRequest(sizes.size("last", last), false, before);
    }

    /// The name of the argument the cursor came in.
    String cursorArgument() {
        return this.forward ? "after" : "before";
    }

}
