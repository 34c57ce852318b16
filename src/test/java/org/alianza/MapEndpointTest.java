package org.alianza;

import java.time.Instant;

import org.alianza.account.Accounts;
import org.alianza.account.ApiKeys;
import org.alianza.account.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.geojson.GeoJsonReader;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

/// The map for programs: GeoJSON at an address, kept by caches, read by other servers' pages if they are
/// allowed to.
@GraphTest
@Tag("own-data")
@TestPropertySource(properties = "alianza.map.allowed-origins=https://maps.example.org, https://kepler.gl")
class MapEndpointTest {

    private static final String PATH = "/map.geojson";

    @Autowired
    private GraphQlTester graphQl;

    @Autowired
    private JsonMapper json;

    private static String key = "";

    private MockMvcTester http;

    @BeforeEach
    void http(@Autowired WebApplicationContext context, @Autowired Accounts accounts, @Autowired ApiKeys keys) {
        if (key.isEmpty()) {
            accounts.create("cartographer", Role.VIEWER, "hormigas culonas 7");
            key = keys.create("cartographer", "map", Role.VIEWER, Instant.now().plusSeconds(3600)).secret();
        }
        this.http = MockMvcTester.from(context, builder -> builder.apply(springSecurity())
            .defaultRequest(MockMvcRequestBuilders.get(PATH).header("Authorization", "Bearer " + key))
            .build());
    }

    @Test
    @WithAnonymousUser
    void itIsNotForAnyone(@Autowired WebApplicationContext context) {
        MockMvcTester anyone = MockMvcTester.from(context, builder -> builder.apply(springSecurity()).build());
        assertThat(anyone.get().uri(PATH)).hasStatus(401).hasContentType("application/problem+json;charset=UTF-8");
        assertThat(anyone.options().uri(PATH).header("Origin", "https://kepler.gl").header("Access-Control-Request-Method", "GET")
            .header("Access-Control-Request-Headers", "authorization"))
            .hasStatusOk()
            .headers()
            .hasValue("Access-Control-Allow-Headers", "authorization");
    }

    @Test
    void itAnswersWhatTheQueryAnswersToTheSameArguments() throws Exception {
        MvcTestResult answer = get("?asOf=2019-09-30&knownBy=2019-06-30&topics=tema-migracion,tema-bicicletas"
                + "&kinds=AGREEMENT,PROJECT&bbox=-180,-90,180,90&language=en");
        Object asked = this.graphQl.document("""
                { map(asOf: "2019-09-30", knownBy: "2019-06-30", topics: ["tema-migracion", "tema-bicicletas"],
                      kinds: [AGREEMENT, PROJECT], bbox: [-180, -90, 180, 90]) { geoJson(language: "en") } }
                """).execute().path("map.geoJson").entity(Object.class).get();
        assertThat(answer).hasStatusOk().headers().hasValue("Content-Type", "application/geo+json").hasValue("Cache-Control", "no-cache");
        assertThat(answer).bodyJson().isStrictlyEqualTo(this.json.writeValueAsString(asked));
        assertThat(answer).bodyJson().extractingPath("$.features[*].properties.label").asArray().contains("Bucaramanga — Pittsburgh: 1 agreement");
    }

    @Test
    void anotherReaderReadsAllOfIt() throws Exception {
        Geometry read = new GeoJsonReader().read(body(get("")));
        assertThat(read.getNumGeometries()).isEqualTo(22 + 35);
        assertThat(read.getEnvelopeInternal().getMinX()).isEqualTo(-180);
        assertThat(read.getEnvelopeInternal().getMaxY()).isEqualTo(53.835);
    }

    @Test
    void argumentsThatAreNotGivenAreAsInTheQuery() throws Exception {
        String all = body(get(""));
        assertThat(body(get("?topics=&kinds=&bbox=&asOf=&knownBy=&language=es"))).isEqualTo(all);
        assertThat(body(get("?kinds=PROJECT&kinds=EVENT"))).isEqualTo(body(get("?kinds=PROJECT, EVENT"))).isNotEqualTo(all);
    }

    @Test
    void whoHasItAlreadyIsToldSo() {
        String tag = String.valueOf(get("").getResponse().getHeader("ETag"));
        assertThat(tag).matches("\"[0-9a-f]{64}\"");
        assertThat(this.http.get().uri(PATH).header("If-None-Match", tag)).hasStatus(304).hasBodyTextEqualTo("")
            .headers().hasValue("ETag", tag);
        assertThat(this.http.get().uri(PATH + "?language=en").header("If-None-Match", tag)).hasStatusOk();
        assertThat(this.http.head().uri(PATH)).hasStatusOk().headers().hasValue("ETag", tag);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bbox=1,2       | bbox     | bbox: '[1.0, 2.0]' is not allowed; a list of four numbers, west, south, east, north, is expected
            bbox=a,b,c,d   | bbox     | bbox: '[a, b, c, d]' is not allowed; a list of four numbers, west, south, east, north, is expected
            bbox=0,0,1,NaN | bbox     | bbox: '[0.0, 0.0, 1.0, NaN]' is not allowed; a south and a north from -90 to 90 is expected
            bbox=0,9,1,8   | bbox     | bbox: '[0.0, 9.0, 1.0, 8.0]' is not allowed; a south that is not above north is expected
            topics=nothing | topics   | topics: 'nothing' is not allowed; the id of a known topic is expected
            kinds=EVENT,X  | kinds[1] | kinds[1]: 'X' is not allowed; one of AGREEMENT, PROJECT, CONTRIBUTION, EVENT is expected
            statuses=HELD,X | statuses[1] | statuses[1]: 'X' is not allowed; one of SOUGHT, NEGOTIATION, SIGNED, IN_FORCE, ENDED, PIPELINE, IMPLEMENTATION, FINALISATION, CLOSED, SUSPENDED, CANCELLED, PLANNED, HELD, PROMISED, COMMITTED, DELIVERED, WITHDRAWN is expected
            countries=CO,XX | countries | countries: 'XX' is not allowed; the code of a country in ISO 3166-1, such as CO, is expected
            asOf=2019-02-30 | asOf    | asOf: '2019-02-30' is not allowed; a day such as 2019-06-30 is expected
            knownBy=2019-01-01&knownBy=2020-01-01 | knownBy | knownBy: '2019-01-01,2020-01-01' is not allowed; a day such as 2019-06-30 is expected
            language=es_CO! | language | language: 'es_CO!' is not allowed; a BCP 47 language tag such as es or pt-BR is expected
            language=x-y   | language | language: 'x-y' is not allowed; a BCP 47 language tag such as es or pt-BR is expected
            kind=EVENT     | parameter | parameter: 'kind' is not allowed; one of asOf, knownBy, about, topics, kinds, statuses, countries, bbox, language is expected
            """)
    void whatIsWrongIsNamedInTheWordsOfTheQuery(String parameters, String argument, String message) {
        MvcTestResult answer = this.http.get().uri(PATH + "?" + parameters).header("Accept", "application/geo+json").exchange();
        assertThat(answer).hasStatus(400).hasContentType("application/problem+json");
        assertThat(answer).bodyJson().isStrictlyEqualTo("""
                {"title": "Bad Request", "status": 400, "detail": "%s", "instance": "/map.geojson", "code": "INVALID_ARGUMENT", "argument": "%s"}
                """.formatted(message, argument));
    }

    @Test
    void pagesOfAllowedServersMayReadIt() {
        for (String origin : new String[] { "https://maps.example.org", "https://kepler.gl" }) {
            assertThat(this.http.get().uri(PATH).header("Origin", origin)).hasStatusOk()
                .headers()
                .hasValue("Access-Control-Allow-Origin", origin)
                .hasValue("Access-Control-Expose-Headers", "ETag");
        }
        assertThat(this.http.options().uri(PATH).header("Origin", "https://kepler.gl").header("Access-Control-Request-Method", "GET"))
            .hasStatusOk()
            .headers()
            .hasValue("Access-Control-Allow-Methods", "GET,HEAD");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/cities.geojson", "/cities/pittsburgh.geojson" })
    void norAreOtherPlacesKeptFromThem(String path) {
        assertThat(this.http.get().uri(path).header("Origin", "https://kepler.gl")).hasStatusOk()
            .headers()
            .hasValue("Access-Control-Allow-Origin", "https://kepler.gl");
        assertThat(this.http.get().uri(path).header("Origin", "https://elsewhere.example")).hasStatus(403);
        assertThat(this.http.get().uri(path.replace(".geojson", ".csv")).header("Origin", "https://kepler.gl"))
            .doesNotContainHeader("Access-Control-Allow-Origin");
    }

    @Test
    void pagesOfOtherServersMayNot() {
        assertThat(this.http.get().uri(PATH).header("Origin", "https://elsewhere.example")).hasStatus(403)
            .doesNotContainHeader("Access-Control-Allow-Origin");
        assertThat(this.http.options().uri(PATH).header("Origin", "https://kepler.gl").header("Access-Control-Request-Method", "POST"))
            .hasStatus(403);
    }

    @Test
    void nothingElseIsOpened() {
        assertThat(this.http.get().uri("/graphiql").header("Origin", "https://kepler.gl")).doesNotContainHeader("Access-Control-Allow-Origin");
        assertThat(this.http.options().uri("/graphql").header("Origin", "https://kepler.gl").header("Access-Control-Request-Method", "POST"))
            .doesNotContainHeader("Access-Control-Allow-Origin");
    }

    private MvcTestResult get(String parameters) {
        return this.http.get().uri(PATH + parameters).exchange();
    }

    private static String body(MvcTestResult answer) throws Exception {
        return answer.getResponse().getContentAsString();
    }

}
