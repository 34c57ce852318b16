package org.alianza.page;

import java.util.HashMap;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/// What an address asks for.
final class Asked {

    private Asked() {
    }

    /// The day that is looked at, and by which sources were published; today unless the address says another.
    static Map<String, @Nullable Object> moment(HttpServletRequest request) {
        Map<String, @Nullable Object> moment = new HashMap<>();
        moment.put("asOf", given(request, "asOf"));
        moment.put("knownBy", given(request, "knownBy"));
        return moment;
    }

    /// A parameter; null: it is absent or empty.
    static @Nullable String given(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return (value == null || value.isBlank()) ? null : value.strip();
    }

}
