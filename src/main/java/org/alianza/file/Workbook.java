package org.alianza.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.alianza.table.Finding;
import org.alianza.table.Place;
import org.alianza.table.Rule;
import org.alianza.table.Severity;
import org.alianza.table.TableSchema;

/// A workbook (XLSX, ECMA-376) of which each sheet is a table, in any order.
///
/// It is read here and not by a library because those at hand keep all its texts in memory, and as many
/// empty cells as a cell's address claims.
final class Workbook implements RowFile.Content {

    private final String file;

    private final Archive archive;

    private final FileLimits limits;

    private final Map<String, String> sheets = new LinkedHashMap<>();

    private boolean from1904;

    private final SharedTexts texts;

    private final Styles styles;

    Workbook(String file, Archive archive, FileLimits limits) throws IOException {
        this.file = file;
        this.archive = archive;
        this.limits = limits;
        Map<String, String> root = Relationships.of(archive, "", limits);
        String workbook = root.values().stream().filter(path -> path.endsWith("workbook.xml")).findFirst().orElse("xl/workbook.xml");
        Map<String, String> parts = Relationships.of(archive, workbook, limits);
        sheets(workbook, parts);
        String folder = workbook.substring(0, workbook.lastIndexOf('/') + 1);
        this.styles = styles(folder + "styles.xml");
        String shared = folder + "sharedStrings.xml";
        this.texts = archive.holds(shared) ? SharedTexts.of(archive.openPath(shared), limits) : SharedTexts.none(limits);
    }

    private void sheets(String workbook, Map<String, String> parts) throws IOException {
        try (Xml xml = open(workbook)) {
            while (xml.next()) {
                if (xml.starts("workbookPr")) {
                    this.from1904 = List.of("1", "true").contains(Objects.requireNonNullElse(xml.attribute("date1904"), ""));
                }
                if (xml.starts("sheet")) {
                    String name = Columns.clean(Objects.requireNonNullElse(xml.attribute("name"), ""));
                    String path = parts.get(Objects.requireNonNullElse(xml.attribute("id"), ""));
                    if (path != null && this.sheets.put(name, path) != null) {
                        throw new Unreadable(Rule.UNIQUE, name, "each sheet once");
                    }
                }
            }
        }
    }

    private Styles styles(String path) throws IOException {
        if (!this.archive.holds(path)) {
            return Styles.NONE;
        }
        try (Xml xml = open(path)) {
            return Styles.of(xml);
        }
    }

    private Xml open(String path) throws IOException {
        return Xml.open(new BufferedInputStream(this.archive.openPath(path), 1 << 14), this.limits.piece());
    }

    @Override
    public void read(Sink sink) throws IOException {
        Map<String, String> byTable = new LinkedHashMap<>();
        for (String sheet : this.sheets.keySet()) {
            String table = sheet.toLowerCase(Locale.ROOT);
            if (TableSchema.all().stream().noneMatch(known -> known.name().equals(table))) {
                sink.finding(new Finding(Severity.WARNING, Rule.FORMAT, new Place(this.file, sheet, 0), "", "", sheet,
                        "a sheet named after a table, such as projects: this one is not read"));
            }
            else if (byTable.put(table, sheet) != null) {
                throw new Unreadable(Rule.UNIQUE, sheet, "one sheet for the table " + table);
            }
        }
        if (byTable.isEmpty()) {
            throw new Unreadable(Rule.FORMAT, String.join(", ", this.sheets.keySet()), "sheets named after tables, such as projects");
        }
        for (TableSchema table : TableSchema.all()) {
            String sheet = byTable.get(table.name());
            if (sheet != null) {
                readOrTell(table, sheet, sink);
            }
        }
    }

    private void readOrTell(TableSchema table, String sheet, Sink sink) throws IOException {
        try (Xml xml = open(this.sheets.getOrDefault(sheet, ""))) {
            SheetReader reader = new SheetReader(xml, this.texts, this.styles, this.from1904, this.limits);
            List<Cell> header = reader.next();
            if (header == null) {
                throw new Unreadable(Rule.FORMAT, "", "the names of columns in row 1");
            }
            Place first = new Place(this.file, sheet, reader.row());
            Columns columns = Columns.of(table, first, header.stream().map(Cell::text).toList(), false, this.limits, sink);
            for (List<Cell> cells = reader.next(); cells != null; cells = reader.next()) {
                columns.row(new Place(this.file, sheet, reader.row()), cells, sink);
            }
        }
        catch (Unreadable e) {
            sink.finding(e.at(new Place(this.file, sheet, 0)));
        }
    }

    @Override
    public void close() throws IOException {
        this.texts.close();
        this.archive.close();
    }

}
