package org.alianza.download;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.alianza.fact.Problem;

/// What a file can be.
enum Format {

    /// A table for spreadsheets and statistics: RFC 4180 with the byte order mark by which Excel knows UTF-8.
    CSV("csv", "text/csv;charset=UTF-8", false),
    /// What the columns of such a table mean: W3C CSV on the Web.
    CSV_METADATA("csv-metadata.json", "application/csvm+json", false),
    /// A workbook with the table and what is to be known of it.
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false),
    /// Plain JSON, lists and relations in full.
    JSON("json", "application/json", false),
    /// Linked data in the terms of schema.org.
    JSON_LD("jsonld", "application/ld+json", false),
    /// A map: RFC 7946.
    GEO_JSON("geojson", "application/geo+json", false),
    /// Activities of IATI 2.03.
    IATI("iati.xml", "application/xml", false),
    /// A network for programs that draw and compute networks.
    GRAPH_ML("graphml", "application/graphml+xml", true),
    /// A network with its times, for Gephi.
    GEXF("gexf", "application/gexf+xml", true);

    private final String extension;

    private final String type;

    private final boolean network;

    Format(String extension, String type, boolean network) {
        this.extension = extension;
        this.type = type;
        this.network = network;
    }

    /// The format of an extension.
    ///
    /// @param among which formats there are
    /// @throws Problem if it is none of them
    static Format of(String extension, List<Format> among) {
        return named(extension).filter(among::contains)
            .orElseThrow(() -> Problem.invalid("format", extension,
                    "one of " + among.stream().map(Format::extension).collect(Collectors.joining(", "))));
    }

    /// The format that an extension stands for, if there is one.
    static Optional<Format> named(String extension) {
        return Arrays.stream(values()).filter(format -> format.extension.equals(extension)).findFirst();
    }

    /// These formats and all that show networks.
    static List<Format> withNetworks(Format... formats) {
        return Stream.concat(Arrays.stream(formats), Arrays.stream(values()).filter(Format::network)).toList();
    }

    /// The extensions of those that people take along; what describes another file is for programs.
    static List<String> forPeople(List<Format> formats) {
        return formats.stream().filter(format -> format != CSV_METADATA).map(Format::extension).toList();
    }

    /// How addresses and names of files end.
    String extension() {
        return this.extension;
    }

    /// The media type.
    String type() {
        return this.type;
    }

    /// Whether it shows entities with what ties them, not a list.
    boolean network() {
        return this.network;
    }

}
