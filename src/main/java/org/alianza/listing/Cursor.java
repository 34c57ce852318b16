package org.alianza.listing;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.alianza.fact.Problem;

/// A place in an ordered list: the value it is ordered by, which the id makes unique. It marks the
/// same place however the list changes.
///
/// @param field what the list is ordered by
/// @param key the value at this place
record Cursor(Order.Field field, String key) {

    private static final String SEPARATOR = "\u0000";

    String encode() {
        byte[] bytes = (this.field + SEPARATOR + this.key).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// @throws Problem if the text is no cursor of a list in this order
    static Cursor decode(String argument, String text, Order.Field field) {
        try {
            String decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            String prefix = field + SEPARATOR;
            if (decoded.startsWith(prefix)) {
                return new Cursor(field, decoded.substring(prefix.length()));
            }
        }
        catch (IllegalArgumentException e) {
            throw (Problem) wrong(argument, text).initCause(e);
        }
        throw wrong(argument, text);
    }

    private static Problem wrong(String argument, String text) {
        return Problem.invalid(argument, text, "a cursor that this list gave in the same order");
    }

}
