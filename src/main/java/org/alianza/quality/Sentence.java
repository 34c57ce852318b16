package org.alianza.quality;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.alianza.fact.Labels;
import org.alianza.fact.Localised;
import org.jspecify.annotations.Nullable;

/// A sentence from the labels with its gaps filled in the reader's language.
///
/// @param form with a `%s` for each gap
/// @param parts what the gaps are filled with: texts of any language, numbers, lists of these
record Sentence(Localised form, List<?> parts) implements Localised {

    Sentence {
        parts = List.copyOf(parts);
    }

    /// A sentence a rule says, such as `found`.
    static Sentence of(QualityRule rule, String key, Object... parts) {
        return new Sentence(Labels.of("rule", rule + "." + key), List.of(parts));
    }

    @Override
    public @Nullable String in(Locale language) {
        String text = this.form.in(language);
        return (text != null) ? text.formatted(this.parts.stream().map(part -> told(part, language)).toArray()) : null;
    }

    private static String told(Object part, Locale language) {
        return switch (part) {
            case Localised text -> String.valueOf(text.in(language));
            case BigDecimal number -> exact(number, language);
            case Collection<?> all -> all.stream().map(one -> told(one, language)).collect(Collectors.joining(", "));
            default -> part.toString();
        };
    }

    private static String exact(BigDecimal number, Locale language) {
        NumberFormat format = NumberFormat.getInstance(language);
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }

}
