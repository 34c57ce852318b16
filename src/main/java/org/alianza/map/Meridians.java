package org.alianza.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.alianza.fact.Coordinates;

/// How far something reaches around the earth: arcs of longitude, each the shorter way from one point
/// to another.
final class Meridians {

    private static final double CIRCLE = 360;

    private static final double HALF = 180;

    private final List<Arc> arcs = new ArrayList<>();

    void add(Coordinates one, Coordinates other) {
        double least = Math.min(one.longitude(), other.longitude());
        double most = Math.max(one.longitude(), other.longitude());
        this.arcs.add((most - least <= HALF) ? new Arc(least, most) : new Arc(most, least + CIRCLE));
    }

    /// The box that leaves out the widest gap between the arcs; if two are equally wide, the one at
    /// the antimeridian.
    Bounds box(double south, double north) {
        this.arcs.sort(Comparator.comparingDouble(Arc::west));
        double reached = this.arcs.stream().mapToDouble(Arc::east).max().orElse(0) - CIRCLE;
        Arc gap = new Arc(0, 0);
        for (Arc arc : this.arcs) {
            gap = (arc.west - reached > gap.length()) ? new Arc(reached, arc.west) : gap;
            reached = Math.max(reached, arc.east);
        }
        return (gap.length() > 0) ? new Bounds(gap.east, south, onEarth(gap.west), north) : new Bounds(-HALF, south, HALF, north);
    }

    private static double onEarth(double longitude) {
        return (longitude < -HALF) ? longitude + CIRCLE : (longitude > HALF) ? longitude - CIRCLE : longitude;
    }

    /// Degrees of longitude from west to east; the east of one across the antimeridian is above 180.
    private record Arc(double west, double east) {

        double length() {
            return this.east - this.west;
        }

    }

}
