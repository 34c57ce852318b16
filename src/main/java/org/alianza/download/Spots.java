package org.alianza.download;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.alianza.fact.Coordinates;
import org.alianza.fact.Entity;
import org.alianza.fact.Properties;
import org.alianza.place.Country;
import org.alianza.place.Shapes;
import org.jspecify.annotations.Nullable;

/// Where one entity is: what [Where] has read of it.
///
/// @param from its places
/// @param to where it leads, for what leads somewhere
/// @param approximate whether one of them is but the middle of a country
record Spots(List<Coordinates> from, List<Coordinates> to, boolean approximate) {

    static Spots of(Found<? extends Entity> found) {
        List<Spot> from = spots(found, found.row().maps("spots"));
        if (from.isEmpty() && found.row().has("land")) {
            from = spots(found, List.of(found.row().map("land")));
        }
        List<Spot> to = spots(found, found.row().maps("targets"));
        boolean approximate = from.stream().anyMatch(Spot::approximate) || to.stream().anyMatch(Spot::approximate);
        return new Spots(places(from), places(to), approximate);
    }

    /// What is drawn; null: nothing is known.
    @Nullable Map<String, Object> geometry(@Nullable Where where) {
        List<Shapes.Way> ways = (where != null) ? ways(where.shape()) : List.of();
        if (!ways.isEmpty()) {
            return Shapes.lines(ways);
        }
        List<Coordinates> all = this.from.isEmpty() ? this.to : this.from;
        return all.isEmpty() ? null : Shapes.points(all);
    }

    private List<Shapes.Way> ways(Where.Shape shape) {
        List<Shapes.Way> ways = new ArrayList<>();
        for (int i = 0; i < this.from.size(); i++) {
            List<Coordinates> ends = switch (shape) {
                case POINTS -> List.of();
                case LINES -> this.from.subList(i + 1, this.from.size());
                case ARROWS -> this.to;
            };
            for (Coordinates end : ends) {
                if (!end.equals(this.from.get(i))) {
                    ways.add(new Shapes.Way(this.from.get(i), end));
                }
            }
        }
        return ways;
    }

    private static List<Coordinates> places(List<Spot> spots) {
        return spots.stream().map(Spot::place).distinct().toList();
    }

    private static List<Spot> spots(Found<?> found, List<Properties> rows) {
        List<Spot> spots = new ArrayList<>();
        for (Properties row : rows) {
            Coordinates place = place(row);
            String country = row.text("country");
            Coordinates centre = (country != null) ? new Country(country).centre() : null;
            if (place != null && found.view().sees("City", "location")) {
                spots.add(new Spot(place, false));
            }
            else if (centre != null && found.view().sees("City", "country") && found.view().sees("Organisation", "country")) {
                spots.add(new Spot(centre, true));
            }
        }
        return spots;
    }

    private static @Nullable Coordinates place(Properties row) {
        Double latitude = row.number("latitude");
        Double longitude = row.number("longitude");
        return (latitude != null && longitude != null) ? new Coordinates(latitude, longitude) : null;
    }

    /// @param place where
    /// @param approximate whether it is but the middle of a country
    private record Spot(Coordinates place, boolean approximate) {
    }

}
