package org.alianza.file.iati;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.alianza.fact.Folded;
import org.alianza.table.Place;
import org.alianza.table.Row;
import org.jspecify.annotations.Nullable;

/// The populated places of a file: one for each GeoNames id; without one, one for each name.
final class Cities {

    private static final String GEONAMES = "G1";

    private static final Map<String, String> CLASSES = Map.of("1", "administrative regions", "3", "structures such as schools and hospitals",
            "4", "other features such as rivers and parks");

    private final Ids ids;

    private final Map<String, City> byKey = new LinkedHashMap<>();

    Cities(Ids ids) {
        this.ids = ids;
    }

    Stream<City> all() {
        return this.byKey.values().stream();
    }

    /// Takes note of a location.
    ///
    /// @param countries those the activity is for
    void add(Element location, String language, Set<String> countries, Place place, Notes notes) {
        String key = key(location);
        if (key.isEmpty()) {
            String kind = CLASSES.getOrDefault(location.get("location-class", "code"), "places that are not said to be populated ones");
            notes.leftOut("iati-activity/location", "populated places (location-class 2): the format has cities, but no " + kind,
                    location.line());
            return;
        }
        Map<String, List<String>> names = location.first("name").map(name -> Text.of(name, language)).orElse(Map.of());
        String name = names.values().stream().flatMap(List::stream).findFirst().orElse("");
        if (name.isEmpty()) {
            notes.leftOut("iati-activity/location", "places with a name", location.line());
            return;
        }
        City city = this.byKey.computeIfAbsent(key, first -> new City(this.ids.take(name, geonames(location)), place, geonames(location),
                location.first("point").flatMap(point -> point.first("pos")).map(Element::text).orElse(""), new LinkedHashMap<>(),
                        new LinkedHashSet<>()));
        names.forEach((tag, all) -> city.names().merge(tag, all, Text::both));
        if (countries.size() == 1) {
            city.countries().addAll(countries);
        }
    }

    /// The city a location is; null: it is none.
    @Nullable City find(Element location) {
        return this.byKey.get(key(location));
    }

    private static String key(Element location) {
        boolean populated = location.get("location-class", "code").equals("2")
                || location.get("feature-designation", "code").startsWith("PPL");
        if (!populated) {
            return "";
        }
        String geonames = geonames(location);
        return geonames.isEmpty()
                ? location.first("name").flatMap(name -> name.narratives().findFirst()).map(name -> Folded.of(name.text()).text()).orElse("?")
                : GEONAMES + geonames;
    }

    private static String geonames(Element location) {
        return location.all("location-id")
            .stream()
            .filter(id -> id.get("vocabulary").equals(GEONAMES))
            .map(id -> id.get("code"))
            .findFirst()
            .orElse("");
    }

    /// A populated place.
    ///
    /// @param id readable
    /// @param place where it is named first
    /// @param geonames its GeoNames id; empty: not said
    /// @param position latitude and longitude; empty: not said
    /// @param names by language
    /// @param countries of activities that are for one country and take place in it
    record City(String id, Place place, String geonames, String position, Map<String, List<String>> names, Set<String> countries) {

        Row row() {
            String[] degrees = this.position.split(" ", -1);
            return new Line().put("id", this.id)
                .texts("name", this.names)
                .put("aliases", Text.aliases(this.names))
                .put("country", (this.countries.size() == 1) ? this.countries.iterator().next() : "")
                .put("geonames", this.geonames)
                .put("latitude", (degrees.length == 2) ? degrees[0] : "")
                .put("longitude", (degrees.length == 2) ? degrees[1] : "")
                .row("cities", this.place);
        }

    }

}
