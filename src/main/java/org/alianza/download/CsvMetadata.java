package org.alianza.download;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.alianza.fact.Entity;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// What a CSV file holds: W3C Metadata Vocabulary for Tabular Data.
final class CsvMetadata {

    private static final String DATE = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?";

    private CsvMetadata() {
    }

    /// @param csv address of the file
    /// @param meanings what a field of the schema means, in words
    static <E extends Entity> void write(Sheet<E> sheet, String csv, Meanings meanings, JsonMapper json, OutputStream out) throws IOException {
        write(sheet.manifest(), csv, Map.of("columns", columns(sheet, meanings), "primaryKey", "id"), json, out);
    }

    /// @param header the names of columns of which no more is to be said
    static void write(Manifest manifest, String csv, List<String> header, JsonMapper json, OutputStream out) throws IOException {
        write(manifest, csv, Map.of("columns", header.stream().map(name -> Map.of("name", name, "titles", name)).toList()), json, out);
    }

    private static void write(Manifest manifest, String csv, Map<String, Object> schema, JsonMapper json, OutputStream out) throws IOException {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("@context", List.of("http://www.w3.org/ns/csvw", Map.of("@language", manifest.language().toLanguageTag())));
        tree.put("url", csv);
        tree.put("dc:title", manifest.title());
        if (manifest.licenceUrl() != null) {
            tree.put("dc:license", Map.of("@id", manifest.licenceUrl()));
        }
        tree.put("dc:created", Map.of("@value", manifest.made().toString(), "@type", "xsd:dateTime"));
        tree.put("dialect", Map.of("encoding", "utf-8", "header", true, "lineTerminators", List.of("\r\n")));
        tree.put("notes", List.of(Map.of("manifest", manifest.tree())));
        tree.put("tableSchema", schema);
        out.write(json.writeValueAsBytes(tree));
    }

    private static <E extends Entity> List<Map<String, Object>> columns(Sheet<E> sheet, Meanings meanings) {
        List<Map<String, Object>> columns = new ArrayList<>();
        for (Column<E> column : sheet.columns()) {
            for (String cell : column.cells()) {
                columns.add(column(column, cell, meanings.of(sheet.table().type().label(), column.field())));
            }
        }
        return columns;
    }

    private static Map<String, Object> column(Column<?> column, String cell, @Nullable String meaning) {
        Map<String, Object> tree = new LinkedHashMap<>();
        boolean first = column.cells().getFirst().equals(cell);
        tree.put("name", cell);
        tree.put("titles", cell);
        if (meaning != null) {
            tree.put("dc:description", Map.of("@value", meaning, "@language", "en"));
        }
        boolean number = column.kind().numeric() && (first || column.kind() == Kind.PLACE);
        String datatype = number || column.kind() == Kind.FLAG || column.kind() == Kind.URL ? column.kind().datatype() : "string";
        tree.put("datatype", (column.kind() == Kind.DAY) ? Map.of("base", "string", "format", DATE) : datatype);
        if (column.many()) {
            tree.put("separator", Cells.SEPARATOR);
        }
        return tree;
    }

    /// What fields of the schema mean.
    interface Meanings {

        /// Null: the schema does not say.
        @Nullable String of(String type, String field);

    }

}
