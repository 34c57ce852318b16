package org.alianza.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import tools.jackson.databind.json.JsonMapper;

/// What came of the bench, as a table to read, as JSON and as CSV.
final class Outcomes {

    private static final int MANY = 32;

    private final List<Outcome> all = new ArrayList<>();

    void add(Outcome outcome) {
        this.all.add(outcome);
        System.out.println(line(outcome));
    }

    List<Outcome> all() {
        return List.copyOf(this.all);
    }

    /// Writes `bench.json`, `bench.csv` and `bench.md` into a folder.
    void write(Path folder) throws IOException {
        List<Map<String, Object>> rows = this.all.stream().map(Outcomes::row).toList();
        Files.write(folder.resolve("bench.json"), JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsBytes(rows));
        String header = rows.isEmpty() ? "" : String.join(",", rows.getFirst().keySet());
        Files.writeString(folder.resolve("bench.csv"), rows.stream().map(row -> row.values().stream().map(String::valueOf).collect(Collectors.joining(",")))
            .collect(Collectors.joining("\n", header + "\n", "\n")));
        Files.writeString(folder.resolve("bench.md"), table());
    }

    private String table() {
        return this.all.stream().map(Outcomes::line).collect(Collectors.joining("\n", """
                | size | database | question | clients | statements | requests/s: Alianza, baseline | share | p50 ms | p95 ms | CPU ms | bytes |
                |---|---|---|--:|--:|--:|--:|--:|--:|--:|--:|
                """, "\n\nGeometric mean of the shares at %d clients: %s\n".formatted(MANY, mean())));
    }

    private String mean() {
        double logs = this.all.stream().filter(outcome -> outcome.ours().clients() == MANY).mapToDouble(outcome -> Math.log(outcome.share())).average().orElse(Double.NaN);
        return "%.2f".formatted(Math.exp(logs));
    }

    private static String line(Outcome outcome) {
        Load.Figures ours = outcome.ours();
        Load.Figures theirs = outcome.theirs();
        return String.format(Locale.ROOT, "| %s | %s | %s | %d | %d | %.0f, %.0f | **%.2f** | %.1f, %.1f | %.1f, %.1f | %.2f, %.2f | %d, %d |", outcome.size(),
                outcome.database(), outcome.question(), ours.clients(), outcome.statements(), ours.throughput(), theirs.throughput(), outcome.share(), ours.median(),
                theirs.median(), ours.slow(), theirs.slow(), ours.work(), theirs.work(), ours.bytes(), theirs.bytes())
                + ((ours.failures() + theirs.failures() > 0) ? " failed: %d, %d".formatted(ours.failures(), theirs.failures()) : "");
    }

    private static Map<String, Object> row(Outcome outcome) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("size", outcome.size().name());
        row.put("database", outcome.database());
        row.put("question", outcome.question());
        row.put("clients", outcome.ours().clients());
        row.put("statements", outcome.statements());
        figures(row, "alianza", outcome.ours());
        figures(row, "baseline", outcome.theirs());
        row.put("share", outcome.share());
        row.put("delay", outcome.delay());
        return row;
    }

    private static void figures(Map<String, Object> row, String side, Load.Figures figures) {
        row.put(side + "RequestsPerSecond", figures.throughput());
        row.put(side + "P50Ms", figures.median());
        row.put(side + "P95Ms", figures.slow());
        row.put(side + "CpuMs", figures.work());
        row.put(side + "Bytes", figures.bytes());
        row.put(side + "Failures", figures.failures());
    }

}
