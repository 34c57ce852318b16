package org.alianza.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;

import org.alianza.table.TableSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// No file is in memory as a whole, neither when it is written nor when it is read: 500,000 rows pass
/// through a heap that has no room for a tenth of them.
class MemoryTest {

    private static final int CONTRIBUTIONS = 100_000;

    private static final String HEAP = "-Xmx40m";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void manyRowsNeedLittleMemory() throws IOException, InterruptedException {
        Path log = this.folder.resolve("log");
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), HEAP, "-cp",
                System.getProperty("java.class.path"), MemoryTest.class.getName(), this.folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(Files.readString(log)).contains("ZIP 500001 rows, 0 findings").contains("WORKBOOK 500001 rows, 0 findings");
    }

    /// Writes and reads them.
    public static void main(String[] arguments) throws IOException {
        Path zip = Path.of(arguments[0], "data.zip");
        Path workbook = Path.of(arguments[0], "data.xlsx");
        try (OutputStream out = Files.newOutputStream(zip); RowWriter writer = RowWriter.zip(out, "data")) {
            write(writer);
        }
        try (OutputStream out = Files.newOutputStream(workbook); RowWriter writer = RowWriter.workbook(out)) {
            write(writer);
        }
        for (Path file : List.of(zip, workbook)) {
            long start = System.nanoTime();
            AtomicLong rows = new AtomicLong();
            AtomicLong findings = new AtomicLong();
            try (RowFile open = RowFile.open(file)) {
                open.read(row -> rows.incrementAndGet(), finding -> findings.incrementAndGet());
                System.out.printf("%s %d rows, %d findings, %d MB, %d ms%n", open.kind(), rows.get(), findings.get(), Files.size(file) >> 20,
                        (System.nanoTime() - start) / 1_000_000);
            }
        }
    }

    private static void write(RowWriter writer) throws IOException {
        table(writer, "projects", 1, i -> Map.of("id", "project", "name_es", "Proyecto"));
        table(writer, "organisations", CONTRIBUTIONS, i -> Map.of("id", "organisation-" + i, "name_es", "Organización número " + i, "kind", "FOUNDATION"));
        table(writer, "contributions", CONTRIBUTIONS, i -> Map.of("id", "contribution-" + i, "giver", "organisation-" + i, "project", "project"));
        table(writer, "stages", CONTRIBUTIONS, i -> Map.of("id", "stage-" + i, "contribution", "contribution-" + i, "stage", "COMMITTED", "since",
                "2019-04-25", "kind", "MONEY", "amount", i + ".25", "currency", "COP"));
        table(writer, "participations", CONTRIBUTIONS, i -> Map.of("id", "participation-" + i, "party", "organisation-" + i, "project", "project", "role", "DONATING"));
        table(writer, "citations", CONTRIBUTIONS, i -> Map.of("claim", "contribution-" + i, "source", "s", "section", String.valueOf(i * 7919), "statement_es",
                "Así consta en el informe, renglón %d de la tabla".formatted(i * 31)));
    }

    private static void table(RowWriter writer, String name, int rows, IntFunction<Map<String, String>> cells) throws IOException {
        try (RowWriter.Table table = writer.table(TableSchema.of(name), List.of())) {
            for (int i = 0; i < rows; i++) {
                table.row(cells.apply(i));
            }
        }
    }

}
