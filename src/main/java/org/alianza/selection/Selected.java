package org.alianza.selection;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import graphql.normalized.ExecutableNormalizedField;
import org.jspecify.annotations.Nullable;

/// A field that a question selects.
///
/// @param key under which it is answered: its alias, or its name
/// @param name of the field
/// @param arguments with their defaults
/// @param types of the objects of which it is selected; empty: of all
/// @param children what is selected of its value
public record Selected(String key, String name, Map<String, Object> arguments, Collection<String> types, List<Selected> children) {

    /// As a question puts it.
    static Selected of(ExecutableNormalizedField field) {
        return new Selected(field.getResultKey(), field.getName(), field.getResolvedArguments(), field.getObjectTypeNames(),
                field.getChildren().stream().map(Selected::of).toList());
    }

    /// A field without arguments, for what is told of others.
    public static Selected of(String name, Selected... children) {
        return new Selected(name, name, Map.of(), List.of(), List.of(children));
    }

    /// The same, answered under another key, whatever type the object is of.
    public Selected as(String key) {
        return new Selected(key, this.name, this.arguments, List.of(), this.children);
    }

    /// Whether any of its children, or theirs, has a name.
    public boolean selects(String field) {
        return this.children.stream().anyMatch(child -> child.name.equals(field) || child.selects(field));
    }

    /// The language that is asked for; null: none is.
    public @Nullable Locale language() {
        return (this.arguments.get("language") instanceof Locale language) ? language : null;
    }

    /// The language that is asked for, Spanish if none is.
    public Locale languageOrSpanish() {
        Locale language = language();
        return (language != null) ? language : Locale.of("es");
    }

    boolean isOf(String type) {
        return this.types.isEmpty() || this.types.contains(type);
    }

}
