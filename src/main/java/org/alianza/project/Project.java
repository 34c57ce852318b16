package org.alianza.project;

import java.util.List;

import org.alianza.fact.Entity;
import org.alianza.fact.Moment;
import org.alianza.fact.Properties;
import org.alianza.fact.Translations;
import org.alianza.listing.EntityType;
import org.jspecify.annotations.Nullable;

/// An initiative.
///
/// @param id readable, stable for ever
/// @param name in several languages
/// @param aliases other names in use
/// @param acronym null: none in use
/// @param summary what it is, in several languages
/// @param at the dates it was asked for
public record Project(String id, Translations name, List<String> aliases, @Nullable String acronym,
        Translations summary, Moment at) implements Entity {

    /// How projects are read.
    public static final EntityType<Project> TYPE = EntityType.flat("Project", Project::of);

    /// Reads a project's node.
    public static Project of(Properties node, Moment at) {
        return new Project(node.required("id"), Translations.of(node, "name"), node.texts("aliases"),
                node.text("acronym"), Translations.of(node, "summary"), at);
    }

}
