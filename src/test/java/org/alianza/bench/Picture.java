package org.alianza.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Two pictures of what came of the bench: the share of the baseline's throughput by question, and the median by size.
final class Picture {

    private static final int WIDTH = 760;

    private static final int ROW = 24;

    private static final int LEFT = 150;

    private static final int RIGHT = 70;

    private static final double LONGEST_SHARE = 1.2;

    private Picture() {
    }

    /// Writes `share.svg` and, where there is more than one size, `size.svg`.
    ///
    /// @param clients of which measurements the shares are shown
    static void draw(List<Outcome> outcomes, int clients, Path folder) throws IOException {
        List<Outcome> chosen = outcomes.stream().filter(outcome -> outcome.ours().clients() == clients).toList();
        Files.writeString(folder.resolve("share.svg"), shares(chosen, clients));
        Map<String, List<Outcome>> alone = outcomes.stream()
            .filter(outcome -> outcome.ours().clients() == 1 && outcome.database().equals("embedded"))
            .collect(Collectors.groupingBy(Outcome::question, LinkedHashMap::new, Collectors.toList()));
        if (alone.values().stream().anyMatch(sizes -> sizes.size() > 1)) {
            Files.writeString(folder.resolve("size.svg"), sizes(alone));
        }
    }

    private static String shares(List<Outcome> outcomes, int clients) {
        StringBuilder bars = new StringBuilder();
        double scale = (WIDTH - LEFT - RIGHT) / LONGEST_SHARE;
        for (int i = 0; i < outcomes.size(); i++) {
            Outcome one = outcomes.get(i);
            int y = (i + 1) * ROW;
            bars.append(text(LEFT - 8, y + 15, "end", "%s, %s".formatted(one.question(), one.size())));
            bars.append(svg("<rect x='%d' y='%d' width='%.1f' height='%d' fill='#0b5cad'/>%n", LEFT, y + 3, Math.min(one.share(), LONGEST_SHARE) * scale, ROW - 6));
            bars.append(text((int) (LEFT + Math.min(one.share(), LONGEST_SHARE) * scale) + 6, y + 15, "start", svg("%.2f", one.share())));
        }
        int bottom = (outcomes.size() + 1) * ROW;
        bars.append(svg("<path d='M%1$.1f %2$dV%3$d' stroke='#8a5200' stroke-dasharray='4 3'/>%n", LEFT + scale, ROW, bottom));
        return drawing(bottom + ROW, "Share of the throughput of hand-written Cypher, %d clients".formatted(clients), bars.toString());
    }

    private static String sizes(Map<String, List<Outcome>> byQuestion) {
        StringBuilder rows = new StringBuilder();
        double longest = byQuestion.values().stream().flatMap(List::stream).mapToDouble(one -> one.ours().median()).max().orElse(1);
        double scale = (WIDTH - LEFT - RIGHT) / Math.log10(1 + longest * 10);
        int y = ROW;
        for (Map.Entry<String, List<Outcome>> question : byQuestion.entrySet()) {
            for (Outcome one : question.getValue()) {
                double length = Math.log10(1 + one.ours().median() * 10) * scale;
                rows.append(text(LEFT - 8, y + 15, "end", "%s, %s".formatted(one.question(), one.size())));
                rows.append(svg("<rect x='%d' y='%d' width='%.1f' height='%d' fill='#0b5cad'/>%n", LEFT, y + 3, length, ROW - 6));
                rows.append(text((int) (LEFT + length) + 6, y + 15, "start", svg("%.1f ms", one.ours().median())));
                y += ROW;
            }
        }
        return drawing(y + ROW, "Median time to an answer by size, one client (logarithmic)", rows.toString());
    }

    private static String drawing(int height, String title, String content) {
        return svg("""
                <svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %1$d %2$d' width='%1$d' height='%2$d' font-family='sans-serif' font-size='12' role='img' aria-label='%3$s'>
                <rect width='100%%' height='100%%' fill='#fff'/>
                %4$s%5$s</svg>
                """, WIDTH, height, title, text(LEFT, 16, "start", title), content);
    }

    private static String text(int x, int y, String anchor, String text) {
        return svg("<text x='%d' y='%d' text-anchor='%s' fill='#1b2733'>%s</text>%n", x, y, anchor, text);
    }

    @SuppressWarnings("AnnotateFormatMethod")
    private static String svg(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

}
