package org.alianza.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tools.jackson.databind.json.JsonMapper;

/// What came of the bench, as a table to read, as JSON and as CSV. What was measured before and not again is kept, so
/// that it can be run in parts.
final class Outcomes {

    private static final int MANY = 32;

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String MEASURED = "measured.json";

    private final Path folder;

    private final List<Outcome> all = new ArrayList<>();

    private final List<Fact> facts = new ArrayList<>();

    /// @param folder where they are kept
    Outcomes(Path folder) throws IOException {
        this.folder = folder;
        Path before = folder.resolve(MEASURED);
        if (Files.exists(before)) {
            Kept kept = JSON.readValue(Files.readAllBytes(before), Kept.class);
            this.all.addAll(kept.outcomes());
            this.facts.addAll(kept.facts());
        }
    }

    void add(Outcome outcome) throws IOException {
        put(this.all, outcome, outcome::replaces);
        System.out.println(line(outcome));
        write();
    }

    void add(Fact fact) throws IOException {
        put(this.facts, fact, fact::replaces);
        System.out.println(line(fact));
        write();
    }

    /// What is measured again stays in its place.
    private static <T> void put(List<T> all, T one, Predicate<T> replaces) {
        if (all.stream().anyMatch(replaces)) {
            all.replaceAll(former -> replaces.test(former) ? one : former);
        }
        else {
            all.add(one);
        }
    }

    List<Outcome> all() {
        return this.all.stream().sorted(Comparator.comparing(Outcome::size).thenComparing(Outcome::database)).toList();
    }

    /// Writes `bench.json`, `bench.csv` and `bench.md` into the folder.
    private void write() throws IOException {
        Files.write(this.folder.resolve(MEASURED), JSON.writeValueAsBytes(new Kept(this.all, this.facts)));
        List<Map<String, Object>> rows = all().stream().map(Outcomes::row).toList();
        Files.write(this.folder.resolve("bench.json"), JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(rows));
        String header = rows.isEmpty() ? "" : String.join(",", rows.getFirst().keySet());
        Files.writeString(this.folder.resolve("bench.csv"), rows.stream().map(row -> row.values().stream().map(String::valueOf).collect(Collectors.joining(",")))
            .collect(Collectors.joining("\n", header + "\n", "\n")));
        Files.writeString(this.folder.resolve("bench.md"), table() + facts());
    }

    private String table() {
        return all().stream().map(Outcomes::line).collect(Collectors.joining("\n", """
                | size | database | question | clients | statements | requests/s: Alianza, baseline | share | p50 ms | p95 ms | CPU ms | bytes |
                |---|---|---|--:|--:|--:|--:|--:|--:|--:|--:|
                """, "\n\n"));
    }

    private String facts() {
        return Stream.concat(means(), this.facts.stream()).sorted(Comparator.comparing(Fact::size).thenComparing(Fact::database)).map(Outcomes::line)
            .collect(Collectors.joining("\n", """
                    | size | database | what | value |
                    |---|---|---|--:|
                    """, "\n"));
    }

    private Stream<Fact> means() {
        return all().stream()
            .filter(outcome -> outcome.ours().clients() == MANY)
            .collect(Collectors.groupingBy(outcome -> new Fact(outcome.size(), outcome.database(), "geometric mean of the shares, %d clients".formatted(MANY), 0, ""),
                    Collectors.averagingDouble(outcome -> Math.log(outcome.share()))))
            .entrySet()
            .stream()
            .map(mean -> new Fact(mean.getKey().size(), mean.getKey().database(), mean.getKey().name(), Math.exp(mean.getValue()), ""));
    }

    private static String line(Fact fact) {
        return String.format(Locale.ROOT, "| %s | %s | %s | %.2f %s |", fact.size(), fact.database(), fact.name(), fact.value(), fact.unit());
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

    /// All that was measured so far.
    private record Kept(List<Outcome> outcomes, List<Fact> facts) {
    }

}
