package org.alianza.duplicate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.alianza.fact.Coordinates;
import org.alianza.fact.Properties;
import org.alianza.fact.Spelling;
import org.alianza.fact.Translations;
import org.alianza.register.MatchKeys;
import org.alianza.table.Row;
import org.jspecify.annotations.Nullable;

/// What of a party tells whether it is the same as another.
///
/// @param id of the party
/// @param city whether it is a city rather than an organisation
/// @param names all it goes by
/// @param country null: not known
/// @param codes in registers, each with the register before a colon
/// @param location null: not known
record Profile(String id, boolean city, List<Name> names, @Nullable String country, Set<String> codes, @Nullable Coordinates location) {

    private static final String NAME = "name_";

    Profile {
        names = List.copyOf(names);
        codes = new TreeSet<>(codes);
    }

    /// Reads a party that is held, with its `codes`.
    static Profile held(Properties node) {
        Double latitude = node.number("latitude");
        Double longitude = node.number("longitude");
        Coordinates location = (latitude != null && longitude != null) ? new Coordinates(latitude, longitude) : null;
        boolean city = node.texts("labels").contains("City");
        Set<String> codes = new TreeSet<>(node.texts("codes"));
        codes.addAll(numbers(node.text("geonames"), node.text("wikidata")));
        return new Profile(node.required("id"), city, names(node.values(), node.texts("aliases")), node.text("country"), codes, location);
    }

    /// Reads a party that is to be imported.
    ///
    /// @param row null: only its identifiers are there
    /// @param identifiers rows that tell them
    static Profile row(String id, @Nullable Row row, Collection<Row> identifiers) {
        Set<String> codes = new TreeSet<>();
        identifiers.forEach(code -> codes.add(MatchKeys.code(code.required("scheme"), code.required("code"))));
        if (row == null) {
            return new Profile(id, false, List.of(), null, codes, null);
        }
        codes.addAll(numbers(row.get("geonames"), row.get("wikidata")));
        boolean place = row.get("latitude") != null && row.get("longitude") != null;
        Coordinates location = place ? new Coordinates(Double.parseDouble(row.required("latitude")), Double.parseDouble(row.required("longitude"))) : null;
        return new Profile(id, row.table().equals("cities"), names(row.cells(), row.list("aliases")), row.get("country"), codes, location);
    }

    /// What it is found by.
    Set<String> keys() {
        return MatchKeys.of(this.city ? "cities" : "organisations", this.names.stream().map(Name::spelling).toList(),
                this.names.stream().filter(name -> name.sort().equals("acronym")).map(Name::spelling).toList(), this.codes);
    }

    Translations name() {
        Map<String, String> texts = new TreeMap<>();
        this.names.stream().filter(Name::isMain).forEach(name -> texts.put(name.sort(), name.spelling().given()));
        return new Translations(new TreeMap<>(texts));
    }

    private static List<Name> names(Map<String, ?> values, List<String> aliases) {
        List<Name> names = new ArrayList<>();
        new TreeMap<>(values).forEach((column, text) -> {
            if (column.startsWith(NAME)) {
                names.add(Name.of(column.substring(NAME.length()), String.valueOf(text)));
            }
        });
        Object acronym = values.get("acronym");
        if (acronym != null) {
            names.add(Name.of("acronym", String.valueOf(acronym)));
        }
        aliases.forEach(alias -> names.add(Name.of("alias", alias)));
        return names.stream().filter(name -> !name.spelling().words().isEmpty()).toList();
    }

    private static List<String> numbers(@Nullable String geonames, @Nullable String wikidata) {
        return Stream.of((geonames != null) ? "GeoNames:" + geonames : "", (wikidata != null) ? "Wikidata:" + wikidata.toUpperCase(Locale.ROOT) : "")
            .filter(code -> !code.isEmpty())
            .toList();
    }

    /// A name of a party.
    ///
    /// @param sort the language it is in; or `acronym`, or `alias` for any other
    /// @param spelling how it is spelled
    record Name(String sort, Spelling spelling) {

        static Name of(String sort, String text) {
            return new Name(sort, Spelling.of(text));
        }

        boolean isMain() {
            return !this.sort.equals("acronym") && !this.sort.equals("alias");
        }

    }

}
