package org.alianza.file.iati;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.alianza.file.FileLimits;
import org.alianza.file.RowFile;
import org.alianza.file.Sink;
import org.alianza.file.Unreadable;
import org.alianza.file.Xml;
import org.alianza.table.Finding;
import org.alianza.table.Place;
import org.alianza.table.Row;
import org.alianza.table.Rule;
import org.alianza.table.Severity;
import org.alianza.table.TableSchema;
import org.jspecify.annotations.Nullable;

/// Activities of IATI 2.03. One activity at a time is in memory, beside a directory of what all of them
/// name; the file is read once for the directory, and once for each table of which it has rows.
public final class Iati implements RowFile.Content {

    private static final String ROOT = "iati-activities";

    /// Tables whose rows are of the file as a whole.
    private static final List<String> OF_ALL = List.of("units", "cities", "organisations", "identifiers", "topics");

    private final Path path;

    private final String name;

    private final String hash;

    private final FileLimits limits;

    private @Nullable Directory directory;

    private final List<Finding> findings = new ArrayList<>();

    private final Set<String> tables = new HashSet<>();

    private final Set<String> units = new HashSet<>();

    /// Opens a file; it is read when its rows are asked for.
    ///
    /// @param name what findings call it
    /// @param hash of its bytes
    public Iati(Path path, String name, String hash, FileLimits limits) {
        this.path = path;
        this.name = name;
        this.hash = hash;
        this.limits = limits;
    }

    @Override
    public void read(Sink sink) throws IOException {
        Directory known = known();
        this.findings.forEach(sink::finding);
        for (TableSchema table : TableSchema.all()) {
            if (OF_ALL.contains(table.name())) {
                ofAll(table.name(), known).forEach(sink::row);
                continue;
            }
            if (table.name().equals("sources")) {
                known.sources().forEach(sink::row);
            }
            if (table.name().equals("citations")) {
                citations(known).forEach(sink::row);
            }
            if (this.tables.contains(table.name())) {
                activities(activity -> Claims.of(activity, known, new Notes(), this.name, table.name().equals("citations"))
                    .stream()
                    .filter(row -> row.table().equals(table.name()))
                    .forEach(sink::row));
            }
        }
    }

    private Directory known() throws IOException {
        if (this.directory == null) {
            String made = made();
            Directory known = new Directory(this.name, this.hash, made);
            activities(activity -> known.add(activity, !made.isEmpty()));
            activities(activity -> Claims.of(activity, known, known.notes(), this.name, true).forEach(row -> {
                this.tables.add(row.table());
                if (row.table().equals("indicators")) {
                    this.units.add(row.required("unit"));
                }
            }));
            this.findings.addAll(known.findings());
            this.findings.addAll(known.notes().findings(this.name));
            if (!known.isDated()) {
                this.findings.add(new Finding(Severity.WARNING, Rule.REQUIRED, new Place(this.name, ROOT, 1), "sources", "published", "",
                        "the day the file was made (generated-datetime): without it, all it says counts as known since ever"));
            }
            this.directory = known;
        }
        return this.directory;
    }

    private List<Row> ofAll(String table, Directory known) {
        return switch (table) {
            case "units" -> new TreeMap<>(Results.units()).entrySet()
                .stream()
                .filter(unit -> this.units.contains(unit.getKey()))
                .map(unit -> new Line().put("id", unit.getKey())
                    .texts("name", Map.of("es", unit.getValue(), "en", unit.getValue().subList(1, 2)))
                    .row(table, new Place(this.name, "result/indicator@measure[%s]".formatted(unit.getKey()), 1)))
                .toList();
            case "cities" -> known.cities().all().map(Cities.City::row).toList();
            case "organisations" -> known.parties().all().stream().map(party -> party.row("en")).toList();
            case "identifiers" -> known.parties().all().stream().flatMap(party -> party.identifiers().stream()).toList();
            case "topics" -> List.copyOf(known.topics().all());
            default -> List.of();
        };
    }

    /// Who and what all activities name is cited from each organisation that reports in the file.
    private List<Row> citations(Directory known) {
        List<Row> citations = new ArrayList<>();
        for (Row source : known.sources()) {
            for (String table : OF_ALL) {
                ofAll(table, known).stream()
                    .filter(row -> row.get("id") != null && !table.equals("units"))
                    .map(row -> Statement.citation(row, source.id()))
                    .forEach(row -> citations.add(new Row(row.table(),
                            new Place(this.name, "%s:%s".formatted(row.place().part(), source.id()), row.place().row()), row.cells())));
            }
        }
        return citations;
    }

    private String made() throws IOException {
        try (Xml xml = open()) {
            root(xml);
            return Directory.day(Objects.requireNonNullElse(xml.attribute("generated-datetime"), ""));
        }
    }

    private void activities(Consumer<Element> taking) throws IOException {
        try (Xml xml = open()) {
            root(xml);
            while (xml.next()) {
                if (xml.starts("iati-activity")) {
                    taking.accept(Element.of(xml, this.limits.cell()));
                }
                else if (xml.starts()) {
                    Element.of(xml, this.limits.cell());
                }
            }
        }
    }

    private static void root(Xml xml) throws IOException {
        while (xml.next() && !xml.starts()) {
            // Comments and space come before it.
        }
        String version = xml.starts() ? Objects.requireNonNullElse(xml.attribute("version"), "") : "";
        if (!xml.starts(ROOT) || !version.startsWith("2.")) {
            throw new Unreadable(Rule.FORMAT, "%s %s".formatted(xml.starts() ? xml.element() : "", version).strip(),
                    "activities of IATI 2.03 (iati-activities)");
        }
    }

    private Xml open() throws IOException {
        return Xml.open(new BufferedInputStream(Files.newInputStream(this.path), 1 << 16), this.limits.piece());
    }

}
