package org.alianza.register;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.alianza.fact.Spelling;

/// What a party is found by though its names are written otherwise: it is kept with the party, in an index.
/// Each key begins with a letter for the table, for parties of different tables are never the same.
public final class MatchKeys {

    private static final Pattern SEPARATOR = Pattern.compile("[^\\p{L}\\p{N}]");

    private static final Pattern TAX_NUMBER = Pattern.compile("([0-9. ]+)-[0-9]");

    /// Enough for all names of any party; more would be too much for one search.
    private static final int MOST = 300;

    private MatchKeys() {
    }

    /// The keys of a party.
    ///
    /// @param names all of its names
    /// @param acronyms those of them that are acronyms, whatever they look like
    /// @param codes in registers, made by [#code]
    public static Set<String> of(String table, Collection<Spelling> names, Collection<Spelling> acronyms, Collection<String> codes) {
        return Stream
            .of(codes.stream().map(code -> "i" + SEPARATOR.matcher(code).replaceAll("").toLowerCase(Locale.ROOT)),
                    acronyms.stream().map(acronym -> "a" + String.join("", acronym.words())), names.stream().flatMap(Spelling::keys))
            .flatMap(keys -> keys)
            .map(key -> table.charAt(0) + key)
            .limit(MOST)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// A code in a register as it is compared: without what only sets it off, and the NIT without its check digit.
    public static String code(String scheme, String code) {
        String number = scheme.equals("CO-NIT") ? TAX_NUMBER.matcher(code).replaceFirst("$1") : code;
        return scheme + ":" + SEPARATOR.matcher(number).replaceAll("").toUpperCase(Locale.ROOT);
    }

}
