package org.alianza;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.alianza.graph.Graph;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/// The ties that the two reports tell of, as a map.
@GraphTest
class MapTest {

    @Autowired
    private GraphQlTester graphQl;

    @Autowired
    private Graph graph;

    @Autowired
    private JsonMapper json;

    @Test
    void agreementsTieBucaramangaToTwoSistersAndTwoCountries() {
        assertThat(links("kinds: [AGREEMENT]")).containsExactly("agreement:bucaramanga:country:CO 6", "agreement:bucaramanga:country:DE 1",
                "agreement:bucaramanga:gumi 1", "agreement:bucaramanga:pittsburgh 1");
    }

    @Test
    void contributionsComeFromFiveCountries() {
        assertThat(links("kinds: [CONTRIBUTION]")).containsExactly("contribution:country:CH:bucaramanga 1",
                "contribution:country:CO:bucaramanga 7", "contribution:country:DE:bucaramanga 1",
                "contribution:country:GB:bucaramanga 1", "contribution:country:US:bucaramanga 1");
    }

    /// Bucaramanga benefits from the Public Bicycle System, and has no link to itself for it. The project
    /// with Pittsburgh is in both cities.
    @Test
    void projectsTieThoseWhoTakePartToWhereTheyAre() {
        assertThat(links("kinds: [PROJECT]")).containsExactly("project:bucaramanga:pittsburgh 1", "project:country:CH:bucaramanga 1",
                "project:country:CO:bucaramanga 8", "project:country:DE:bucaramanga 1", "project:country:GB:bucaramanga 1",
                "project:country:KR:bucaramanga 1", "project:country:PA:bucaramanga 1", "project:country:US:bucaramanga 1",
                "project:pittsburgh:bucaramanga 1");
    }

    /// The workshop on cycling infrastructure was held in Bogotá and Bucaramanga; thirteen countries are
    /// expected at Expo Aladi.
    @Test
    void eventsTieThoseWhoComeToWhereTheyAre() {
        assertThat(links("kinds: [EVENT]")).containsExactly("event:bogota:bucaramanga 1", "event:bucaramanga:bogota 1",
                "event:country:AR:bucaramanga 1", "event:country:BO:bucaramanga 1", "event:country:BR:bucaramanga 1",
                "event:country:CL:bucaramanga 1", "event:country:CO:bucaramanga 2", "event:country:CU:bucaramanga 1",
                "event:country:EC:bucaramanga 1", "event:country:MX:bucaramanga 1", "event:country:PA:bucaramanga 1",
                "event:country:PE:bucaramanga 1", "event:country:PY:bucaramanga 1", "event:country:UY:bucaramanga 1",
                "event:country:VE:bucaramanga 1", "event:gumi:bucaramanga 1", "event:pittsburgh:bucaramanga 1");
    }

    @Test
    void withoutAKindAllAreShown() {
        assertThat(links("topics: null")).hasSize(4 + 5 + 9 + 17);
        assertThat(links("kinds: [EVENT, AGREEMENT]")).hasSize(4 + 17);
        assertThat(links("kinds: []")).isEmpty();
    }

    /// Only Pittsburgh's agreement holds; what C40 and GIZ signed, and the rest, is in other stages.
    @Test
    void howThingsStandDecidesWhatIsShown() {
        assertThat(links("statuses: [SOUGHT, NEGOTIATION], kinds: [AGREEMENT]")).isNotEmpty().doesNotContain("agreement:bucaramanga:country:DE 1");
        assertThat(links("statuses: [SIGNED], kinds: [AGREEMENT]")).contains("agreement:bucaramanga:country:DE 1");
        assertThat(links("statuses: [HELD]")).isNotEmpty().allSatisfy(link -> assertThat(link).startsWith("event:"));
        assertThat(links("statuses: [DELIVERED, PROMISED, COMMITTED, SOUGHT], kinds: [CONTRIBUTION]")).hasSize(5);
        assertThat(links("statuses: []")).isEmpty();
    }

    /// Others came to the visit of its delegation, too.
    @Test
    void whatIsAroundOneIsOnItsOwnMap() {
        assertThat(links("about: \"pittsburgh\"")).containsExactly("agreement:bucaramanga:pittsburgh 1", "event:country:CO:bucaramanga 1",
                "event:pittsburgh:bucaramanga 1", "project:bucaramanga:pittsburgh 1", "project:pittsburgh:bucaramanga 1");
        assertThat(links("about: \"fundacion-bavaria\"")).isNotEmpty().allSatisfy(link -> assertThat(link).contains("country:CO:bucaramanga"));
        assertThat(links("about: \"bucaramanga\", kinds: [AGREEMENT]")).contains("agreement:bucaramanga:gumi 1", "agreement:bucaramanga:pittsburgh 1");
        assertThat(links("about: \"mou-pittsburgh\"")).contains("agreement:bucaramanga:pittsburgh 1");
    }

    @Test
    void countriesShowWhatHasAnEndInThem() {
        assertThat(links("countries: [\"KR\"]")).containsExactly("agreement:bucaramanga:gumi 1", "event:gumi:bucaramanga 1",
                "project:country:KR:bucaramanga 1");
        assertThat(links("countries: [\"KR\", \"GB\"], kinds: [CONTRIBUTION]")).containsExactly("contribution:country:GB:bucaramanga 1");
        assertThat(links("countries: [\"FR\"]")).isEmpty();
    }

    @Test
    void aLinkTellsWhatItStandsFor() {
        this.graphQl.document("""
                { map(kinds: [AGREEMENT, CONTRIBUTION], bbox: [5, 45, 11, 55]) {
                    links { id kind source target mutual count label english: label(language: "en")
                      from { name } to { name }
                      agreements { id status } projects { id } contributions { id money { amount currency } } events { id } } } }
                """).execute().path("map.links").matchesJsonStrictly("""
                [ { "id": "agreement:bucaramanga:country:DE", "kind": "AGREEMENT", "source": "bucaramanga", "target": "country:DE",
                    "mutual": true, "count": 1, "label": "Bucaramanga — Alemania: 1 acuerdo", "english": "Bucaramanga — Germany: 1 agreement",
                    "from": {"name": "Bucaramanga"}, "to": {"name": "Alemania"},
                    "agreements": [{"id": "mou-c40-giz", "status": "SIGNED"}], "projects": [], "contributions": [], "events": [] },
                  { "id": "contribution:country:CH:bucaramanga", "kind": "CONTRIBUTION", "source": "country:CH", "target": "bucaramanga",
                    "mutual": false, "count": 1, "label": "Suiza → Bucaramanga: 1 aporte", "english": "Switzerland → Bucaramanga: 1 contribution",
                    "from": {"name": "Suiza"}, "to": {"name": "Bucaramanga"}, "agreements": [], "projects": [],
                    "contributions": [{"id": "gobierno-suizo-construccion-sostenible", "money": {"amount": 1256755000, "currency": "COP"}}],
                    "events": [] },
                  { "id": "contribution:country:DE:bucaramanga", "kind": "CONTRIBUTION", "source": "country:DE", "target": "bucaramanga",
                    "mutual": false, "count": 1, "label": "Alemania → Bucaramanga: 1 aporte", "english": "Germany → Bucaramanga: 1 contribution",
                    "from": {"name": "Alemania"}, "to": {"name": "Bucaramanga"}, "agreements": [], "projects": [],
                    "contributions": [{"id": "cooperacion-alemana-sistema-bicicletas", "money": null}], "events": [] } ]
                """);
    }

    @Test
    void projectsAndEventsStandBehindTheirLinks() {
        this.graphQl.document("""
                { map(kinds: [PROJECT, EVENT], bbox: [-81, 40, -79, 41]) { links { label projects { id } events { id status } } } }
                """).execute().path("map.links").matchesJsonStrictly("""
                [ { "label": "Pittsburgh → Bucaramanga: 1 evento", "projects": [],
                    "events": [{"id": "delegacion-pittsburgh-2019-04", "status": "HELD"}] },
                  { "label": "Bucaramanga → Pittsburgh: 1 proyecto", "projects": [{"id": "programa-hermanas-pittsburgh"}], "events": [] },
                  { "label": "Pittsburgh → Bucaramanga: 1 proyecto", "projects": [{"id": "programa-hermanas-pittsburgh"}], "events": [] } ]
                """);
    }

    /// Korea was visited, but the reports name nobody who went: it is there with nothing tied to it.
    @Test
    void placesSayWhoIsThereAndHowWellTheyAreKnown() {
        this.graphQl.document("""
                { map(kinds: [EVENT], bbox: [124, 33, 132, 39]) {
                    places { id kind name city { id } country { code name(language: "en") } approximate ties parties { id name } } } }
                """).execute().path("map.places").matchesJsonStrictly("""
                [ { "id": "bucaramanga", "kind": "CITY", "name": "Bucaramanga", "city": {"id": "bucaramanga"},
                    "country": {"code": "CO", "name": "Colombia"}, "approximate": false, "ties": 1,
                    "parties": [{"id": "bucaramanga", "name": "Bucaramanga"}] },
                  { "id": "country:KR", "kind": "COUNTRY", "name": "Corea del Sur", "city": null,
                    "country": {"code": "KR", "name": "South Korea"}, "approximate": true, "ties": 0, "parties": [] },
                  { "id": "gumi", "kind": "CITY", "name": "Gumi", "city": {"id": "gumi"},
                    "country": {"code": "KR", "name": "South Korea"}, "approximate": false, "ties": 1,
                    "parties": [{"id": "alcaldia-gumi", "name": "Alcaldía de Gumi"}] } ]
                """);
    }

    @Test
    void tiesAreTheSumOverTheLinks() {
        assertThat(places("topics: null")).containsExactly("bogota 2", "bucaramanga 54", "country:AR 1", "country:BO 1", "country:BR 1",
                "country:CH 2", "country:CL 1", "country:CO 23", "country:CU 1", "country:DE 3", "country:EC 1", "country:GB 2",
                "country:KR 1", "country:MX 1", "country:PA 2", "country:PE 1", "country:PY 1", "country:US 2", "country:UY 1",
                "country:VE 1", "gumi 2", "pittsburgh 4");
    }

    @Test
    void partiesWithoutAPlaceAreNamed() {
        this.graphQl.document("{ map { unplaced { id } } agreements: map(kinds: [AGREEMENT]) { unplaced { id } } }")
            .execute()
            .path("map.unplaced[*].id")
            .entityList(String.class)
            .containsExactly("adra", "c40-cff", "c40-cities", "caf", "cicr", "numo", "oim", "placemaking", "unido", "union-europea", "wwf")
            .path("agreements.unplaced[*].id")
            .entityList(String.class)
            .containsExactly("c40-cities", "oim");
    }

    @Test
    void aTopicLeavesWhatIsAboutIt() {
        assertThat(links("topics: [\"tema-migracion\"]")).containsExactly("agreement:bucaramanga:country:CO 2",
                "agreement:bucaramanga:pittsburgh 1", "contribution:country:CO:bucaramanga 2", "project:bucaramanga:pittsburgh 1",
                "project:country:CO:bucaramanga 3", "project:pittsburgh:bucaramanga 1");
        assertThat(links("topics: [\"tema-biodiversidad\", \"tema-construccion-sostenible\"]"))
            .containsExactly("contribution:country:CH:bucaramanga 1", "project:country:CH:bucaramanga 1");
        assertThat(places("topics: [\"tema-biodiversidad\"]")).containsExactly("bucaramanga 0");
        assertThat(places("topics: []")).isEmpty();
    }

    @Test
    void aBoxLeavesLinksThatEndInIt() {
        assertThat(links("bbox: [124, 33, 132, 39]")).containsExactly("agreement:bucaramanga:gumi 1", "event:gumi:bucaramanga 1",
                "project:country:KR:bucaramanga 1");
        assertThat(places("bbox: [124, 33, 132, 39]")).containsExactly("bucaramanga 3", "country:KR 1", "gumi 2");
        assertThat(places("bbox: [0, -60, 10, -50]")).isEmpty();
    }

    /// From Korea eastwards to Mexico.
    @Test
    void aBoxMayReachAcrossTheAntimeridian() {
        assertThat(links("bbox: [120, 0, -100, 60]")).containsExactly("agreement:bucaramanga:gumi 1", "event:country:MX:bucaramanga 1",
                "event:gumi:bucaramanga 1", "project:country:KR:bucaramanga 1");
        assertThat(places("kinds: [AGREEMENT], bbox: [-100, 0, 120, 60]")).containsExactly("bucaramanga 9", "country:CO 6",
                "country:DE 1", "gumi 1", "pittsburgh 1");
    }

    /// In June nothing was known of the resolution on the city brand, nor of who furthers three alliances.
    @Test
    void theMapIsDrawnAsItWasKnown() {
        assertThat(links("kinds: [AGREEMENT, CONTRIBUTION], knownBy: \"2019-06-30\"")).containsExactly(
                "agreement:bucaramanga:country:CO 2", "agreement:bucaramanga:country:DE 1", "agreement:bucaramanga:gumi 1",
                "agreement:bucaramanga:pittsburgh 1", "contribution:country:CH:bucaramanga 1", "contribution:country:CO:bucaramanga 5",
                "contribution:country:DE:bucaramanga 1", "contribution:country:GB:bucaramanga 1", "contribution:country:US:bucaramanga 1");
    }

    @Test
    void theMapIsDrawnAsThingsStood() {
        assertThat(links("kinds: [EVENT], bbox: [-81, 40, -79, 41], asOf: \"2019-03-31\"")).isEmpty();
        assertThat(links("kinds: [EVENT], bbox: [-81, 40, -79, 41], asOf: \"2019-04-30\"")).containsExactly("event:pittsburgh:bucaramanga 1");
    }

    @Test
    void aMapOfNothingIsEmpty() {
        this.graphQl.document("{ map(knownBy: \"2019-06-29\") { places { id } links { id } unplaced { id } bbox geoJson } }")
            .execute()
            .path("map")
            .matchesJsonStrictly("""
                    { "places": [], "links": [], "unplaced": [], "bbox": null,
                      "geoJson": {"type": "FeatureCollection", "features": []} }
                    """);
    }

    @Test
    void theBoxReachesAcrossTheAntimeridianAsTheLineToGumiDoes() {
        this.graphQl.document("{ map(kinds: [AGREEMENT], topics: [\"tema-internacionalizacion\", \"tema-migracion\"]) { bbox } }")
            .execute()
            .path("map.bbox")
            .entityList(Double.class)
            .containsExactly(128.336, 3.899, -73.077, 40.43);
    }

    /// Read by the JTS Topology Suite; the places of cities are those of the data set.
    @Test
    void anotherReaderReadsTheSameGeometries() throws Exception {
        Object geoJson = this.graphQl.document("""
                { map(kinds: [AGREEMENT], topics: ["tema-internacionalizacion", "tema-tratamiento-aguas"]) { geoJson } }
                """).execute().path("map.geoJson").entity(Object.class).get();
        GeometryCollection read = (GeometryCollection) new GeoJsonReader().read(this.json.writeValueAsString(geoJson));
        assertThat(read.getSRID()).isEqualTo(4326);
        assertThat(geometries(read)).containsExactly("POINT (-73.12588 7.13009)", "POINT (128.336 36.1136)", "POINT (-79.99999 40.43)",
                "MULTILINESTRING ((-73.12588 7.13009, -180 26.668527), (180 26.668527, 128.336 36.1136))",
                "LINESTRING (-73.12588 7.13009, -79.99999 40.43)");
    }

    /// A hall that sits elsewhere, a city of which only the country is known and one of which it is not,
    /// and a country nobody has assigned a code to; one who only benefits, and what is over.
    @Test
    void whereAPartyIs() {
        this.graph.change(statements -> statements.rows("""
                MATCH (bogota:City {id: 'bogota'}), (gumi:City {id: 'gumi'}), (pittsburgh:City {id: 'pittsburgh'})
                CREATE (topic:Entity:Topic:Passing {id: 'passing'}), (pact:Entity:Agreement:Passing {id: 'pact', kind: 'ALLIANCE'}),
                  (past:Entity:Agreement:Passing {id: 'past', kind: 'ALLIANCE'}), (works:Entity:Project:Passing {id: 'works'}),
                  (hall:Entity:Organisation:Passing {id: 'hall', country: 'US'}),
                  (suburb:Entity:City:Passing {id: 'suburb', name_es: 'Arrabal', country: 'CH'}),
                  (island:Entity:City:Passing {id: 'island', name_es: 'Isla', latitude: 42.5, longitude: 21.0}),
                  (exile:Entity:Organisation:Passing {id: 'exile', country: 'XX'}), (island)-[:PARTY_TO]->(pact),
                  (hall)-[:GOVERNS]->(suburb), (hall)-[:SEATED_IN]->(bogota),
                  (pact)-[:ABOUT]->(topic), (hall)-[:PARTY_TO]->(pact), (bogota)-[:PARTY_TO]->(pact), (exile)-[:PARTY_TO]->(pact),
                  (past)-[:ABOUT {over: true}]->(topic), (gumi)-[:PARTY_TO {over: true}]->(pact), (gumi)-[:PARTY_TO]->(past),
                  (works)-[:ABOUT]->(topic), (works)-[:LOCATED_IN]->(suburb), (works)-[:LOCATED_IN {over: true}]->(gumi),
                  (bogota)-[:PARTICIPATES_IN {role: 'BENEFICIARY'}]->(works), (pittsburgh)-[:PARTICIPATES_IN {role: 'PARTNER'}]->(works)
                """, Map.of()));
        this.graph.change(statements -> statements.rows("""
                        MATCH (passing:Passing)-[relation]-()
                        SET passing.knownFrom = $first, passing.holdsFrom = $first, passing.holdsUntil = date('9999-12-31'), relation.knownFrom = $first,
                          relation.holdsFrom = $first,
                          relation.holdsUntil = CASE WHEN relation.over THEN date('2018-12-31') ELSE date('9999-12-31') END
                        """, Map.of("first", LocalDate.of(1, 1, 1))));
        try {
            this.graphQl.document("""
                    { map(topics: ["passing"]) { links { id } unplaced { id }
                        places { id kind name approximate location { latitude longitude } city { id } country { code } parties { id } } } }
                    """).execute().path("map").matchesJsonStrictly("""
                    { "links": [{"id": "agreement:bogota:island"}, {"id": "agreement:bogota:suburb"}, {"id": "agreement:island:suburb"},
                        {"id": "project:pittsburgh:suburb"}],
                      "unplaced": [{"id": "exile"}], "places": [
                        {"id": "bogota", "kind": "CITY", "name": "Bogotá", "approximate": false,
                         "location": {"latitude": 4.59642, "longitude": -74.08334}, "city": {"id": "bogota"}, "country": {"code": "CO"},
                         "parties": [{"id": "bogota"}]},
                        {"id": "island", "kind": "CITY", "name": "Isla", "approximate": false,
                         "location": {"latitude": 42.5, "longitude": 21.0}, "city": {"id": "island"}, "country": null,
                         "parties": [{"id": "island"}]},
                        {"id": "pittsburgh", "kind": "CITY", "name": "Pittsburgh", "approximate": false,
                         "location": {"latitude": 40.43, "longitude": -79.99999}, "city": {"id": "pittsburgh"}, "country": {"code": "US"},
                         "parties": [{"id": "pittsburgh"}]},
                        {"id": "suburb", "kind": "CITY", "name": "Arrabal", "approximate": true,
                         "location": {"latitude": 46.8, "longitude": 8.213}, "city": {"id": "suburb"}, "country": {"code": "CH"},
                         "parties": [{"id": "hall"}]} ] }
                    """);
        }
        finally {
            this.graph.change(statements -> statements.rows("MATCH (passing:Passing) DETACH DELETE passing", Map.of()));
        }
    }

    @Test
    void unlessOriginsAreSetPagesOfOtherServersMayNotReadIt(@Autowired WebApplicationContext context) {
        assertThat(MockMvcTester.from(context).get().uri("/map.geojson").header("Origin", "https://kepler.gl")).hasStatusOk()
            .doesNotContainHeader("Access-Control-Allow-Origin");
    }

    private List<String> links(String arguments) {
        return this.graphQl.document("{ map(%s) { links { id count } } }".formatted(arguments))
            .execute()
            .path("map.links")
            .entityList(Link.class)
            .get()
            .stream()
            .map(link -> "%s %d".formatted(link.id, link.count))
            .toList();
    }

    private List<String> places(String arguments) {
        return this.graphQl.document("{ map(%s) { places { id ties } } }".formatted(arguments))
            .execute()
            .path("map.places")
            .entityList(Place.class)
            .get()
            .stream()
            .map(place -> "%s %d".formatted(place.id, place.ties))
            .toList();
    }

    private static List<String> geometries(Geometry collection) {
        return IntStream.range(0, collection.getNumGeometries()).mapToObj(i -> collection.getGeometryN(i).toText()).toList();
    }

    private record Link(String id, int count) {
    }

    private record Place(String id, int ties) {
    }

}
