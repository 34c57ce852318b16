package org.alianza.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.alianza.Alianza;
import org.alianza.account.Door;
import org.alianza.file.RowFile;
import org.alianza.graph.EarlyStart;
import org.alianza.intake.ImportListener;
import org.alianza.intake.ImportReport;
import org.alianza.intake.ImportTerms;
import org.alianza.intake.Intake;
import org.alianza.register.Author;
import org.alianza.table.Finding;
import org.alianza.table.Severity;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// How fast Alianza answers beside what the database can do at best, in the same run: `Bench FOLDER SIZE QUESTION…`, all
/// questions unless some are named. What it makes is kept in the folder, and not made again.
final class Bench {

    private static final List<Integer> CLIENTS = List.of(1, 32);

    private static final int COMPARED = 8;

    private Bench() {
    }

    static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Path.of(args[0]);
        Size size = Size.valueOf(args[1]);
        List<String> named = List.of(args).subList(2, args.length);
        Outcomes outcomes = new Outcomes();
        Path data = loaded(folder.resolve(size.name()), size);
        try (Site alianza = Site.start(AlianzaSite.class, List.of("--alianza.data=" + data, "--alianza.seed=", "--server.port=0", "--alianza.limits.rate.account=0",
                "--alianza.limits.rate.address=0"), folder.resolve("alianza.log"));
                Site baseline = Site.start(Baseline.class, List.of(copy(data).toString()), folder.resolve("baseline.log"))) {
            for (Question question : Question.all()) {
                if (named.isEmpty() || named.contains(question.name())) {
                    measure(question, size, alianza, baseline, outcomes);
                }
            }
        }
        outcomes.write(folder);
        Picture.draw(outcomes.all(), CLIENTS.getLast(), folder);
    }

    private static void measure(Question question, Size size, Site alianza, Site baseline, Outcomes outcomes) throws IOException, InterruptedException {
        agree(question, alianza, baseline);
        long statements = alianza.statements(question);
        Load.warm(alianza, question);
        Load.warm(baseline, question);
        for (int clients : CLIENTS) {
            Load.Figures theirs = Load.measure(baseline, question, clients);
            outcomes.add(new Outcome(size, "embedded", question.name(), statements, Load.measure(alianza, question, clients), theirs));
        }
    }

    /// Both say the same, or nothing is to be compared.
    private static void agree(Question question, Site alianza, Site baseline) throws IOException, InterruptedException {
        for (int i = 0; i < COMPARED; i++) {
            String ours = told(alianza.ask(question, i));
            String theirs = told(baseline.ask(question, i));
            if (!ours.equals(theirs)) {
                int at = 0;
                while (at < Math.min(ours.length(), theirs.length()) && ours.charAt(at) == theirs.charAt(at)) {
                    at++;
                }
                throw new IllegalStateException("%s: both sides disagree from character %d on:%n%s%n%s".formatted(question.name(), at,
                        ours.substring(Math.max(0, at - 100), Math.min(ours.length(), at + 200)), theirs.substring(Math.max(0, at - 100), Math.min(theirs.length(), at + 200))));
            }
        }
    }

    /// With the fields of objects in order, and numbers as they are meant.
    private static String told(JsonNode node) {
        if (node.isObject()) {
            return node.propertyStream().sorted(Map.Entry.comparingByKey()).map(field -> field.getKey() + ":" + told(field.getValue())).toList().toString();
        }
        if (node.isArray()) {
            return node.valueStream().map(Bench::told).toList().toString();
        }
        String text = node.asString();
        return text.matches("-?[0-9]+(\\.[0-9]+)?(E[0-9]+)?") ? new BigDecimal(text).stripTrailingZeros().toPlainString() : text;
    }

    private static Path loaded(Path folder, Size size) throws IOException {
        Path data = folder.resolve("data");
        if (Files.exists(folder.resolve("loaded"))) {
            return data;
        }
        Path made = SyntheticGraph.write(folder.resolve("package"), size);
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Alianza.class).initializers(new EarlyStart())
            .run("--alianza.data=" + data, "--alianza.seed=", "--server.port=0")) {
            long start = System.nanoTime();
            try (RowFile file = RowFile.open(made)) {
                List<Finding> findings = new ArrayList<>();
                ImportReport report = context.getBean(Intake.class).apply(file, new Author("bench", Door.IMPORT), new ImportTerms(Long.MAX_VALUE, true, true), new ImportListener() {

                    @Override
                    public void finding(Finding finding) {
                        if (finding.severity() == Severity.ERROR) {
                            findings.add(finding);
                        }
                    }

                });
                System.out.printf(Locale.ROOT, "%s loaded in %.1f s: %s %s%n", size, (System.nanoTime() - start) / 1e9, report, findings.stream().limit(3).toList());
            }
        }
        Files.createFile(folder.resolve("loaded"));
        return data;
    }

    private static Path copy(Path data) throws IOException {
        Path from = data.resolve("neo4j");
        Path to = data.resolveSibling("baseline");
        try (Stream<Path> old = Files.exists(to) ? Files.walk(to) : Stream.empty()) {
            for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
        return to;
    }

}
