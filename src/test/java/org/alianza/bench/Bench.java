package org.alianza.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.alianza.Alianza;
import org.alianza.account.Door;
import org.alianza.file.RowFile;
import org.alianza.graph.EarlyStart;
import org.alianza.graph.Graph;
import org.alianza.intake.ImportListener;
import org.alianza.intake.ImportReport;
import org.alianza.intake.ImportTerms;
import org.alianza.intake.Intake;
import org.alianza.register.Author;
import org.alianza.table.Finding;
import org.alianza.table.Severity;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// How fast Alianza answers beside what the database can do at best, in the same run; [Options] say what is measured.
/// What it makes of embedded databases is kept in the folder, and not made again.
final class Bench {

    private static final List<Integer> CLIENTS = List.of(1, 8, 32);

    private static final int COMPARED = 8;

    /// How far down a list is looked, beside its beginning.
    private static final int DEEP = 10_000;

    private static final List<String> SETTINGS = List.of("--alianza.seed=", "--server.port=0", "--alianza.limits.rate.account=0", "--alianza.limits.rate.address=0");

    private Bench() {
    }

    static void main(String[] args) throws IOException, InterruptedException {
        Options options = Options.of(args);
        Outcomes outcomes = new Outcomes(Files.createDirectories(options.folder()));
        Packaged packaged = (options.archive() != null) ? Packaged.of(options.archive(), options.folder()) : null;
        for (Size size : options.sizes()) {
            for (String name : options.databases()) {
                try (Database database = Database.of(name, Files.createDirectories(options.folder().resolve(size.name())))) {
                    if (database != null) {
                        measure(database, size, options, packaged, outcomes);
                        Picture.draw(outcomes.all(), name, CLIENTS.getLast(), options.folder());
                    }
                    else {
                        System.out.printf("There is no engine for containers here: nothing is measured %s%n", name);
                    }
                }
            }
        }
    }

    private static void measure(Database database, Size size, Options options, @Nullable Packaged packaged, Outcomes outcomes)
            throws IOException, InterruptedException {
        load(database, options.folder().resolve(size.name()), size, outcomes);
        Path logs = options.folder();
        if (packaged != null) {
            outcomes.add(new Fact(size, database.name(), "start to the first answer, as installed", packaged.start(Stream.concat(database.alianza().stream(), Stream.of("--alianza.seed=")).toList(), logs), "s"));
        }
        long start = System.nanoTime();
        try (Site alianza = Site.start(AlianzaSite.class, Stream.concat(database.alianza().stream(), SETTINGS.stream()).toList(), logs.resolve("alianza.log"))) {
            outcomes.add(new Fact(size, database.name(), "start to the first answer, from classes", (System.nanoTime() - start) / 1e9, "s"));
            outcomes.add(new Fact(size, database.name(), "resident memory after the start", alianza.memory(), "MB"));
            try (Site baseline = Site.start(Baseline.class, database.baseline(), logs.resolve("baseline.log"))) {
                Load.warm(alianza, Question.all());
                Load.warm(baseline, Question.all());
                for (Question question : Question.all()) {
                    if (options.questions().contains(question.name())) {
                        measure(question, size, database.name(), alianza, baseline, outcomes);
                        if (question.name().equals("deep-page") && size.contributions() > DEEP) {
                            measure(question.after(alianza.cursor(DEEP)), size, database.name(), alianza, baseline, outcomes);
                        }
                    }
                }
            }
            outcomes.add(new Fact(size, database.name(), "resident memory after the questions", alianza.memory(), "MB"));
        }
    }

    private static void measure(Question question, Size size, String database, Site alianza, Site baseline, Outcomes outcomes)
            throws IOException, InterruptedException {
        agree(question, alianza, baseline);
        long statements = alianza.statements(question);
        Load.warm(alianza, question);
        Load.warm(baseline, question);
        for (int clients : CLIENTS) {
            Load.Figures theirs = Load.measure(baseline, question, clients);
            outcomes.add(new Outcome(size, database, question.name(), statements, Load.measure(alianza, question, clients), theirs));
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

    private static void load(Database database, Path folder, Size size, Outcomes outcomes) throws IOException {
        boolean kept = database instanceof Database.Embedded;
        if (kept && Files.exists(folder.resolve("loaded"))) {
            return;
        }
        Path made = SyntheticGraph.write(folder.resolve("package"), size);
        String[] arguments = Stream.concat(database.alianza().stream(), SETTINGS.stream()).toArray(String[]::new);
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Alianza.class).initializers(new EarlyStart()).run(arguments);
                RowFile file = RowFile.open(made)) {
            context.getBean(Graph.class).awaitReady();
            long start = System.nanoTime();
            List<Finding> wrong = new ArrayList<>();
            ImportReport report = context.getBean(Intake.class).apply(file, new Author("bench", Door.IMPORT), new ImportTerms(Long.MAX_VALUE, true, true),
                    new ImportListener() {

                        @Override
                        public void finding(Finding finding) {
                            if (finding.severity() == Severity.ERROR) {
                                wrong.add(finding);
                            }
                        }

                    });
            outcomes.add(new Fact(size, database.name(), "import of %,d rows".formatted(report.created()), (System.nanoTime() - start) / 1e9, "s"));
            if (!wrong.isEmpty()) {
                throw new IllegalStateException("the synthetic graph is not sound: " + wrong.getFirst());
            }
        }
        if (kept) {
            Files.createFile(folder.resolve("loaded"));
        }
    }

}
