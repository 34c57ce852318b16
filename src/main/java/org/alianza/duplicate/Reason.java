package org.alianza.duplicate;

import java.util.List;

import org.alianza.fact.Labels;
import org.alianza.fact.Localised;

/// Why two parties may be the same, or may not.
///
/// @param kind which reason
/// @param weight how sure it makes
/// @param parts what fills the gaps of its sentence: names, numbers, words in the reader's language
public record Reason(ReasonKind kind, double weight, List<Object> parts) {

    public Reason {
        parts = List.copyOf(parts);
    }

    static Reason of(ReasonKind kind, Object... parts) {
        return new Reason(kind, kind.weight(), List.of(parts));
    }

    /// In words.
    public Localised text() {
        return language -> String.valueOf(Labels.of("alike", this.kind.name()).in(language))
            .formatted(this.parts.stream().map(part -> (part instanceof Localised text) ? text.in(language) : part).toArray());
    }

    /// Whether it speaks against their being the same.
    public boolean against() {
        return this.kind.against();
    }

}
