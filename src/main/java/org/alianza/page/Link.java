package org.alianza.page;

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
        UriComponentsBuilder builder = UriComponentsBuilder.fromPath(this.request.getContextPath() + path);
        Stream.of("asOf", "knownBy").forEach(name -> keep(builder, name, this.request.getParameter(name)));
        return builder.build().encode().toUriString();
    }

    /// What this page shows, as a file: its own address with an extension. The place in a list is left out, for the file
    /// holds all of it.
    public String file(String extension) {
        UriComponentsBuilder builder = UriComponentsBuilder.fromPath(this.request.getRequestURI() + "." + extension);
        this.request.getParameterMap().forEach((name, values) -> {
            if (!name.equals("after")) {
                keep(builder, name, values[0]);
            }
        });
        return builder.build().encode().toUriString();
    }

    /// This page with one parameter otherwise.
    public String with(String name, String value) {
        UriComponentsBuilder builder = UriComponentsBuilder.fromPath(this.request.getRequestURI());
        this.request.getParameterMap().forEach((other, values) -> {
            if (!other.equals(name)) {
                keep(builder, other, values[0]);
            }
        });
        keep(builder, name, value);
        return builder.build().encode().toUriString();
    }

    private static void keep(UriComponentsBuilder builder, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            builder.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
    }

}
