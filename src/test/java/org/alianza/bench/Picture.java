package org.alianza.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Two pictures of what came of the bench with one kind of database: the share of the baseline's throughput, and the
/// median time to an answer, each by question and size.
final class Picture {

    private static final int WIDTH = 760;

    private static final int TOP = 48;

    private static final int LEFT = 140;

    private static final int RIGHT = 60;

    private static final int BAR = 11;

    private static final int GAP = 10;

    private static final int ROW = 22;

    private static final double STEP = 0.25;

    private final StringBuilder drawn = new StringBuilder();

    private final Map<String, List<Outcome>> questions;

    private Picture(List<Outcome> outcomes) {
        this.questions = outcomes.stream().collect(Collectors.groupingBy(Outcome::question, LinkedHashMap::new, Collectors.toList()));
        List<Size> sizes = outcomes.stream().map(Outcome::size).distinct().sorted().toList();
        for (int i = 0; i < sizes.size(); i++) {
            int x = LEFT + i * 60;
            draw("<rect x='%d' y='26' width='12' height='12' fill='%s'/>%n", x, sizes.get(i).colour());
            text(x + 17, 36, "start", sizes.get(i).name());
        }
    }

    /// Writes `share-DATABASE.svg` and `time-DATABASE.svg`.
    ///
    /// @param clients of which measurements the shares are shown
    static void draw(List<Outcome> outcomes, String database, int clients, Path folder) throws IOException {
        List<Outcome> all = outcomes.stream().filter(outcome -> outcome.database().equals(database)).toList();
        Files.writeString(folder.resolve("share-%s.svg".formatted(database)), new Picture(of(all, clients)).shares(clients));
        Files.writeString(folder.resolve("time-%s.svg".formatted(database)), new Picture(of(all, 1)).times());
    }

    private static List<Outcome> of(List<Outcome> outcomes, int clients) {
        return outcomes.stream().filter(outcome -> outcome.ours().clients() == clients).toList();
    }

    /// Bars.
    private String shares(int clients) {
        double most = this.questions.values().stream().flatMap(List::stream).mapToDouble(Outcome::share).max().orElse(1);
        int steps = (int) Math.ceil(Math.max(most, 1) / STEP);
        double scale = (WIDTH - LEFT - RIGHT) / (steps * STEP);
        int bottom = TOP + this.questions.values().stream().mapToInt(sizes -> sizes.size() * BAR + GAP).sum();
        IntStream.rangeClosed(0, steps).forEach(i -> line(LEFT + i * STEP * scale, bottom, String.format(Locale.ROOT, "%.2f", i * STEP), i * STEP == 1));
        int y = TOP;
        for (Map.Entry<String, List<Outcome>> question : this.questions.entrySet()) {
            text(LEFT - 8, y + question.getValue().size() * BAR / 2 + 4, "end", question.getKey());
            for (Outcome one : question.getValue()) {
                draw("<rect x='%d' y='%d' width='%.1f' height='%d' fill='%s'/>%n", LEFT, y, one.share() * scale, BAR - 1, one.size().colour());
                draw("<text x='%.1f' y='%d' font-size='10' fill='#1b2733'>%.2f</text>%n", LEFT + one.share() * scale + 4, y + BAR - 2, one.share());
                y += BAR;
            }
            y += GAP;
        }
        return drawing(bottom, "Requests per second as a share of those of hand-written Cypher, %d clients".formatted(clients));
    }

    /// Dots on a logarithmic scale; rings: the baseline.
    private String times() {
        double most = this.questions.values().stream().flatMap(List::stream).mapToDouble(one -> Math.max(one.ours().median(), one.theirs().median())).max().orElse(1);
        int decades = (int) Math.ceil(Math.log10(Math.max(most, 10)));
        double scale = (double) (WIDTH - LEFT - RIGHT) / decades;
        int bottom = TOP + this.questions.size() * ROW;
        IntStream.rangeClosed(0, decades).forEach(i -> line(LEFT + i * scale, bottom, "%.0f ms".formatted(Math.pow(10, i)), false));
        int y = TOP;
        for (Map.Entry<String, List<Outcome>> question : this.questions.entrySet()) {
            text(LEFT - 8, y + ROW / 2 + 4, "end", question.getKey());
            for (Outcome one : question.getValue()) {
                String colour = one.size().colour();
                draw("<circle cx='%.1f' cy='%d' r='5' fill='none' stroke='%s' stroke-width='1.5'/>%n", LEFT + at(one.theirs()) * scale, y + ROW / 2, colour);
                draw("<circle cx='%.1f' cy='%d' r='4' fill='%s'/>%n", LEFT + at(one.ours()) * scale, y + ROW / 2, colour);
            }
            y += ROW;
        }
        return drawing(bottom, "Median time to an answer, one client; rings: hand-written Cypher");
    }

    private static double at(Load.Figures figures) {
        return Math.max(0, Math.log10(figures.median()));
    }

    private void line(double x, int bottom, String label, boolean strong) {
        draw("<path d='M%.1f %dV%d' stroke='%s'/>%n", x, TOP - 4, bottom, strong ? "#8a5200" : "#d5dce3");
        text((int) x, bottom + 16, "middle", label);
    }

    private void text(int x, int y, String anchor, String text) {
        draw("<text x='%d' y='%d' text-anchor='%s' fill='#1b2733'>%s</text>%n", x, y, anchor, text);
    }

    private String drawing(int bottom, String title) {
        text(LEFT, 16, "start", title);
        return String.format(Locale.ROOT, """
                <svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %1$d %2$d' width='%1$d' height='%2$d' font-family='sans-serif' font-size='12' role='img' aria-label='%3$s'>
                <rect width='100%%' height='100%%' fill='#fff'/>
                %4$s</svg>
                """, WIDTH, bottom + 28, title, this.drawn);
    }

    @SuppressWarnings("AnnotateFormatMethod")
    private void draw(String format, Object... values) {
        this.drawn.append(String.format(Locale.ROOT, format, values));
    }

}
