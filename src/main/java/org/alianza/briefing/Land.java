package org.alianza.briefing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.core.io.ClassPathResource;

/// Where land is: the shapes of Natural Earth at 1:110 000 000 (public domain), as `world-atlas` has them.
final class Land {

    /// The outline of each piece of land and each lake in it, closed.
    static final List<List<Globe.Point>> RINGS = rings();

    private Land() {
    }

    private static List<List<Globe.Point>> rings() {
        try {
            return new ClassPathResource("land.csv", Land.class).getContentAsString(StandardCharsets.UTF_8).lines().map(Land::ring).toList();
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Degrees east and north of each point.
    private static List<Globe.Point> ring(String line) {
        return Stream.of(line.split(",", -1)).map(pair -> {
            int space = pair.indexOf(' ');
            return Globe.Point.of(Double.parseDouble(pair.substring(space + 1)), Double.parseDouble(pair.substring(0, space)));
        }).toList();
    }

}
