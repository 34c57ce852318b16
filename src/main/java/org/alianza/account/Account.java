package org.alianza.account;

import java.text.Normalizer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.regex.Pattern;

import org.alianza.fact.Problem;
import org.alianza.fact.Properties;
import org.neo4j.driver.types.MapAccessor;

/// Somebody who signs in here with a password.
///
/// @param name unique, in small letters
/// @param role what they may do
/// @param disabled whether they may not sign in any more
/// @param createdAt when it was created
/// @param stamp changes when all that was begun with the account has to end: with its password, and
/// when it is disabled
public record Account(String name, Role role, boolean disabled, Instant createdAt, String stamp) {

    /// No colon: it marks accounts that are kept elsewhere.
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{N}._@-]{1,63}");

    /// As it is kept: composed (NFC) and in small letters, so that `María` is `maría` however it is typed.
    static String name(String typed) {
        String composed = Normalizer.normalize(typed.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(composed, Normalizer.Form.NFC);
    }

    /// The name of an account that is to be created.
    static String newName(String argument, String typed) {
        String name = name(typed);
        if (!NAME.matcher(name).matches()) {
            throw Problem.invalid(argument, typed, "a name of 2 to 64 letters, digits or any of . _ - @, that begins with a letter,");
        }
        return name;
    }

    static Account of(MapAccessor row) {
        Properties properties = new Properties(row.get("found").asMap());
        return new Account(properties.required("name"), Role.valueOf(properties.required("role")),
                Boolean.TRUE.equals(properties.values().get("disabled")), instant(properties.required("createdAt")),
                properties.required("stamp"));
    }

    static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

}
