package org.alianza.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.alianza.download.Contract;

import org.springframework.stereotype.Component;

/// By what lists can be narrowed down: the fields of a list's filter go by the same names in the address, for pages as for
/// files.
@Component
class Facets {

    /// It has two days, which a page does not ask for.
    private static final String PERIOD = "during";

    private final Contract contract;

    Facets(Contract contract) {
        this.contract = contract;
    }

    /// The filter that an address asks for; empty: it asks for everything.
    ///
    /// @param type of the entities
    Map<String, Object> filter(String type, HttpServletRequest request) {
        Map<String, Object> filter = new LinkedHashMap<>();
        for (String field : this.contract.filter(type).keySet()) {
            List<String> values = values(field, request);
            if (!values.isEmpty() && !field.equals(PERIOD)) {
                filter.put(field, field.equals("text") ? values.getFirst() : values);
            }
        }
        return filter;
    }

    /// The codes that a list can be narrowed down to, by the name of the field.
    Map<String, List<String>> choices(String type) {
        Map<String, List<String>> choices = new LinkedHashMap<>(this.contract.filter(type));
        choices.values().removeIf(List::isEmpty);
        return choices;
    }

    private static List<String> values(String name, HttpServletRequest request) {
        if (name.equals("text")) {
            return Optional.ofNullable(Asked.given(request, name)).stream().toList();
        }
        return Objects.requireNonNullElse(Asked.several(request, name), List.of());
    }

}
