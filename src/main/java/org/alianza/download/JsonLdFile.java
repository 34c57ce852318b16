package org.alianza.download;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.alianza.fact.Entity;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/// A list as linked data in the terms of schema.org: a Dataset, which is the manifest, and its entities. The context is
/// part of the file, so that reading it needs no other server.
///
/// @param <E> what is listed
final class JsonLdFile<E extends Entity> implements Rows<E> {

    private final Sheet<E> sheet;

    private final Terms terms;

    private final JsonGenerator json;

    JsonLdFile(Sheet<E> sheet, JsonMapper mapper, OutputStream out) {
        this.sheet = sheet;
        this.terms = new Terms(sheet.language());
        this.json = mapper.createGenerator(out);
        this.json.writeStartObject();
        this.json.writePOJOProperty("@context", Trees.tree("@version", 1.1, "@vocab", "https://schema.org/", "@base", sheet.base(),
                "sameAs", Map.of("@type", "@id"), "license", Map.of("@type", "@id"), "url", Map.of("@type", "@id"),
                "eventStatus", Map.of("@type", "@vocab")));
        this.json.writeArrayPropertyStart("@graph");
        this.json.writePOJO(dataset(sheet.manifest()));
    }

    @Override
    public void row(Found<E> found) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("@id", Terms.path(this.sheet.table().type().label(), found.entity().id()));
        tree.put("@type", this.sheet.table().term().apply(found));
        for (Column<E> column : this.sheet.columns()) {
            Object value = column.value().apply(found);
            if (column.term() != null && value != null) {
                ((value instanceof List<?> several) ? several : List.of(value)).forEach(one -> add(tree, column, one));
            }
        }
        this.json.writePOJO(tree);
    }

    private void add(Map<String, Object> tree, Column<E> column, Object value) {
        Object told = this.terms.told(column.name(), value);
        String term = Terms.term(String.valueOf(column.term()), value);
        if (told != null) {
            tree.merge(term, told, JsonLdFile::together);
        }
    }

    /// Several values of one term.
    private static Object together(Object some, Object more) {
        List<Object> all = new ArrayList<>();
        (some instanceof List<?> several ? several : List.of(some)).forEach(all::add);
        (more instanceof List<?> several ? several : List.of(more)).forEach(all::add);
        return all;
    }

    @Override
    public void end() throws IOException {
        this.json.writeEndArray();
        this.json.writeEndObject();
        this.json.flush();
    }

    private static Map<String, @Nullable Object> dataset(Manifest manifest) {
        Map<String, @Nullable Object> dataset = Trees.tree("@id", manifest.query(), "@type", "Dataset", "name", manifest.title(),
                "dateCreated", manifest.made().toString(), "temporalCoverage", "../" + manifest.at().asOf(),
                "sdDatePublished", manifest.at().knownBy().toString(), "inLanguage", manifest.language().toLanguageTag(),
                "audience", Map.of("@type", "Audience", "audienceType", manifest.view()),
                "creator", Map.of("@type", "SoftwareApplication", "name", "Alianza", "softwareVersion", manifest.version()));
        if (manifest.licence() != null) {
            dataset.put("license", (manifest.licenceUrl() != null) ? manifest.licenceUrl() : manifest.licence());
        }
        dataset.put("isBasedOn", manifest.sources().stream().map(manifest::source).map(source -> {
            Map<String, Object> report = new LinkedHashMap<>(Map.of("@id", Terms.path("Source", String.valueOf(source.get("id"))), "@type", "Report"));
            report.put("name", source.getOrDefault("title", source.get("id")));
            if (source.containsKey("published")) {
                report.put("datePublished", source.get("published"));
            }
            return report;
        }).toList());
        return dataset;
    }

}
