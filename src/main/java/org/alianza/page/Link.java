package org.alianza.page;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/// Where pages are. Links keep the day that is looked at, for all of a page's state is in its address.
public final class Link {

    private static final Map<String, String> ROOMS = Map.of("City", "cities", "Organisation", "organisations", "Agreement", "agreements",
            "Project", "projects", "Event", "events", "Source", "sources");

    private final HttpServletRequest request;

    Link(HttpServletRequest request) {
        this.request = request;
    }

    /// The page of an entity: its `__typename` and `id` tell which; null: it has none of its own.
    public @Nullable String to(Map<String, Object> entity) {
        String room = ROOMS.get(String.valueOf(entity.get("__typename")));
        return (room != null) ? page("/%s/%s".formatted(room, entity.get("id"))) : null;
    }

    /// A page, on the same day.
    public String page(String path) {
        return page(path, "", "");
    }

    /// A page about something, on the same day.
    ///
    /// @param name of the parameter that tells about what
    public String page(String path, String name, String value) {
        UriComponentsBuilder builder = UriComponentsBuilder.fromPath(this.request.getContextPath() + path);
        keep(builder, name, value);
        Stream.of("asOf", "knownBy").forEach(day -> keep(builder, day, this.request.getParameter(day)));
        return builder.build().encode().toUriString();
    }

    /// This page with one parameter otherwise.
    ///
    /// @param value empty: without it
    public String with(String name, String value) {
        return with(this.request.getRequestURI(), name, value);
    }

    /// Another page with all parameters of this one.
    public String same(String path) {
        return with(this.request.getContextPath() + path, "", "");
    }

    private String with(String path, String name, String value) {
        UriComponentsBuilder builder = UriComponentsBuilder.fromPath(path);
        Map<String, String[]> parameters = new LinkedHashMap<>(this.request.getParameterMap());
        parameters.put(name, new String[] { value });
        Map<String, Object> variables = new HashMap<>();
        parameters.keySet().removeIf(key -> !key.matches("\\w+"));
        parameters.forEach((key, values) -> Stream.of(values).filter(one -> !one.isBlank()).forEach(one -> {
            String variable = "v" + variables.size();
            variables.put(variable, one);
            builder.queryParam(key, "{" + variable + "}");
        }));
        return builder.encode().buildAndExpand(variables).toUriString();
    }

    private static void keep(UriComponentsBuilder builder, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            builder.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
    }

}
