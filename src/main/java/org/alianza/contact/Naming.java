package org.alianza.contact;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

import org.alianza.fact.Folded;

/// What a person is known by.
///
/// @param words of the name, folded, but for the shortest
/// @param email in small letters; empty: none
/// @param digits of the telephone without its country; empty: none
record Naming(List<String> words, String email, String digits) {

    private static final int SHORTEST = 3;

    /// So many last digits tell a number.
    private static final int TELLING = 7;

    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");

    static Naming of(Contact contact) {
        String digits = digits(Objects.requireNonNullElse(contact.telephone(), ""));
        return new Naming(Folded.of(contact.name()).words().stream().filter(word -> word.length() >= SHORTEST).toList(),
                Objects.requireNonNullElse(contact.email(), "").toLowerCase(Locale.ROOT), digits.substring(Math.max(0, digits.length() - TELLING)));
    }

    /// Whether a text names the person.
    boolean isIn(String text) {
        List<String> told = Folded.of(text).words();
        return this.words.stream().anyMatch(told::contains)
                || (!this.email.isEmpty() && text.toLowerCase(Locale.ROOT).contains(this.email))
                || (!this.digits.isEmpty() && digits(text).contains(this.digits));
    }

    private static String digits(String text) {
        return NO_DIGIT.matcher(text).replaceAll("");
    }

}
