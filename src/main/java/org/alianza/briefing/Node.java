package org.alianza.briefing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/// A part of an answer: fields by name, as the question asked for them.
public record Node(Map<String, ?> fields) {

    /// A part of an answer that may be absent.
    @SuppressWarnings("unchecked")
    static Optional<Node> of(@Nullable Object answer) {
        return (answer instanceof Map<?, ?> map) ? Optional.of(new Node((Map<String, ?>) map)) : Optional.empty();
    }

    /// A part of this one; empty: it is null, or it was not asked for.
    public Optional<Node> part(String name) {
        return of(this.fields.get(name));
    }

    /// The parts in a list; empty: there are none, or it was not asked for.
    public List<Node> list(String name) {
        return (this.fields.get(name) instanceof List<?> list) ? list.stream().flatMap(one -> of(one).stream()).toList() : List.of();
    }

    /// The texts in a list; empty: there are none, or it was not asked for.
    public List<String> texts(String name) {
        return (this.fields.get(name) instanceof List<?> list) ? list.stream().map(String::valueOf).toList() : List.of();
    }

    /// A text or anything else as a text; empty: it is null or blank, or it was not asked for.
    public Optional<String> text(String name) {
        return Optional.ofNullable(this.fields.get(name)).map(Object::toString).filter(text -> !text.isBlank());
    }

    /// What an entity is called.
    public String name() {
        return text("name").orElse("");
    }

    /// By what an entity is told from others.
    public String id() {
        return Objects.requireNonNull(this.fields.get("id"), "id").toString();
    }

    /// A number; empty: it is null, or it was not asked for.
    public Optional<BigDecimal> number(String name) {
        return text(name).map(BigDecimal::new);
    }

    /// Which sources say so.
    public List<Node> citations() {
        return list("citations");
    }

}
