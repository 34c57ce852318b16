package org.alianza.page;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/// Where pages are. Links keep the day that is looked at, for all of a page's state is in its address.
public final class Link {

    private static final Map<String, String> ROOMS = Map.of("City", "cities", "Organisation", "organisations", "Agreement", "agreements",
            "Project", "projects", "Contribution", "contributions", "Event", "events", "Topic", "topics", "Source", "sources");

    private final HttpServletRequest request;

    Link(HttpServletRequest request) {
        this.request = request;
    }

    /// The type of the entities that a room holds.
    static String type(String room) {
        return ROOMS.entrySet().stream().filter(one -> one.getValue().equals(room)).findFirst().orElseThrow().getKey();
    }

    /// The page of an entity: its `__typename` and `id` tell which; null: it has none of its own.
    public @Nullable String to(Map<String, Object> entity) {
        String room = ROOMS.get(String.valueOf(entity.get("__typename")));
        return (room != null) ? page("/%s/%s".formatted(room, entity.get("id"))) : null;
    }

    /// A page, on the same day.
    public String page(String path) {
        UriComponentsBuilder builder = UriComponentsBuilder.fromPath(UriUtils.encodePath(this.request.getContextPath() + path, StandardCharsets.UTF_8));
        Stream.of("asOf", "knownBy").forEach(name -> keep(builder, name, this.request.getParameter(name)));
        return builder.build(true).toUriString();
    }

    /// This page with one parameter otherwise.
    public String with(String name, String value) {
        UriComponentsBuilder builder = UriComponentsBuilder.fromPath(this.request.getRequestURI());
        this.request.getParameterMap().forEach((other, values) -> {
            if (!other.equals(name)) {
                Stream.of(values).forEach(one -> keep(builder, other, one));
            }
        });
        keep(builder, name, value);
        return builder.build(true).toUriString();
    }

    /// This page without one value of a parameter, from its beginning.
    public String without(String name, String value) {
        UriComponentsBuilder builder = UriComponentsBuilder.fromPath(this.request.getRequestURI());
        this.request.getParameterMap().forEach((other, values) -> Stream.of(values)
            .filter(one -> !other.equals("after") && !(other.equals(name) && one.equals(value)))
            .forEach(one -> keep(builder, other, one)));
        return builder.build(true).toUriString();
    }

    private static void keep(UriComponentsBuilder builder, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            builder.queryParam(name, UriUtils.encode(value, StandardCharsets.UTF_8));
        }
    }

}
