package org.alianza.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.alianza.table.Place;
import org.alianza.table.Row;
import org.alianza.table.TableSchema;
import org.alianza.table.Validation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/// What is written reads the same again.
class RoundTripTest {

    private static final List<String> HARD = List.of("=1+1", "+57 7 6337000", "-5", "@alcaldia", "=HYPERLINK(\"http://x\")", "a,b;c\td", "\"quoted\"", "'quoted", "two\nlines",
            "two\r\nlines", "one\rline", "_x0041_", "__x000D_", "_x005F_", "구미시", "😀 emoji", "a|b", "<&>", "]]>", "007", "1.50", "TRUE", "1e5", "2019-04", "#N/A", "sep=;",
            "a\u200Bb", "\uFEFFx", "\u0001control", "nul".repeat(1000));

    private static final List<String> NUMBERS = List.of("0", "1", "-1", "1256755000", "1256755.5", "1.50", "1.256", "0.1", "123456789012345678", "0.1000000000000000000001",
            "007", "99999999999999.9", "1e5", "-0", "+1", "0.30000000000000004");

    @TempDir
    private Path folder = Path.of("");

    /// How rows are written.
    enum Way {

        FOLDER, ZIP, WORKBOOK;

        RowWriter to(Path folder) throws IOException {
            return switch (this) {
                case FOLDER -> RowWriter.folder(folder.resolve("data"), "data");
                case ZIP -> RowWriter.zip(out(folder), "data");
                case WORKBOOK -> RowWriter.workbook(out(folder));
            };
        }

        private static OutputStream out(Path folder) throws IOException {
            return Files.newOutputStream(folder.resolve("data"));
        }

    }

    @ParameterizedTest
    @EnumSource
    void theSeedReadsTheSameAgain(Way way) throws IOException {
        Taken seed = Taken.from(Path.of("seed"));
        assertThat(seed.rows()).hasSizeGreaterThan(1500);
        Taken again = written(way, seed.rows());
        assertThat(again.findings()).isEmpty();
        assertThat(cells(again.rows())).isEqualTo(cells(seed.rows()));
        assertThat(Validation.of(again.rows())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatLooksLikeSomethingElseStaysWhatItIs(Way way) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (String text : HARD) {
            rows.add(row("projects", Map.of("id", "p", "name_es", text, "name_pt-BR", text)));
        }
        for (String number : NUMBERS) {
            rows.add(row("stages", Map.of("id", "s", "amount", number, "currency", "COP", "description_es", number)));
        }
        Taken again = written(way, rows);
        assertThat(cells(again.rows())).isEqualTo(cells(rows));
        assertThat(again.findings()).isEmpty();
    }

    @Test
    void noCellOfAWorkbookIsAFormula() throws IOException {
        written(Way.WORKBOOK, List.of(row("projects", Map.of("id", "=1+1", "name_es", "@x"))));
        try (Archive archive = Archive.open(this.folder.resolve("data"), "data", FileLimits.DEFAULT)) {
            String sheet = new String(archive.openPath("xl/worksheets/sheet1.xml").readAllBytes(), StandardCharsets.UTF_8);
            assertThat(sheet).contains("t=\"inlineStr\"><is><t>=1+1</t></is>").doesNotContain("<f");
        }
    }

    @ParameterizedTest
    @EnumSource
    void rowsThatAreGivenBackSayWhyAndMayReturn(Way way) throws IOException {
        Row row = row("projects", Map.of("id", "P", "name_es", "A"));
        try (RowWriter writer = way.to(this.folder); RowWriter.Table table = writer.table(TableSchema.of("projects"), List.of(RowWriter.PROBLEM))) {
            Map<String, String> cells = new LinkedHashMap<>(row.cells());
            cells.put(RowWriter.PROBLEM, "id: 'P' — expected the form [a-z0-9]+(-[a-z0-9]+)*");
            table.row(cells);
        }
        Taken again = Taken.from(this.folder.resolve("data"));
        assertThat(again.findings()).isEmpty();
        assertThat(cells(again.rows())).isEqualTo(cells(List.of(row)));
        if (way == Way.FOLDER) {
            assertThat(Files.readString(this.folder.resolve("data/projects.csv"))).isEqualTo("""
                    id,name_es,name_en,acronym,aliases,summary_es,summary_en,iati,countries,retired,former_ids,problem
                    P,A,,,,,,,,,,id: 'P' — expected the form [a-z0-9]+(-[a-z0-9]+)*
                    """);
        }
    }

    @Test
    void aPackageDescribesTheTablesItHasAndNoOther() throws IOException {
        written(Way.FOLDER, List.of(row("organisations", Map.of("id", "o")), row("sources", Map.of("id", "s", "name_fr", "S")), row("citations", Map.of("claim", "o", "source", "s"))));
        JsonNode description = JsonMapper.shared().readTree(this.folder.resolve("data/datapackage.json"));
        assertThat(description.at("/name").asString()).isEqualTo("data");
        assertThat(description.findValuesAsString("path")).containsExactly("organisations.csv", "sources.csv", "citations.csv");
        assertThat(description.at("/resources/1/schema/fields").findValuesAsString("name")).contains("name_es").endsWith("name_fr");
        assertThat(description.at("/resources/2/schema/foreignKeys/0/reference/resource").asString()).isEqualTo("sources");
    }

    @Test
    void theSameRowsMakeTheSameArchive() throws IOException {
        List<Row> rows = Taken.from(Path.of("seed")).rows();
        written(Way.ZIP, rows);
        byte[] once = Files.readAllBytes(this.folder.resolve("data"));
        written(Way.ZIP, rows);
        assertThat(Files.readAllBytes(this.folder.resolve("data"))).isEqualTo(once);
    }

    @Test
    void whatHasNoRoomIsNotCut() {
        assertThatIllegalArgumentException().isThrownBy(() -> written(Way.WORKBOOK, List.of(row("projects", Map.of("id", "p", "name_es", "x".repeat(40_000))))))
            .withMessage("projects: a cell of a workbook holds 32767 characters, not 40000; write a data package");
    }

    private Taken written(Way way, List<Row> rows) throws IOException {
        Map<String, List<Row>> tables = rows.stream().collect(Collectors.groupingBy(Row::table, LinkedHashMap::new, Collectors.toList()));
        try (RowWriter writer = way.to(this.folder)) {
            for (Map.Entry<String, List<Row>> entry : tables.entrySet()) {
                TableSchema schema = TableSchema.of(entry.getKey());
                Set<String> columns = new LinkedHashSet<>();
                entry.getValue().forEach(row -> columns.addAll(row.cells().keySet()));
                try (RowWriter.Table table = writer.table(schema, columns)) {
                    for (Row row : entry.getValue()) {
                        table.row(row.cells());
                    }
                }
            }
        }
        return Taken.from(this.folder.resolve("data"));
    }

    private static Row row(String table, Map<String, String> cells) {
        return new Row(table, Place.of("x"), cells);
    }

    private static List<String> cells(List<Row> rows) {
        return rows.stream().map(row -> row.table() + new TreeMap<>(row.cells())).toList();
    }

}
