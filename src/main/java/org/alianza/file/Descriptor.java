package org.alianza.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

import org.alianza.table.Finding;
import org.alianza.table.Rule;
import org.alianza.table.Severity;
import org.alianza.table.TableSchema;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Which file of a data package holds which table: `datapackage.json` says so, or else their names.
final class Descriptor {

    static final String FILE = "datapackage.json";

    private static final List<String> TABLES = TableSchema.all().stream().map(TableSchema::name).toList();

    private static final String CSV = ".csv";

    private final Parts parts;

    private final int longest;

    private final Consumer<Finding> findings;

    private final Map<String, String> paths = new LinkedHashMap<>();

    private Descriptor(Parts parts, int longest, Consumer<Finding> findings) {
        this.parts = parts;
        this.longest = longest;
        this.findings = findings;
    }

    /// The files by the name of their table.
    static Map<String, String> read(Parts parts, FileLimits limits, Consumer<Finding> findings) throws IOException {
        Descriptor descriptor = new Descriptor(parts, limits.piece(), findings);
        if (parts.names().contains(FILE)) {
            descriptor.resources();
        }
        else {
            descriptor.names();
        }
        return descriptor.paths;
    }

    private void resources() throws IOException {
        try (InputStream in = this.parts.open(FILE)) {
            JsonNode json = JsonMapper.shared().readTree(new String(in.readNBytes(this.longest), StandardCharsets.UTF_8));
            json.path("resources").forEach(this::resource);
            if (this.paths.isEmpty()) {
                tell(Rule.FORMAT, "", "resources: at least one table");
            }
            this.parts.names()
                .stream()
                .filter(name -> !name.equals(FILE) && !this.paths.containsValue(name) && !table(name).isEmpty())
                .forEach(name -> passedOver(name, "a file that %s names: this one is not read".formatted(FILE)));
        }
        catch (JacksonException e) {
            tell(Rule.READABLE, e.getOriginalMessage(), "valid JSON");
        }
    }

    private void resource(JsonNode resource) {
        String table = resource.path("name").asString("");
        String path = resource.path("path").asString("");
        if (!TABLES.contains(table)) {
            tell(Rule.FORMAT, table, "a table of the format: " + String.join(", ", TABLES));
        }
        else if (!path.matches("[A-Za-z0-9_-]+\\.csv")) {
            tell(Rule.FORMAT, path, "the name of a CSV file beside it");
        }
        else if (this.paths.putIfAbsent(table, path) != null) {
            tell(Rule.UNIQUE, table, "each table once");
        }
    }

    private void names() throws Unreadable {
        for (String name : this.parts.names()) {
            String table = table(name);
            if (table.isEmpty()) {
                passedOver(name, "a table of the format, such as projects.csv: this one is not read");
            }
            else if (this.paths.putIfAbsent(table, name) != null) {
                throw new Unreadable(Rule.UNIQUE, name, "one file for the table " + table);
            }
        }
        if (this.paths.isEmpty()) {
            throw new Unreadable(Rule.FORMAT, String.join(", ", this.parts.names()),
                    "%s, or files named after tables, such as projects.csv".formatted(FILE));
        }
    }

    private static String table(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String stem = lower.endsWith(CSV) ? lower.substring(0, lower.length() - CSV.length()) : "";
        return TABLES.contains(stem) ? stem : "";
    }

    private void passedOver(String name, String expected) {
        this.findings.accept(new Finding(Severity.WARNING, Rule.FORMAT, this.parts.place(name, 0), "", "", name, expected));
    }

    private void tell(Rule rule, String value, String expected) {
        this.findings.accept(new Finding(Severity.CRITICAL, rule, this.parts.place(FILE, 0), "", "", value, expected));
    }

}
