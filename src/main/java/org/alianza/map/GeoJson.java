package org.alianza.map;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.alianza.fact.Coordinates;
import org.alianza.place.Shapes;
import org.jspecify.annotations.Nullable;

/// A map as a FeatureCollection of RFC 7946: points for places, lines for links. It has no polygons, so
/// the right-hand rule of section 3.1.6 has nothing to say here. Coordinates are degrees of WGS 84,
/// longitude first, rounded to about a decimetre.
final class GeoJson {

    private static final double PRECISION = 1e6;

    private GeoJson() {
    }

    /// The collection, with names in a language; without `bbox` if the map is empty.
    static Map<String, Object> of(WorldMap map, Locale language) {
        Map<String, Object> collection = new LinkedHashMap<>();
        collection.put("type", "FeatureCollection");
        List<Double> bbox = map.bbox();
        if (bbox != null) {
            collection.put("bbox", bbox.stream().map(GeoJson::rounded).toList());
        }
        collection.put("features", Stream.concat(map.places().stream().map(place -> feature(place, language)),
                map.links().stream().map(link -> feature(link, language))).toList());
        return collection;
    }

    private static Map<String, Object> feature(MapPlace place, Locale language) {
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        properties.put("kind", place.kind().name());
        properties.put("name", Objects.requireNonNullElse(place.name().in(language), place.id()));
        properties.put("country", (place.country() != null) ? place.country().code() : null);
        properties.put("approximate", place.approximate());
        properties.put("ties", place.ties());
        return feature(place.id(), Shapes.point(place.location()), properties);
    }

    private static Map<String, Object> feature(MapLink link, Locale language) {
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        properties.put("kind", link.kind().name());
        properties.put("label", Objects.requireNonNullElse(link.label().in(language), link.id()));
        properties.put("source", link.source());
        properties.put("target", link.target());
        properties.put("from", Objects.requireNonNullElse(link.from().name().in(language), link.source()));
        properties.put("to", Objects.requireNonNullElse(link.to().name().in(language), link.target()));
        properties.put("mutual", link.mutual());
        properties.put("count", link.count());
        return feature(link.id(), line(link.from().location(), link.to().location()), properties);
    }

    private static Map<String, Object> feature(String id, Map<String, Object> geometry, Map<String, @Nullable Object> properties) {
        Map<String, Object> feature = new LinkedHashMap<>();
        feature.put("type", "Feature");
        feature.put("id", id);
        feature.put("geometry", geometry);
        feature.put("properties", properties);
        return feature;
    }

    /// The shorter way from one point to another, cut at the antimeridian (section 3.1.9).
    static Map<String, Object> line(Coordinates from, Coordinates to) {
        return Shapes.line(from, to);
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * PRECISION) / PRECISION;
    }

}
