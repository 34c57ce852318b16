package org.alianza.fact;

import org.jspecify.annotations.Nullable;

/// The caller's fault, told so that the caller can mend it.
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String argument;

    private Problem(String argument, String message) {
        super(message);
        this.argument = argument;
    }

    /// An argument has a value it cannot have.
    ///
    /// @param argument the argument's name, with a path for a field of an input: `filter.during`
    /// @param value what was given
    /// @param expected what would be right
    public static Problem invalid(String argument, @Nullable Object value, String expected) {
        String shown = String.valueOf(value);
        if (shown.length() > 60) {
            shown = shown.substring(0, 60) + "…";
        }
        return new Problem(argument, "%s: '%s' is not allowed; %s is expected".formatted(argument, shown, expected));
    }

    /// The name of the argument at fault.
    public String argument() {
        return this.argument;
    }

}
