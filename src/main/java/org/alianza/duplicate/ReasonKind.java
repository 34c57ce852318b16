package org.alianza.duplicate;

/// Why two parties may be the same, or may not.
public enum ReasonKind {

    /// The same number in a register.
    SAME_IDENTIFIER(0.99),
    /// The same name, accents and case aside.
    SAME_NAME(0.95),
    /// A name that is the other's in another language.
    TRANSLATED_NAME(0.92),
    /// A name that is another name of the other.
    OTHER_NAME(0.9),
    /// The same words in another order.
    SAME_WORDS(0.9),
    /// The same words, but for small ones and legal forms.
    MAIN_WORDS(0.84),
    /// The same acronym.
    SAME_ACRONYM(0.8),
    /// Few letters differ.
    SIMILAR_NAME(0.85),
    /// The acronym of the one is made of the initials of the other.
    INITIALS(0.8),
    /// The same country.
    SAME_COUNTRY(0),
    /// Cities near each other.
    NEAR(0),
    /// Different countries.
    DIFFERENT_COUNTRY(0),
    /// Cities far from each other.
    FAR(0),
    /// Different numbers in the same register.
    DIFFERENT_IDENTIFIER(0);

    private final double weight;

    ReasonKind(double weight) {
        this.weight = weight;
    }

    /// How sure it makes, at most.
    double weight() {
        return this.weight;
    }

    /// Whether it tells the two apart rather than ties them.
    boolean against() {
        return this == DIFFERENT_COUNTRY || this == FAR || this == DIFFERENT_IDENTIFIER;
    }

}
