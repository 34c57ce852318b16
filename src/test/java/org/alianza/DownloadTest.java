package org.alianza;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.alianza.Visitor.data;
import static org.assertj.core.api.Assertions.assertThat;

/// Files that are downloaded, read by other programs than the one that wrote them, and compared with what the same
/// visitor is answered in GraphQL.
@PublicTest
class DownloadTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @LocalServerPort
    private int port;

    private Visitor anyone = new Visitor(0);

    @BeforeEach
    void somebodyWithoutAnAccount() {
        this.anyone = new Visitor(this.port);
    }

    @ParameterizedTest
    @ValueSource(strings = { "cities", "organisations", "agreements", "projects", "contributions", "events", "topics", "sources" })
    void aTableHasTheRowsOfTheList(String room) {
        HttpResponse<byte[]> answer = this.anyone.fetch("/%s.csv?language=en".formatted(room));
        String text = new String(answer.body(), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFFid,name,");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
            .matches("attachment; filename=\"alianza-%s-[0-9]{4}-[0-9]{2}-[0-9]{2}\\.csv\"".formatted(room));
        Map<String, String> names = new HashMap<>();
        records(text).forEach(row -> names.put(row.getField("id"), row.getField("name")));
        JsonNode asked = data(this.anyone.post("{ list: %s(first: 100) { totalCount nodes { id name(language: \"en\") } } }".formatted(room)));
        assertThat(names).hasSize(asked.at("/list/totalCount").asInt());
        asked.at("/list/nodes").forEach(node -> assertThat(names).containsEntry(node.path("id").asString(), node.path("name").asString()));
    }

    @Test
    void aTableHasTheOrderOfTheListAndItsFilters() {
        JsonNode asked = data(this.anyone.post("""
                { organisations(filter: {kind: [ACADEMIC_TRAINING_AND_RESEARCH, MULTILATERAL], country: ["CO"]}, orderBy: {field: NAME, direction: DESC}) { nodes { id } } }
                """)).at("/organisations/nodes");
        assertThat(ids("/organisations.csv?kind=ACADEMIC_TRAINING_AND_RESEARCH,MULTILATERAL&country=CO&direction=DESC"))
            .hasSizeGreaterThan(2)
            .containsExactlyElementsOf(asked.findValuesAsString("id"));
        assertThat(ids("/projects.csv?first=3")).hasSize(3).isEqualTo(ids("/projects.csv").subList(0, 3));
        assertThat(ids("/projects.csv?text=metro&knownBy=2019-03-01")).isEmpty();
    }

    @Test
    void bothDatesHoldForAFile() {
        String then = "/projects/metrobici.json?knownBy=2019-06-30";
        assertThat(item(then).path("status").asString()).isEqualTo("PIPELINE");
        assertThat(item("/projects/metrobici.json").path("status").asString()).isEqualTo("IMPLEMENTATION");
        assertThat(JSON.readTree(this.anyone.get(then).body()).at("/manifest/knownBy").asString()).isEqualTo("2019-06-30");
    }

    @Test
    void theColumnsOfATableAreDescribed() {
        HttpResponse<byte[]> csv = this.anyone.fetch("/contributions.csv?stage=DELIVERED");
        String link = csv.headers().firstValue("Link").orElse("");
        assertThat(link).matches("<.*/contributions\\.csv-metadata\\.json\\?stage=DELIVERED>; rel=\"describedby\"; type=\"application/csvm\\+json\"");
        JsonNode told = JSON.readTree(this.anyone.get("/contributions.csv-metadata.json?stage=DELIVERED").body());
        assertThat(told.path("url").asString()).endsWith("/contributions.csv?stage=DELIVERED");
        String header = new String(csv.body(), StandardCharsets.UTF_8).lines().findFirst().orElse("").substring(1);
        assertThat(told.at("/tableSchema/columns").findValuesAsString("name")).containsExactly(header.split(","));
        assertThat(told.at("/notes/0/manifest/licence").asString()).isEqualTo("CC-BY-4.0");
    }

    @Test
    void aWorkbookHoldsTheTableAndWhatIsToBeKnownOfIt() throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(this.anyone.fetch("/contributions.xlsx?language=en").body()));
                Stream<Row> rows = book.getFirstSheet().openStream();
                Stream<Row> facts = book.findSheet("manifest").orElseThrow().openStream()) {
            List<Row> all = rows.toList();
            int amount = all.getFirst().stream().map(cell -> String.valueOf(cell.getValue())).toList().indexOf("amount");
            assertThat(all).hasSize(1 + ids("/contributions.csv").size());
            assertThat(all.stream().filter(row -> row.getCellText(0).equals("gobierno-suizo-construccion-sostenible")).findFirst().orElseThrow()
                .getCellAsNumber(amount)).hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("1256755000"));
            assertThat(facts.map(row -> row.getCellText(0)).toList()).contains("query", "made", "generator", "asOf", "knownBy", "view", "licence", "source");
        }
    }

    @Test
    void jsonTellsWhatTheQueryTells() {
        JsonNode asked = data(this.anyone.post("""
                { agreement(id: "mou-gumi") { status inForce kind parties { role party { id name(language: "en") } } topics { id } statusHistory { status } } }
                """)).path("agreement");
        JsonNode told = item("/agreements/mou-gumi.json?language=en");
        assertThat(told.path("status")).isEqualTo(asked.path("status"));
        assertThat(told.path("inForce")).isEqualTo(asked.path("inForce"));
        assertThat(told.path("kind")).isEqualTo(asked.path("kind"));
        assertThat(told.path("topics").findValuesAsString("id")).isEqualTo(asked.path("topics").findValuesAsString("id"));
        assertThat(told.path("statusHistory").findValuesAsString("code")).isEqualTo(asked.path("statusHistory").findValuesAsString("status"));
        assertThat(StreamSupport.stream(told.path("parties").spliterator(), false).map(party -> party.path("id").asString() + party.path("role").asString() + party.path("name").asString()))
            .containsExactlyElementsOf(StreamSupport.stream(asked.path("parties").spliterator(), false)
                .map(party -> party.at("/party/id").asString() + party.path("role").asString() + party.at("/party/name").asString()).toList());
    }

    @Test
    void aMapIsCutAtTheAntimeridian() throws ParseException {
        String body = this.anyone.get("/agreements.geojson").body();
        JsonNode told = JSON.readTree(body);
        JsonNode gumi = StreamSupport.stream(told.path("features").spliterator(), false)
            .filter(feature -> feature.path("id").asString().equals("mou-gumi")).findFirst().orElseThrow();
        assertThat(gumi.at("/geometry/type").asString()).isEqualTo("MultiLineString");
        Envelope extent = new GeoJsonReader().read(gumi.path("geometry").toString()).getEnvelopeInternal();
        assertThat(extent.getMinX()).isEqualTo(-180);
        assertThat(extent.getMaxX()).isEqualTo(180);
        gumi.at("/geometry/coordinates").forEach(line -> assertThat(Math.abs(line.at("/0/0").asDouble() - line.at("/1/0").asDouble())).isLessThan(180));
        assertThat(told.path("features")).hasSize(ids("/agreements.csv").size());
        assertThat(told.at("/manifest/view").asString()).isEqualTo("public");
    }

    @Test
    void aNetworkHasTheNodesAndEdgesOfTheQuery() {
        Graph<String, DefaultEdge> read = new DirectedPseudograph<>(DefaultEdge.class);
        GraphMLImporter<String, DefaultEdge> importer = new GraphMLImporter<>();
        importer.setVertexFactory(id -> id);
        importer.setSchemaValidation(false);
        importer.importGraph(read, new ByteArrayInputStream(this.anyone.fetch("/projects/metrobici.graphml?hops=2").body()));
        JsonNode asked = data(this.anyone.post("{ network(center: \"metrobici\", depth: 2, limit: 1500) { nodes { id } edges { source target } } }")).path("network");
        assertThat(new TreeSet<>(read.vertexSet())).isEqualTo(new TreeSet<>(asked.path("nodes").findValuesAsString("id")));
        assertThat(read.edgeSet().stream().map(edge -> read.getEdgeSource(edge) + " " + read.getEdgeTarget(edge)).sorted().toList())
            .isEqualTo(StreamSupport.stream(asked.path("edges").spliterator(), false)
                .map(edge -> edge.path("source").asString() + " " + edge.path("target").asString()).sorted().toList());
    }

    @Test
    void aSelectionIsWhatIsAskedForAndNothingBesides() {
        String body = this.anyone.get("/network.graphml?id=gumi,pittsburgh,mou-gumi&hops=0&kinds=PARTY_TO").body();
        assertThat(body.split("<node ")).hasSize(1 + 3);
        assertThat(body.split("<edge ")).hasSize(1 + 1);
        assertThat(this.anyone.get("/network.gexf?types=CITY").body().split("<node ")).hasSize(1 + 4);
    }

    @ParameterizedTest
    @ValueSource(strings = { "cities", "organisations", "agreements", "projects", "contributions", "events", "indicators", "topics", "sources" })
    void linkedDataIsMadeOfTermsThatReadersKnow(String room) throws JsonLdError {
        JsonArray expanded = JsonLd.expand(JsonDocument.of(new ByteArrayInputStream(this.anyone.fetch("/%s.jsonld".formatted(room)).body()))).get();
        List<String> types = new ArrayList<>();
        for (JsonObject node : expanded.getValuesAs(JsonObject.class)) {
            assertThat(node.getString("@id")).startsWith("http://127.0.0.1:" + this.port);
            types.addAll(node.getJsonArray("@type").getValuesAs(value -> ((jakarta.json.JsonString) value).getString()));
            assertThat(node.keySet()).allMatch(key -> key.startsWith("@") || key.startsWith("https://schema.org/"));
        }
        assertThat(types).hasSize(1 + ids("/%s.csv".formatted(room)).size()).startsWith("https://schema.org/Dataset");
        assertThat(Set.copyOf(types)).isSubsetOf(Stream.of("Dataset", "City", "Organization", "GovernmentOrganization", "NGO", "Corporation", "EducationalOrganization",
                "CreativeWork", "Project", "Grant", "MonetaryGrant", "Event", "DefinedTerm", "Report").map("https://schema.org/"::concat).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /cities.pdf                  | 400 | format: 'pdf' is not allowed; one of csv, csv-metadata.json, xlsx, json, jsonld, geojson, graphml, gexf is expected
            /sources.geojson             | 400 | format: 'geojson' is not allowed; one of csv, csv-metadata.json, xlsx, json, jsonld, graphml, gexf is expected
            /cities.iati.xml             | 400 | format: 'iati.xml' is not allowed; one of csv, csv-metadata.json, xlsx, json, jsonld, geojson, graphml, gexf is expected
            /network.csv                 | 400 | format: 'csv' is not allowed; one of graphml, gexf is expected
            /organisations/uis.foo       | 400 | format: 'foo' is not allowed; one of csv, csv-metadata.json, xlsx, json, jsonld, geojson, graphml, gexf is expected
            /cities.csv?kind=X           | 400 | parameter: 'kind' is not allowed; one of after, asOf, country, direction, first, id, knownBy, lang, language, orderBy, relatedTo, source, text is expected
            /contributions.csv?stage=X   | 400 | stage: 'X' is not allowed; one of SOUGHT, PROMISED, COMMITTED, DELIVERED, WITHDRAWN is expected
            /cities.csv?orderBy=DATE     | 400 | orderBy: 'DATE' is not allowed; one of NAME is expected
            /projects.csv?asOf=2019-02-30 | 400 | asOf: '2019-02-30' is not allowed; a day such as 2019-06-30 is expected
            /projects.csv?from=2019-02-03&until=2019-02-02 | 400 | until: '2019-02-02' is not allowed; a day on or after from, 2019-02-03, is expected
            /projects.csv?first=0        | 400 | first: '0' is not allowed; a whole number from 1 on is expected
            /projects.csv?after=x        | 400 | after: 'x' is not allowed; a cursor that this list gave in the same order is expected
            /network.gexf?hops=9         | 400 | hops: '9' is not allowed; a number from 0 to 3 is expected
            /projects.csv?language=es_!  | 400 | language: 'es_!' is not allowed; a BCP 47 language tag such as es or pt-BR is expected
            /organisations/nobody.csv    | 404 | There is nothing to hand out; it takes an id among the organisations that are known on that day, not 'nobody'
            /projects.iati.xml?id=none   | 404 | There is nothing to hand out; it takes an activity of IATI: one with a participant and a status
            """)
    void whatCannotBeHandedOutIsTold(String path, int status, String detail) {
        HttpResponse<String> answer = this.anyone.get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(JSON.readTree(answer.body()).path("detail").asString()).isEqualTo(detail);
    }

    @Test
    void aPageLinksItsFiles() {
        String page = this.anyone.open("/projects/metrobici?knownBy=2019-06-30&lang=en").body();
        assertThat(page).contains("/projects/metrobici.csv?", "/projects/metrobici.iati.xml?", "/projects/metrobici.gexf?", "knownBy=2019-06-30");
        assertThat(this.anyone.open("/sources?lang=es").body()).contains("/sources.xlsx", "Descargar").doesNotContain("/sources.geojson");
    }

    @Test
    void programsAreToldWhatThereIsInBothLanguages() {
        JsonNode told = JSON.readTree(this.anyone.get("/openapi.json", "Accept-Language", "es").body());
        assertThat(told.path("openapi").asString()).startsWith("3.1");
        assertThat(told.path("paths").propertyNames()).contains("/cities.{format}", "/projects/{id}.{format}", "/network.{format}", "/map.geojson",
                "/exports/graph.zip", "/imports");
        assertThat(told.at("/info/description").asString()).startsWith("Direcciones");
        assertThat(told.at("/paths/~1cities.{format}/get/parameters").findValuesAsString("name")).contains("format", "text", "country", "asOf", "knownBy");
        assertThat(JSON.readTree(this.anyone.get("/openapi.json", "Accept-Language", "en").body()).at("/info/description").asString()).startsWith("Addresses");
    }

    private JsonNode item(String path) {
        return JSON.readTree(this.anyone.get(path).body()).at("/items/0");
    }

    private List<String> ids(String path) {
        return records(this.anyone.get(path).body()).stream().map(row -> row.getField("id")).toList();
    }

    private static List<NamedCsvRecord> records(String text) {
        try (Stream<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text.substring(1)).stream()) {
            return rows.toList();
        }
    }

}
