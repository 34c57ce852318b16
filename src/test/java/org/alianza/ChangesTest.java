package org.alianza;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;

import static org.assertj.core.api.Assertions.assertThat;

/// What the report of September 2019 tells that the one of June did not.
@GraphTest
class ChangesTest {

    private static final String BETWEEN_THE_REPORTS = "from: \"2019-06-30\", to: \"2019-10-31\"";

    @Autowired
    private GraphQlTester graphQl;

    @Test
    void theCertificationMarkWasGrantedOn17September() {
        changes("entities: [\"resolucion-46646\"]", "entity { name } changes { kind subject after since citations { source { id } section } }")
            .matchesJsonStrictly("""
                    [{
                      "entity": {"name": "Resolución 46646 de 2019: marca de certificación BGA BUCARAMANGA TE ACTIVA"},
                      "changes": [
                        {"kind": "BEGAN", "subject": "ENTITY", "since": "2019-09-17", "citations": %1$s,
                         "after": "acuerdo: Resolución 46646 de 2019: marca de certificación BGA BUCARAMANGA TE ACTIVA"},
                        {"kind": "BEGAN", "subject": "STATUS", "since": "2019-09-17", "citations": %1$s, "after": "firmado, 2019-09-17"},
                        {"kind": "BEGAN", "subject": "DATE", "since": "2019-09-17", "citations": %1$s, "after": "firma: 2019-09-17"},
                        {"kind": "BEGAN", "subject": "RELATION", "since": "2019-09-17", "citations": %1$s,
                         "after": "Bucaramanga — es parte de (titular) → Resolución 46646 de 2019: marca de certificación BGA BUCARAMANGA TE ACTIVA"},
                        {"kind": "BEGAN", "subject": "RELATION", "since": "2019-09-17", "citations": %1$s,
                         "after": "Oficina de Asuntos Internacionales — es parte de (facilitador) → Resolución 46646 de 2019: marca de certificación BGA BUCARAMANGA TE ACTIVA"},
                        {"kind": "BEGAN", "subject": "RELATION", "since": "2019-09-17", "citations": %1$s,
                         "after": "Superintendencia de Industria y Comercio — es parte de (emisor) → Resolución 46646 de 2019: marca de certificación BGA BUCARAMANGA TE ACTIVA"},
                        {"kind": "BEGAN", "subject": "RELATION", "since": "2019-09-17", "citations": %1$s,
                         "after": "Resolución 46646 de 2019: marca de certificación BGA BUCARAMANGA TE ACTIVA — abarca → Marca de ciudad BGA TE ACTIVA"},
                        {"kind": "BEGAN", "subject": "RELATION", "since": "2019-09-17", "citations": %1$s,
                         "after": "Resolución 46646 de 2019: marca de certificación BGA BUCARAMANGA TE ACTIVA — tiene como tema → Posicionamiento de ciudad"}
                      ]
                    }]
                    """.formatted("[{\"source\": {\"id\": \"informe-2019-09\"}, \"section\": \"1.a Marca Ciudad\"}]"));
    }

    @Test
    void bavariaDeliveredBicyclesAndTheMinistryAndTheUniversitiesSaidWhatTheyGive() {
        changes("kinds: [MOVED_ON]", "entity { id } changes { subject before after since knownFrom }").matchesJsonStrictly("""
                [
                  {"entity": {"id": "metrobici"}, "changes": [{
                    "subject": "STATUS", "before": "en preparación", "after": "en ejecución desde 2019-10-03",
                    "since": "2019-10-03", "knownFrom": "2019-10-31"}]},
                  {"entity": {"id": "bavaria-metrobici"}, "changes": [{
                    "subject": "STAGE", "before": "prometido: Aporte por concretar",
                    "after": "entregado: 100 bicicletas (Bicicletas para el piloto)", "since": null, "knownFrom": "2019-10-31"}]},
                  {"entity": {"id": "ministerio-transporte-metrobici"}, "changes": [{
                    "subject": "STAGE", "before": "prometido: Aporte por concretar",
                    "after": "comprometido: 120 bicicletas (Bicicletas con entrega en la primera quincena de octubre), previsto para 2019-10-15",
                    "since": null, "knownFrom": "2019-10-31"}]},
                  {"entity": {"id": "unab-metrobici"}, "changes": [{
                    "subject": "STAGE", "before": "gestionado: Cooperación con el piloto, en gestión",
                    "after": "prometido: Donación de cascos", "since": null, "knownFrom": "2019-10-31"}]},
                  {"entity": {"id": "uis-metrobici"}, "changes": [{
                    "subject": "STAGE", "before": "gestionado: Cooperación con el piloto, en gestión",
                    "after": "prometido: Donación de bicicletas", "since": null, "knownFrom": "2019-10-31"}]}
                ]
                """);
    }

    @Test
    void metrobiciBeganAndUtsIsItsNewSupporter() {
        changes("entities: [\"uts\", \"uts-metrobici\", \"metrobici\"]",
                "entity { __typename } changes { kind before(language: \"en\") after(language: \"en\") since edge { from { id } to { id } } }")
            .matchesJsonStrictly("""
                    [
                      {"entity": {"__typename": "Project"}, "changes": [
                        {"kind": "MOVED_ON", "before": "in preparation", "after": "in implementation since 2019-10-03", "since": "2019-10-03", "edge": null},
                        {"kind": "BEGAN", "before": null, "after": "start: 2019-10-03", "since": "2019-10-03", "edge": null},
                        {"kind": "BECAME_KNOWN", "before": null, "after": "Bavaria Foundation — participates in (donor) → Metrobici", "since": null,
                         "edge": {"from": {"id": "fundacion-bavaria"}, "to": {"id": "metrobici"}}},
                        {"kind": "BECAME_KNOWN", "before": null, "after": "Ministry of Transport — participates in (donor) → Metrobici", "since": null,
                         "edge": {"from": {"id": "ministerio-transporte"}, "to": {"id": "metrobici"}}},
                        {"kind": "BECAME_KNOWN", "before": null, "after": "Industrial University of Santander — participates in (donor) → Metrobici", "since": null,
                         "edge": {"from": {"id": "uis"}, "to": {"id": "metrobici"}}},
                        {"kind": "BECAME_KNOWN", "before": null, "after": "Autonomous University of Bucaramanga — participates in (donor) → Metrobici", "since": null,
                         "edge": {"from": {"id": "unab"}, "to": {"id": "metrobici"}}},
                        {"kind": "BECAME_KNOWN", "before": null, "after": "Unidades Tecnológicas de Santander — participates in (promoter) → Metrobici", "since": null,
                         "edge": {"from": {"id": "uts"}, "to": {"id": "metrobici"}}}
                      ]},
                      {"entity": {"__typename": "Contribution"}, "changes": [
                        {"kind": "BECAME_KNOWN", "before": null, "since": null, "edge": null,
                         "after": "contribution: Unidades Tecnológicas de Santander, for Metrobici: Help in promoting the system"},
                        {"kind": "BECAME_KNOWN", "before": null, "after": "promised: Help in promoting the system", "since": null, "edge": null}
                      ]},
                      {"entity": {"__typename": "Organisation"}, "changes": [
                        {"kind": "BECAME_KNOWN", "before": null, "after": "organisation: Unidades Tecnológicas de Santander", "since": null, "edge": null}
                      ]}
                    ]
                    """);
    }

    @Test
    void fourEventsAreNewAndOneOfThemHasADate() {
        changes("entities: [\"seguimiento-koica-2019-09\", \"congreso-mujeres-en-bici\", \"tumi-historia-transformadora\", \"foro-nacional-bicicleta\", "
                + "\"visita-alcalde-gumi-2019-08\", \"taller-ciclo-infraestructura\"]", "entity { name } changes { kind subject after since }")
            .matchesJsonStrictly("""
                    [
                      {"entity": {"name": "Congreso 50-50 Más Mujeres en Bici"}, "changes": [
                        {"kind": "BECAME_KNOWN", "subject": "ENTITY", "since": null, "after": "evento: Congreso 50-50 Más Mujeres en Bici"},
                        {"kind": "BECAME_KNOWN", "subject": "STATUS", "since": null, "after": "realizado"},
                        {"kind": "BECAME_KNOWN", "subject": "RELATION", "since": null, "after": "Bucaramanga — asiste a (ponente) → Congreso 50-50 Más Mujeres en Bici"},
                        {"kind": "BECAME_KNOWN", "subject": "RELATION", "since": null, "after": "Congreso 50-50 Más Mujeres en Bici — trata de → Estrategia de la Bicicleta de Bucaramanga y su Área Metropolitana"},
                        {"kind": "BECAME_KNOWN", "subject": "RELATION", "since": null, "after": "Congreso 50-50 Más Mujeres en Bici — tiene como tema → Movilidad activa y ciclo-inclusión"}]},
                      {"entity": {"name": "Foro Nacional de la Bicicleta"}, "changes": [
                        {"kind": "BECAME_KNOWN", "subject": "ENTITY", "since": null, "after": "evento: Foro Nacional de la Bicicleta"},
                        {"kind": "BECAME_KNOWN", "subject": "RELATION", "since": null, "after": "Bucaramanga — asiste a (ponente) → Foro Nacional de la Bicicleta"},
                        {"kind": "BECAME_KNOWN", "subject": "RELATION", "since": null, "after": "Foro Nacional de la Bicicleta — trata de → Estrategia de la Bicicleta de Bucaramanga y su Área Metropolitana"},
                        {"kind": "BECAME_KNOWN", "subject": "RELATION", "since": null, "after": "Foro Nacional de la Bicicleta — tiene como tema → Bicicletas"}]},
                      {"entity": {"name": "Historia transformadora de TUMI sobre Bucaramanga"}, "changes": [
                        {"kind": "BECAME_KNOWN", "subject": "ENTITY", "since": null, "after": "evento: Historia transformadora de TUMI sobre Bucaramanga"},
                        {"kind": "BECAME_KNOWN", "subject": "STATUS", "since": null, "after": "realizado"},
                        {"kind": "BECAME_KNOWN", "subject": "RELATION", "since": null, "after": "Bucaramanga — asiste a (asistente) → Historia transformadora de TUMI sobre Bucaramanga"},
                        {"kind": "BECAME_KNOWN", "subject": "RELATION", "since": null, "after": "Oficina de Asuntos Internacionales — asiste a (asistente) → Historia transformadora de TUMI sobre Bucaramanga"},
                        {"kind": "BECAME_KNOWN", "subject": "RELATION", "since": null, "after": "Transformative Urban Mobility Initiative — asiste a (organizador) → Historia transformadora de TUMI sobre Bucaramanga"},
                        {"kind": "BECAME_KNOWN", "subject": "RELATION", "since": null, "after": "Historia transformadora de TUMI sobre Bucaramanga — tiene como tema → Bicicletas"},
                        {"kind": "BECAME_KNOWN", "subject": "RELATION", "since": null, "after": "Historia transformadora de TUMI sobre Bucaramanga — tiene como tema → Movilidad activa y ciclo-inclusión"}]},
                      {"entity": {"name": "Reunión de seguimiento Koica-Ciat de septiembre"}, "changes": [
                        {"kind": "BEGAN", "subject": "ENTITY", "since": "2019-09", "after": "evento: Reunión de seguimiento Koica-Ciat de septiembre"},
                        {"kind": "BEGAN", "subject": "STATUS", "since": "2019-09", "after": "realizado, 2019-09"},
                        {"kind": "BEGAN", "subject": "RELATION", "since": "2019-09", "after": "Reunión de seguimiento Koica-Ciat de septiembre — trata de → Cooperación internacional Koica-Ciat"}]}
                    ]
                    """);
    }

    /// June already told of the alliances with the Foreign Ministry and Minuto de Dios; that the office
    /// looks for them is new.
    @Test
    void theAllianceWithIomIsNewAndTheOfficeLooksForThree() {
        changes("entities: [\"alianza-progresa-oim\", \"alianza-progresa-cancilleria\", \"alianza-progresa-minuto-de-dios\"]",
                "changes { kind subject after(language: \"en\") edge { source } }")
            .matchesJsonStrictly("""
                    [
                      {"changes": [
                        {"kind": "BECAME_KNOWN", "subject": "RELATION", "edge": {"source": "ofai"},
                         "after": "Office of International Affairs — party to (facilitator) → Alliance of PROGRESA with the Foreign Ministry"}]},
                      {"changes": [
                        {"kind": "BECAME_KNOWN", "subject": "ENTITY", "edge": null,
                         "after": "agreement: Alliance of PROGRESA with the International Organization for Migration"},
                        {"kind": "BECAME_KNOWN", "subject": "STATUS", "edge": null, "after": "sought"},
                        {"kind": "BECAME_KNOWN", "subject": "RELATION", "edge": {"source": "ofai"},
                         "after": "Office of International Affairs — party to (facilitator) → Alliance of PROGRESA with the International Organization for Migration"},
                        {"kind": "BECAME_KNOWN", "subject": "RELATION", "edge": {"source": "oim"},
                         "after": "International Organization for Migration — party to (signatory) → Alliance of PROGRESA with the International Organization for Migration"},
                        {"kind": "BECAME_KNOWN", "subject": "RELATION", "edge": {"source": "alianza-progresa-oim"},
                         "after": "Alliance of PROGRESA with the International Organization for Migration — covers → Business Development Centre in the North of the City - PROGRESA"},
                        {"kind": "BECAME_KNOWN", "subject": "RELATION", "edge": {"source": "alianza-progresa-oim"},
                         "after": "Alliance of PROGRESA with the International Organization for Migration — about → Migration"}]},
                      {"changes": [
                        {"kind": "BECAME_KNOWN", "subject": "RELATION", "edge": {"source": "ofai"},
                         "after": "Office of International Affairs — party to (facilitator) → Alliance of PROGRESA with the Minuto de Dios Organisation"}]}
                    ]
                    """);
    }

    @Test
    void thePeopleServedBecameKnownAndThoseServedSinceJulyCameAfter() {
        changes("entities: [\"casa-personas-atendidas\", \"progresa-personas-venezuela\"]", "changes { kind after }").matchesJsonStrictly("""
                [
                  {"changes": [
                    {"kind": "BECAME_KNOWN", "after": "indicador: Personas atendidas en C.A.S.A."},
                    {"kind": "BECAME_KNOWN", "after": "2018-12: 190 personas"},
                    {"kind": "BECAME_KNOWN", "after": "2019-01: 157 personas"},
                    {"kind": "BECAME_KNOWN", "after": "2019-02: 317 personas"},
                    {"kind": "BECAME_KNOWN", "after": "2019-03: 634 personas"},
                    {"kind": "BECAME_KNOWN", "after": "2019-04: 901 personas"},
                    {"kind": "BECAME_KNOWN", "after": "2019-05: 1.373 personas"},
                    {"kind": "BECAME_KNOWN", "after": "2019-06: 1.534 personas"},
                    {"kind": "BEGAN", "after": "2019-07: 1.452 personas"},
                    {"kind": "BEGAN", "after": "2019-08: 1.113 personas"},
                    {"kind": "BEGAN", "after": "2018-12 – 2019-08: 7.671 personas (total informado)"}]},
                  {"changes": [
                    {"kind": "BECAME_KNOWN", "after": "indicador: Personas provenientes de Venezuela atendidas por PROGRESA"},
                    {"kind": "BEGAN", "after": "2019-08: 61 personas (al cierre)"}]}
                ]
                """);
    }

    @Test
    void theMobileUnitBecameKnownWithTheEuropeanUnionBehindIt() {
        changes("entities: [\"unidad-movil\", \"union-europea-unidad-movil\"]", "changes { kind subject after(language: \"en\") }")
            .matchesJsonStrictly("""
                    [
                      {"changes": [
                        {"kind": "BECAME_KNOWN", "subject": "ENTITY", "after": "project: Mobile unit of the Colombian Red Cross, Santander Branch"},
                        {"kind": "BECAME_KNOWN", "subject": "STATUS", "after": "in implementation"},
                        {"kind": "BECAME_KNOWN", "subject": "COMPONENT", "after": "General medicine"},
                        {"kind": "BECAME_KNOWN", "subject": "COMPONENT", "after": "Nursing"},
                        {"kind": "BECAME_KNOWN", "subject": "RELATION", "after": "Colombian Red Cross, Santander Branch — participates in (implementer) → Mobile unit of the Colombian Red Cross, Santander Branch"},
                        {"kind": "BECAME_KNOWN", "subject": "RELATION", "after": "European Union — participates in (partner) → Mobile unit of the Colombian Red Cross, Santander Branch"},
                        {"kind": "BECAME_KNOWN", "subject": "RELATION", "after": "Mobile unit of the Colombian Red Cross, Santander Branch — about → Basic health care"},
                        {"kind": "BECAME_KNOWN", "subject": "RELATION", "after": "Mobile unit of the Colombian Red Cross, Santander Branch — about → Migration"},
                        {"kind": "BECAME_KNOWN", "subject": "RELATION", "after": "Mobile unit of the Colombian Red Cross, Santander Branch — about → Health and well-being"},
                        {"kind": "BECAME_KNOWN", "subject": "RELATION", "after": "Mobile unit of the Colombian Red Cross, Santander Branch — located in → Bucaramanga"}]},
                      {"changes": [
                        {"kind": "BECAME_KNOWN", "subject": "ENTITY", "after": "contribution: European Union, for Mobile unit of the Colombian Red Cross, Santander Branch: Cooperation for the mobile unit"},
                        {"kind": "BECAME_KNOWN", "subject": "STAGE", "after": "delivered: Cooperation for the mobile unit"}]}
                    ]
                    """);
    }

    @Test
    void allThatOnlySeptemberSaysIsThereAndNothingThatJuneSaid() throws IOException {
        List<String> changed = response("first: 1000", "changes { id }").path("changes[*].changes[*].id").entityList(String.class).get();
        Set<String> september = claims("informe-2019-09");
        september.removeAll(claims("informe-2019-06"));
        assertThat(changed).hasSize(176).containsExactlyInAnyOrderElementsOf(september);
    }

    @Test
    void nothingChangesBetweenReportsThatIsNotKnownYet() {
        this.graphQl.document("""
                { july: changes(from: "2019-07-05", to: "2019-07-20") { changes { id } }
                  september: changes(from: "2019-09-16", to: "2019-09-17") { changes { id } }
                  later: changes(from: "2019-10-31", to: "2019-11-30") { changes { id } } }
                """).execute().path("").matchesJsonStrictly("""
                {"july": [], "september": [], "later": []}
                """);
    }

    @Test
    void pagesHoldEveryEntityOnceInOrder() {
        List<String> all = ids("first: 1000");
        List<String> seen = new ArrayList<>(ids("first: 7"));
        List<String> page = seen;
        while (page.size() == 7) {
            page = ids("first: 7, after: \"%s\"".formatted(seen.getLast()));
            seen.addAll(page);
        }
        assertThat(seen).hasSize(52).isEqualTo(all).startsWith("casa", "progresa", "koica-ciat", "estrategia-bicicleta", "metrobici");
    }

    @Test
    void kindsAreFilteredBeforeEntitiesAreCounted() {
        assertThat(ids("kinds: [MOVED_ON], first: 2")).containsExactly("metrobici", "bavaria-metrobici");
        assertThat(ids("kinds: [MOVED_ON], first: 2, after: \"bavaria-metrobici\""))
            .containsExactly("ministerio-transporte-metrobici", "unab-metrobici");
        assertThat(ids("kinds: [ENDED, CORRECTED]")).isEmpty();
        assertThat(ids("kinds: []")).isEmpty();
        assertThat(ids("entities: []")).isEmpty();
    }

    private List<String> ids(String arguments) {
        return response(arguments, "entity { id }").path("changes[*].entity.id").entityList(String.class).get();
    }

    private GraphQlTester.Path changes(String arguments, String fields) {
        return response(arguments, fields).path("changes");
    }

    private GraphQlTester.Response response(String arguments, String fields) {
        return this.graphQl.document("{ changes(%s, %s) { %s } }".formatted(BETWEEN_THE_REPORTS, arguments, fields)).execute();
    }

    private static Set<String> claims(String source) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(Path.of("seed/citations.csv"))) {
            return csv.stream()
                .filter(citation -> citation.getField("source").equals(source))
                .map(citation -> citation.getField("claim"))
                .collect(Collectors.toSet());
        }
    }

}
