package org.alianza;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.alianza.account.Accounts;
import org.alianza.account.Role;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.alianza.Visitor.data;
import static org.assertj.core.api.Assertions.assertThat;

/// Tables of pages as files, compared with what the same visitor is answered in GraphQL.
@HttpTest
class TableFilesTest {

    private static final String PASSWORD = "hormigas culonas 7";

    private static int count;

    @Autowired
    private Accounts accounts;

    @LocalServerPort
    private int port;

    private Visitor staff = new Visitor(0);

    @BeforeEach
    void somebodyWhoSignedIn() {
        this.staff = visitor(Role.STAFF);
    }

    @Test
    void supportersAreAllTheirRoles() {
        JsonNode asked = data(this.staff.ask("{ projects(first: 100) { nodes { id supporters { party { id } roles } } } }")).at("/projects/nodes");
        List<String> told = new ArrayList<>();
        asked.forEach(project -> project.path("supporters").forEach(supporter -> told.add(String.join(" ", supporter.at("/party/id").asString(),
                String.join("; ", supporter.path("roles").valueStream().map(JsonNode::asString).toList()), project.path("id").asString()))));
        assertThat(rows("/supporters.csv")).hasSizeGreaterThan(50)
            .extracting(row -> "%s %s %s".formatted(row.getField("partyId"), row.getField("roles"), row.getField("projectId")))
            .containsExactlyElementsOf(told);
    }

    /// There are more of them than a page shows.
    @Test
    void changesAreThoseOfAllPages() {
        String period = "from=2019-01-01&to=2019-12-31";
        JsonNode asked = data(this.staff.ask("""
                { changes(from: "2019-01-01", to: "2019-12-31", first: 1000) { entity { id } changes { kind citations { statement } } } }
                """)).path("changes");
        List<String> told = new ArrayList<>();
        asked.forEach(one -> one.path("changes").forEach(change -> told.add(one.at("/entity/id").asString() + " " + change.path("kind").asString())));
        assertThat(asked.size()).isGreaterThan(40);
        List<NamedCsvRecord> rows = rows("/changes.csv?" + period);
        assertThat(rows).extracting(row -> row.getField("entityId") + " " + row.getField("kind")).containsExactlyElementsOf(told);
        assertThat(rows).filteredOn(row -> row.getField("entityId").equals("bavaria-metrobici") && row.getField("sources").contains("informe-2019-09"))
            .isNotEmpty().allSatisfy(row -> assertThat(row.getField("statements")).isNotEmpty());
    }

    @Test
    void statisticsGiveEachTotalARowOfItsOwn() {
        assertThat(rows("/statistics.csv?lang=en")).anySatisfy(row -> {
            assertThat(row.getField("statistic")).isEqualTo("contributions");
            assertThat(row.getField("key")).isEqualTo("COMMITTED");
            assertThat(row.getField("currency")).isEqualTo("COP");
            assertThat(row.getField("amount")).matches("[0-9]+");
        }).anySatisfy(row -> {
            assertThat(row.getField("unit")).isEqualTo("bicycles");
            assertThat(row.getField("currency")).isEmpty();
        }).anySatisfy(row -> assertThat(row.getField("statistic")).isEqualTo("countries"));
    }

    @Test
    void findingsAndResultsAreThoseOfTheirQueries() {
        JsonNode findings = data(this.staff.ask("{ dataQuality(first: 1000) { rule entity { id } } }")).path("dataQuality");
        assertThat(rows("/data-quality.csv")).isNotEmpty().extracting(row -> row.getField("rule") + row.getField("entityId"))
            .containsExactlyElementsOf(findings.valueStream().map(one -> one.path("rule").asString() + one.at("/entity/id").asString()).toList());
        assertThat(rows("/search.csv?q=bici&types=PROJECT")).isNotEmpty().allSatisfy(row -> assertThat(row.getField("type")).isEqualTo("Project"));
    }

    @Test
    void figuresAreTablesOfWhatTheyDraw() {
        JsonNode network = data(this.staff.ask("{ network(center: \"metrobici\", depth: 1, limit: 500) { nodes { entity { id } } edges { kind source target } } }")).path("network");
        assertThat(rows("/network/nodes.csv?id=metrobici")).extracting(row -> row.getField("id"))
            .containsExactlyElementsOf(network.path("nodes").valueStream().map(one -> one.at("/entity/id").asString()).toList());
        assertThat(rows("/network/edges.csv?id=metrobici")).extracting(row -> String.join(" ", row.getField("fromId"), row.getField("kind"), row.getField("toId")))
            .containsExactlyElementsOf(network.path("edges").valueStream()
                .map(one -> String.join(" ", one.path("source").asString(), one.path("kind").asString(), one.path("target").asString())).toList());
        assertThat(rows("/network/edges.csv?id=metrobici&kinds=TO")).isNotEmpty().allSatisfy(row -> assertThat(row.getField("kind")).isEqualTo("TO"));
        JsonNode map = data(this.staff.ask("{ map(kinds: [AGREEMENT]) { places { id } links { source target count } } }")).path("map");
        assertThat(rows("/map/links.csv?kinds=AGREEMENT")).extracting(row -> row.getField("fromId") + row.getField("toId") + row.getField("count"))
            .containsExactlyElementsOf(map.path("links").valueStream().map(one -> one.path("source").asString() + one.path("target").asString() + one.path("count").asInt()).toList());
        assertThat(rows("/map/places.csv?kinds=AGREEMENT")).extracting(row -> row.getField("placeId"))
            .containsExactlyElementsOf(map.path("places").valueStream().map(one -> one.path("id").asString()).toList());
    }

    @Test
    void eachFormatHoldsTheSameAndTellsWhereItIsFrom() throws IOException {
        String path = "/supporters.%s?knownBy=2019-06-30&lang=en";
        HttpResponse<byte[]> csv = this.staff.fetch(path.formatted("csv"));
        assertThat(csv.headers().firstValue("Content-Disposition").orElse("")).matches("attachment; filename=\"alianza-supporters-[0-9-]{10}\\.csv\"");
        assertThat(new String(csv.body(), StandardCharsets.UTF_8)).startsWith("\uFEFFparty,");
        int rows = rows(path.formatted("csv")).size();
        JsonNode json = JsonMapper.shared().readTree(this.staff.get(path.formatted("json")).body());
        assertThat(json.path("items").size()).isEqualTo(rows);
        assertThat(json.at("/manifest/knownBy").asString()).isEqualTo("2019-06-30");
        assertThat(JsonMapper.shared().readTree(this.staff.get("/changes.json?from=2019-06-30&to=2019-10-31&asOf=2019-01-01").body()).at("/manifest/asOf").asString())
            .isEqualTo("2019-10-31");
        assertThat(json.at("/manifest/title").asString()).isEqualTo("Who supports what");
        assertThat(json.at("/manifest/view").asString()).isEqualTo("staff");
        assertThat(csv.headers().firstValue("Link").orElse("")).contains("/supporters.csv-metadata.json?");
        JsonNode described = JsonMapper.shared().readTree(this.staff.get(path.formatted("csv-metadata.json")).body());
        assertThat(described.path("url").asString()).endsWith("/supporters.csv?knownBy=2019-06-30&lang=en");
        assertThat(described.at("/tableSchema/columns").findValuesAsString("name")).startsWith("party", "partyId").hasSize(6);
        assertThat(described.at("/notes/0/manifest/sources").size()).isPositive();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(this.staff.fetch(path.formatted("xlsx")).body()));
                Stream<Row> all = book.getFirstSheet().openStream()) {
            assertThat(all).hasSize(1 + rows);
            assertThat(book.findSheet("manifest")).isPresent();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /supporters.pdf                          | 400 | one of csv, csv-metadata.json, xlsx, json
            /supporters.csv?asOf=yesterday           | 400 | yesterday
            /changes.csv?from=2019-06-30&to=2019-01-01 | 400 | 2019-01-01
            /search.csv                              | 400 | words
            /search.csv?q=bici&types=ROAD            | 400 | ROAD
            /map/links.csv?kinds=ROAD                | 400 | ROAD
            /map/nodes.csv                           | 400 | map-links
            /network/edges.csv?id=xyzzyxyzzy         | 404 | xyzzyxyzzy
            /network/edges.csv                       | 400 | from and to
            """)
    void whatIsWrongIsNamed(String path, int status, String named) {
        HttpResponse<String> answer = this.staff.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains(named);
    }

    @Test
    void whatIsForStaffIsForNobodyElse() {
        assertThat(visitor(Role.VIEWER).get("/data-quality.csv").statusCode()).isEqualTo(403);
        assertThat(new Visitor(this.port).get("/supporters.csv").statusCode()).isIn(401, 302);
    }

    private Visitor visitor(Role role) {
        String name = "tables." + count++;
        this.accounts.create(name, role, PASSWORD);
        Visitor visitor = new Visitor(this.port);
        visitor.signIn(name, PASSWORD);
        return visitor;
    }

    private List<NamedCsvRecord> rows(String path) {
        HttpResponse<byte[]> answer = this.staff.fetch(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(new String(answer.body(), StandardCharsets.UTF_8).substring(1))) {
            return csv.stream().toList();
        }
        catch (IOException e) {
            throw new AssertionError(e);
        }
    }

}
