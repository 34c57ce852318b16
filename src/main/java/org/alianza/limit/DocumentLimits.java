package org.alianza.limit;

import org.alianza.fact.Setting;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// How large and how tangled the text of a question may be.
///
/// @param size Largest text of a GraphQL document, in bytes of UTF-8; 64KB unless set.
/// @param tokens Most names, values and signs in a document; 2000 unless set.
/// @param depth Most levels of fields within each other; 15 unless set. Introspection, and GraphiQL with it, needs 15.
/// @param aliases Most aliases in an operation, those of a fragment counted each time it is used; 30 unless set.
/// @param directives Most directives in an operation, those of a fragment counted each time it is used; 20 unless set.
/// @param operations Most operations in a document; 10 unless set.
/// @param errors Most faults of a document that are told; 8 unless set.
@ConfigurationProperties("alianza.limits.document")
record DocumentLimits(@DefaultValue("64KB") DataSize size, @DefaultValue("2000") int tokens, @DefaultValue("15") int depth,
        @DefaultValue("30") int aliases, @DefaultValue("20") int directives, @DefaultValue("10") int operations,
        @DefaultValue("8") int errors) {

    DocumentLimits {
        Setting.size("alianza.limits.document.size", size);
        Setting.count("alianza.limits.document.tokens", tokens);
        Setting.count("alianza.limits.document.depth", depth);
        Setting.from(0, "alianza.limits.document.aliases", aliases);
        Setting.from(0, "alianza.limits.document.directives", directives);
        Setting.count("alianza.limits.document.operations", operations);
        Setting.from(2, "alianza.limits.document.errors", errors);
    }

}
