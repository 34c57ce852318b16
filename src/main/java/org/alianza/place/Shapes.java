package org.alianza.place;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.alianza.fact.Coordinates;

/// Geometries of RFC 7946. Coordinates are degrees of WGS 84, longitude first, rounded to about a decimetre.
public final class Shapes {

    private static final double PRECISION = 1e6;

    private static final double ANTIMERIDIAN = 180;

    private static final double CIRCLE = 360;

    private Shapes() {
    }

    /// One place.
    public static Map<String, Object> point(Coordinates place) {
        return geometry("Point", position(place));
    }

    /// Several places, or one of them.
    public static Map<String, Object> points(List<Coordinates> places) {
        return (places.size() == 1) ? point(places.getFirst())
                : geometry("MultiPoint", places.stream().map(Shapes::position).toList());
    }

    /// The shorter way from one point to another, cut at the antimeridian (section 3.1.9).
    public static Map<String, Object> line(Coordinates from, Coordinates to) {
        return joined(parts(from, to));
    }

    /// Several such ways; at least one.
    public static Map<String, Object> lines(List<Way> ways) {
        return joined(ways.stream().flatMap(way -> parts(way.from, way.to).stream()).toList());
    }

    private static Map<String, Object> joined(List<List<List<Double>>> parts) {
        return (parts.size() == 1) ? geometry("LineString", parts.getFirst()) : geometry("MultiLineString", parts);
    }

    private static List<List<List<Double>>> parts(Coordinates from, Coordinates to) {
        double way = to.longitude() - from.longitude();
        if (Math.abs(way) <= ANTIMERIDIAN) {
            return List.of(List.of(position(from), position(to)));
        }
        double side = (way < 0) ? ANTIMERIDIAN : -ANTIMERIDIAN;
        double before = side - from.longitude();
        double whole = way + Math.copySign(CIRCLE, side);
        double latitude = (whole != 0) ? from.latitude() + before / whole * (to.latitude() - from.latitude()) : from.latitude();
        return Stream
            .of(List.of(position(from), position(new Coordinates(latitude, side))),
                    List.of(position(new Coordinates(latitude, -side)), position(to)))
            .filter(part -> !part.getFirst().equals(part.getLast()))
            .toList();
    }

    private static Map<String, Object> geometry(String type, Object coordinates) {
        Map<String, Object> geometry = new LinkedHashMap<>();
        geometry.put("type", type);
        geometry.put("coordinates", coordinates);
        return geometry;
    }

    private static List<Double> position(Coordinates point) {
        return List.of(rounded(point.longitude()), rounded(point.latitude()));
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * PRECISION) / PRECISION;
    }

    /// From somewhere to somewhere else.
    ///
    /// @param from where it begins
    /// @param to where it ends
    public record Way(Coordinates from, Coordinates to) {
    }

}
