package org.alianza.briefing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.alianza.document.Block;

/// A map of a city and of those it has agreements with, drawn as the earth looks from far above their middle, with the
/// shortest ways between them.
final class Globe {

    private static final int WIDTH = 600;

    private static final int HEIGHT = 220;

    /// How much of the height the ways between the cities take, where that can be.
    private static final double FILLED = 0.62;

    /// The whole earth is never drawn smaller than the frame.
    private static final double SMALLEST = 0.48 * HEIGHT;

    /// Nor a part of it so large that its coarse shapes look it.
    private static final double LARGEST = 4.5 * HEIGHT;

    private static final int STEPS = 48;

    private final View view;

    private final StringBuilder svg = new StringBuilder();

    private Globe(View view) {
        this.view = view;
    }

    /// The map; empty: nobody knows where the city is.
    static Optional<Block.Figure> of(Dossier dossier, Words words) {
        return place(dossier.city()).map(city -> {
            List<Place> others = Dossier.others(dossier.city(), dossier.agreements()).stream().flatMap(other -> place(other).stream()).toList();
            String svg = new Globe(view(city, others)).draw(city, others);
            String alternative = others.isEmpty() ? words.say("map.alone", city.name())
                    : words.say("map.alternative", city.name(), words.list(others.stream().map(Place::name).toList()));
            return new Block.Figure(svg, WIDTH, HEIGHT, alternative, words.say("map.caption"));
        });
    }

    private static Optional<Place> place(Node city) {
        return city.part("location")
            .map(location -> new Place(city.name(), Point.of(location.number("latitude").orElse(BigDecimal.ZERO).doubleValue(),
                    location.number("longitude").orElse(BigDecimal.ZERO).doubleValue())));
    }

    /// From above the middle of the two that are farthest apart.
    private static View view(Place city, List<Place> others) {
        List<Place> all = new ArrayList<>(others);
        all.add(city);
        Place one = city;
        Place other = city;
        for (Place first : all) {
            for (Place second : all) {
                if (first.at().angle(second.at()) > one.at().angle(other.at())) {
                    one = first;
                    other = second;
                }
            }
        }
        double half = one.at().angle(other.at()) / 2;
        double radius = (half < 1e-6) ? HEIGHT : FILLED * HEIGHT / 2 / Math.sin(half);
        return new View(one.at().between(other.at(), 0.5), Math.clamp(radius, SMALLEST, LARGEST));
    }

    private String draw(Place city, List<Place> others) {
        this.svg.append("<defs><clipPath id=\"frame\"><rect width=\"%d\" height=\"%d\"/></clipPath></defs>".formatted(WIDTH, HEIGHT));
        this.svg.append("<g clip-path=\"url(#frame)\">");
        add("<rect width=\"%d\" height=\"%d\" fill=\"#f4f7f9\"/>".formatted(WIDTH, HEIGHT));
        add("<circle cx=\"%d\" cy=\"%d\" r=\"%s\" fill=\"#dbe8f0\"/>".formatted(WIDTH / 2, HEIGHT / 2, decimal(this.view.radius())));
        Land.RINGS.forEach(ring -> this.view.land(ring).ifPresent(path -> add("<path d=\"%s\" fill=\"#b9c9b4\" stroke=\"#9bb095\" stroke-width=\"0.5\"/>".formatted(path))));
        others.forEach(other -> arc(city.at(), other.at()));
        others.forEach(other -> dot(other, 4.5, "#0b3c5d"));
        dot(city, 6, "#b3261e");
        this.svg.append("</g>");
        labels(city, others);
        return this.svg.toString();
    }

    private void add(String element) {
        this.svg.append(element);
    }

    private void arc(Point from, Point to) {
        List<String> points = new ArrayList<>();
        for (int i = 0; i <= STEPS; i++) {
            Point point = from.between(to, (double) i / STEPS);
            points.add("%s %s".formatted(decimal(this.view.x(point)), decimal(this.view.y(point))));
        }
        add("<path d=\"M%s\" fill=\"none\" stroke=\"#0b3c5d\" stroke-width=\"2\"/>".formatted(String.join("L", points)));
    }

    private void dot(Place place, double radius, String colour) {
        add("<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"%s\" stroke=\"#ffffff\" stroke-width=\"1.5\"/>".formatted(decimal(this.view.x(place.at())),
                decimal(this.view.y(place.at())), decimal(radius), colour));
    }

    /// Names beside their places, from top to bottom, no two on one another.
    private void labels(Place city, List<Place> others) {
        List<Place> all = new ArrayList<>(others);
        all.add(city);
        double last = Double.NEGATIVE_INFINITY;
        for (Place place : all.stream().sorted(Comparator.comparingDouble(one -> this.view.y(one.at()))).toList()) {
            double y = Math.max(this.view.y(place.at()) + 4, last + 15);
            boolean left = this.view.x(place.at()) > WIDTH * 0.62;
            String text = "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\" font-family=\"Noto Sans, Noto Sans KR, sans-serif\" font-size=\"12\" %%s>%s</text>".formatted(
                    decimal(this.view.x(place.at()) + (left ? -10 : 10)), decimal(y), left ? "end" : "start", escaped(place.name()));
            add(text.formatted("fill=\"none\" stroke=\"#ffffff\" stroke-width=\"3.5\" stroke-linejoin=\"round\" aria-hidden=\"true\""));
            add(text.formatted(place.equals(city) ? "fill=\"#14202b\" font-weight=\"700\"" : "fill=\"#14202b\""));
            last = y;
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("%", "%%");
    }

    static String decimal(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    /// A named point.
    private record Place(String name, Point at) {
    }

    /// A point of the unit sphere.
    record Point(double x, double y, double z) {

        /// @param latitude in degrees
        /// @param longitude in degrees
        static Point of(double latitude, double longitude) {
            double phi = Math.toRadians(latitude);
            double lambda = Math.toRadians(longitude);
            return new Point(Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi));
        }

        double dot(Point other) {
            return this.x * other.x + this.y * other.y + this.z * other.z;
        }

        double angle(Point other) {
            return Math.acos(Math.clamp(dot(other), -1, 1));
        }

        /// A point of the great circle from here, after so much of the way.
        Point between(Point other, double share) {
            double angle = angle(other);
            if (angle < 1e-9) {
                return this;
            }
            double mine = Math.sin((1 - share) * angle) / Math.sin(angle);
            double theirs = Math.sin(share * angle) / Math.sin(angle);
            return new Point(mine * this.x + theirs * other.x, mine * this.y + theirs * other.y, mine * this.z + theirs * other.z);
        }

    }

    /// The earth from far above a point (orthographic projection), north up.
    ///
    /// @param radius of the earth, in pixels
    private record View(Point centre, double radius) {

        double x(Point point) {
            return WIDTH / 2.0 + this.radius * point.dot(east());
        }

        double y(Point point) {
            return HEIGHT / 2.0 - this.radius * point.dot(north());
        }

        /// Where land lies; empty: on the far side. What lies beyond the horizon is drawn at it.
        Optional<String> land(List<Point> ring) {
            if (ring.stream().noneMatch(point -> point.dot(this.centre) > 0)) {
                return Optional.empty();
            }
            return Optional.of(ring.stream().map(point -> {
                double across = point.dot(east());
                double up = point.dot(north());
                double shrink = (point.dot(this.centre) > 0) ? 1 : 1 / Math.max(1e-9, Math.hypot(across, up));
                return "%s %s".formatted(decimal(WIDTH / 2.0 + this.radius * across * shrink), decimal(HEIGHT / 2.0 - this.radius * up * shrink));
            }).collect(Collectors.joining("L", "M", "Z")));
        }

        private Point east() {
            double length = Math.max(1e-9, Math.hypot(this.centre.x(), this.centre.y()));
            return new Point(-this.centre.y() / length, this.centre.x() / length, 0);
        }

        private Point north() {
            Point east = east();
            return new Point(this.centre.y() * east.z() - this.centre.z() * east.y(), this.centre.z() * east.x() - this.centre.x() * east.z(),
                    this.centre.x() * east.y() - this.centre.y() * east.x());
        }

    }

}
