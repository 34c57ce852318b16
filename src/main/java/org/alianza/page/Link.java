package org.alianza.page;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/// Where pages are. Links keep the day that is looked at, for all of a page's state is in its address.
public final class Link {

    private static final Map<String, String> ROOMS = Map.of("City", "cities", "Organisation", "organisations", "Agreement", "agreements",
            "Project", "projects", "Contribution", "contributions", "Event", "events", "Indicator", "indicators", "Topic", "topics", "Source", "sources");

    private final HttpServletRequest request;

    Link(HttpServletRequest request) {
        this.request = request;
    }

    /// The type of the entities that a room holds.
    static String type(String room) {
        return ROOMS.entrySet().stream().filter(one -> one.getValue().equals(room)).findFirst().orElseThrow().getKey();
    }

    /// The page of an entity: its `__typename` and `id` tell which; null: it has none of its own.
    public @Nullable String to(Map<String, ?> entity) {
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
        Map<String, List<String>> parameters = some(List.of("asOf", "knownBy"));
        parameters.put(name, List.of(value));
        return address(this.request.getContextPath() + path, parameters);
    }

    /// A document in a language, of the same days.
    public String document(String path, String language) {
        Map<String, List<String>> parameters = some(List.of("from", "to", "asOf", "knownBy"));
        parameters.put("language", List.of(language));
        return address(this.request.getContextPath() + path, parameters);
    }

    /// What this page shows, as a file: its own address with an extension. The place in a list is left out, for the file
    /// holds all of it.
    public String file(String extension) {
        Map<String, List<String>> parameters = asked();
        parameters.remove("after");
        return address(this.request.getRequestURI() + "." + extension, parameters);
    }

    /// This page with one parameter otherwise.
    ///
    /// @param value empty: without it
    public String with(String name, String value) {
        Map<String, List<String>> parameters = asked();
        parameters.put(name, List.of(value));
        return address(this.request.getRequestURI(), parameters);
    }

    /// This page without one value of a parameter, from its beginning.
    public String without(String name, String value) {
        Map<String, List<String>> parameters = asked();
        parameters.remove("after");
        parameters.computeIfPresent(name, (same, values) -> values.stream().filter(one -> !one.equals(value)).toList());
        return address(this.request.getRequestURI(), parameters);
    }

    /// Another page with all parameters of this one.
    public String same(String path) {
        return address(this.request.getContextPath() + path, asked());
    }

    /// A file of what this page is about.
    ///
    /// @param names of the parameters that say it
    public String file(String path, List<String> names) {
        return address(this.request.getContextPath() + path, some(names));
    }

    /// A file of something on this page.
    ///
    /// @param names of the parameters that hold for it too
    public String file(String path, List<String> names, String id) {
        Map<String, List<String>> parameters = some(names);
        parameters.put("id", List.of(id));
        return address(this.request.getContextPath() + path, parameters);
    }

    private Map<String, List<String>> some(List<String> names) {
        Map<String, List<String>> some = new LinkedHashMap<>();
        names.forEach(name -> some.put(name, asked().getOrDefault(name, List.of())));
        return some;
    }

    private Map<String, List<String>> asked() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        Asked.parameters(this.request).forEach((name, values) -> parameters.put(name, Stream.of(values).map(String::strip).toList()));
        return parameters;
    }

    /// Names that no page of ours knows are left out.
    private static String address(String path, Map<String, List<String>> parameters) {
        UriComponentsBuilder builder = UriComponentsBuilder.fromPath(path);
        Map<String, Object> variables = new HashMap<>();
        parameters.forEach((name, values) -> values.stream().filter(one -> name.matches("\\w+") && !one.isEmpty()).forEach(one -> {
            String variable = "v" + variables.size();
            variables.put(variable, one);
            builder.queryParam(name, "{" + variable + "}");
        }));
        return builder.encode().buildAndExpand(variables).toUriString();
    }

}
