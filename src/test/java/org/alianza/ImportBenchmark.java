package org.alianza;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;

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

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// How fast files are imported: `ImportBenchmark FILE…`, or `ImportBenchmark COUNT` for a package of so many contributions.
/// Run it with the heap that is to be enough.
final class ImportBenchmark {

    private static final int GIVERS = 500;

    private static final int PROJECTS = 1000;

    private ImportBenchmark() {
    }

    static void main(String[] args) throws IOException {
        Path work = Files.createTempDirectory("import-benchmark");
        List<Path> files = args[0].matches("[0-9]+") ? List.of(contributions(work.resolve("package"), Integer.parseInt(args[0])))
                : List.of(args).stream().map(Path::of).toList();
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Alianza.class).initializers(new EarlyStart())
            .run("--alianza.data=" + work.resolve("data"), "--alianza.seed=", "--server.port=0")) {
            Intake intake = context.getBean(Intake.class);
            for (int i = 0; i < 2; i++) {
                for (Path file : files) {
                    measure("dry run", file, rows -> intake.dryRun(rows, ImportTerms.AS_IT_STANDS, new Counting()));
                    measure("apply", file, rows -> intake.apply(rows, new Author("benchmark", Door.IMPORT), new ImportTerms(Long.MAX_VALUE, true, true), new Counting()));
                }
            }
        }
    }

    private static void measure(String what, Path path, Work work) throws IOException {
        long start = System.nanoTime();
        try (RowFile file = RowFile.open(path)) {
            ImportReport report = work.of(file);
            Duration time = Duration.ofNanos(System.nanoTime() - start);
            System.out.printf("%s of %s: %.1f s, %.0f rows/s, %s%n", what, path.getFileName(), time.toMillis() / 1000.0,
                    report.rows() * 1000.0 / time.toMillis(), report);
        }
    }

    private static Path contributions(Path folder, int count) throws IOException {
        Files.createDirectories(folder);
        table(folder, "organisations", "id,name_es,kind,country", GIVERS, i -> "giver-%d,Fundación %d,FOUNDATION,CO".formatted(i, i));
        table(folder, "projects", "id,name_es", PROJECTS, i -> "project-%d,Proyecto %d".formatted(i, i));
        table(folder, "contributions", "id,giver,project", count, i -> "gift-%d,giver-%d,project-%d".formatted(i, i % GIVERS, i % PROJECTS));
        table(folder, "stages", "id,contribution,stage,since,kind,amount,currency", count,
                i -> "gift-%d-delivered,gift-%d,DELIVERED,2019-05-%02d,MONEY,%d.50,COP".formatted(i, i, 1 + i % 28, 1000 + i));
        Files.writeString(folder.resolve("datapackage.json"), """
                {"name": "gifts", "resources": [{"name": "organisations", "path": "organisations.csv"}, {"name": "projects", "path": "projects.csv"},
                {"name": "contributions", "path": "contributions.csv"}, {"name": "stages", "path": "stages.csv"}]}
                """);
        return folder;
    }

    private static void table(Path folder, String name, String columns, int count, IntFunction<String> row) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve(name + ".csv"))) {
            out.write(columns + "\n");
            for (int i = 0; i < count; i++) {
                out.write(row.apply(i) + "\n");
            }
        }
    }

    /// What is done with a file.
    private interface Work {

        ImportReport of(RowFile file);

    }

    /// Takes findings; there should be none.
    private static final class Counting implements ImportListener {

        @Override
        public void finding(Finding finding) {
            if (finding.severity() != Severity.WARNING) {
                System.out.println(finding);
            }
        }

    }

}
