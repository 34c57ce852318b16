package org.alianza.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.alianza.table.Finding;
import org.alianza.table.Place;
import org.alianza.table.Row;
import org.alianza.table.Rule;
import org.alianza.table.Severity;
import org.alianza.table.TableSchema;
import org.alianza.table.Validation;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A Frictionless Data Package in a folder: `datapackage.json` and its CSV tables.
///
/// @param name of the package
/// @param tables the rows of each table, in the order of the format
/// @param findings what could not be read at all
/// @param hash of every byte of it
record DataPackage(String name, Map<String, List<Row>> tables, List<Finding> findings, String hash) {

    private static final String DESCRIPTOR = "datapackage.json";

    /// Reads a whole package; what cannot be read is among its findings.
    static DataPackage read(Path folder) {
        Reader reader = new Reader(folder);
        return reader.read();
    }

    /// Everything that is wrong with it; empty if it is sound.
    List<Finding> problems() {
        List<Row> rows = this.tables.values().stream().flatMap(List::stream).toList();
        return Stream.concat(this.findings.stream(), Validation.of(rows).stream()).toList();
    }

    List<Row> rows(String table) {
        return this.tables.getOrDefault(table, List.of());
    }

    private static final class Reader {

        private final Path folder;

        private final List<TableSchema> format = TableSchema.all();

        private final Map<String, List<Row>> tables = new LinkedHashMap<>();

        private final List<Finding> findings = new ArrayList<>();

        private final MessageDigest digest = sha256();

        Reader(Path folder) {
            this.folder = folder;
        }

        DataPackage read() {
            String descriptor = text(DESCRIPTOR);
            String name = this.folder.getFileName().toString();
            try {
                JsonNode json = JsonMapper.shared().readTree(descriptor.isEmpty() ? "{}" : descriptor);
                name = json.path("name").asString(name);
                Map<String, String> paths = paths(json);
                this.format.stream()
                    .map(TableSchema::name)
                    .filter(paths::containsKey)
                    .forEach(table -> table(table, paths.getOrDefault(table, "")));
            }
            catch (JacksonException e) {
                this.findings.add(Finding.file(DESCRIPTOR, Rule.READABLE, e.getOriginalMessage(), "valid JSON"));
            }
            return new DataPackage(name, this.tables, this.findings,
                    HexFormat.of().formatHex(this.digest.digest()));
        }

        private Map<String, String> paths(JsonNode descriptor) {
            Map<String, String> paths = new LinkedHashMap<>();
            List<String> known = this.format.stream().map(TableSchema::name).toList();
            for (JsonNode resource : descriptor.path("resources")) {
                String table = resource.path("name").asString("");
                String path = resource.path("path").asString("");
                if (!known.contains(table)) {
                    this.findings.add(Finding.file(DESCRIPTOR, Rule.FORMAT, table, "a table of the format: " + String.join(", ", known)));
                }
                else if (!path.matches("[A-Za-z0-9_-]+\\.csv")) {
                    this.findings.add(Finding.file(DESCRIPTOR, Rule.FORMAT, path, "the name of a CSV file beside it"));
                }
                else {
                    paths.put(table, path);
                }
            }
            if (paths.isEmpty()) {
                this.findings.add(Finding.file(DESCRIPTOR, Rule.FORMAT, "", "resources: at least one table"));
            }
            return paths;
        }

        private void table(String table, String path) {
            List<Row> rows = new ArrayList<>();
            try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofNamedCsvRecord(text(path))) {
                for (NamedCsvRecord line : csv) {
                    Place place = new Place(path, "", line.getStartingLineNumber());
                    if (rows.isEmpty()) {
                        this.findings.addAll(Validation.header(TableSchema.of(table), new Place(path, "", 1), line.getHeader()));
                    }
                    if (line.getFieldCount() != line.getHeader().size()) {
                        this.findings.add(new Finding(Severity.ERROR, Rule.READABLE, place, table, "",
                                line.getFieldCount() + " cells", line.getHeader().size() + ", as many as the header has"));
                    }
                    Map<String, String> cells = new LinkedHashMap<>();
                    line.getFieldsAsMap().forEach((column, value) -> {
                        if (!value.isBlank()) {
                            cells.put(column, value.strip());
                        }
                    });
                    rows.add(new Row(table, place, cells));
                }
            }
            catch (CsvParseException e) {
                this.findings.add(Finding.file(path, Rule.READABLE, String.valueOf(e.getMessage()), "a CSV table (RFC 4180)"));
            }
            catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            this.tables.put(table, rows);
        }

        private String text(String file) {
            Path path = this.folder.resolve(file);
            if (!Files.isRegularFile(path)) {
                this.findings.add(Finding.file(file, Rule.READABLE, "", "a file of that name in the package"));
                return "";
            }
            try {
                byte[] bytes = Files.readAllBytes(path);
                this.digest.update(bytes);
                String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
                return text.startsWith("\uFEFF") ? text.substring(1) : text;
            }
            catch (CharacterCodingException e) {
                this.findings.add(Finding.file(file, Rule.READABLE, String.valueOf(e.getMessage()), "text in UTF-8"));
                return "";
            }
            catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            }
            catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

    }

}
