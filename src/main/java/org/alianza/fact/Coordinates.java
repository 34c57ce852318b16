package org.alianza.fact;

/// A point on the earth.
///
/// @param latitude degrees north, WGS 84
/// @param longitude degrees east, WGS 84
public record Coordinates(double latitude, double longitude) {

    public Coordinates {
        inRange("latitude", latitude, 90);
        inRange("longitude", longitude, 180);
    }

    private static void inRange(String name, double value, int limit) {
        if (!(Math.abs(value) <= limit)) {
            throw new IllegalArgumentException(
                    "%s %s is out of range: -%d to %d is expected".formatted(name, value, limit, limit));
        }
    }

}
