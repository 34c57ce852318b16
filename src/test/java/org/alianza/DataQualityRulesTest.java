package org.alianza;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.alianza.graph.Graph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/// Each rule finds each fault that was planted once, and nothing that only looks like one: ids of faults
/// end in `wrong`.
@GraphTest
@Tag("own-data")
class DataQualityRulesTest {

    private static final String TABLES = """
            sources
            id,name_es,period_from,period_until,published
            old,Informe viejo,2018-07,2018-12,2019-01-15
            new,Informe nuevo,2020-01,2020-05,2020-06-01

            units
            id,name_es
            people,personas

            topics
            id,name_es,vocabulary,code
            code,Transporte,DAC_SECTOR,21010
            theme-wrong,Bicicletas,LOCAL,

            cities
            id,name_es,aliases,country,geonames,wikidata,latitude,longitude
            san-pedro,San Pedro,,CO,,,1,1
            san-pedro-wrong,Sán  PEDRO,,CO,,,1.1,1.1
            san-pedro-far,San Pedro,,CO,,,5,5
            san-pedro-abroad,San Pedro,,PE,,,1,1
            port,Puerto,,CO,1,Q1,10,10
            harbour-wrong,Bahía,,PE,1,,-10,10
            quay-wrong,Muelle,,CO,2,Q1,20,20
            nowhere-wrong,Ninguna,,CO,3,Q3,,

            organisations
            id,name_es,name_en,acronym,aliases,country
            university,Universidad Nacional,,,,CO
            university-wrong,"Nacional, Universidad",,,,CO
            university-abroad,Universidad Nacional,,,,AR
            cross,Cruz Verde,,,,CO
            cross-wrong,Ambulancias,,,Otra|Cruz  verde,
            whole,Alfa,,ALF,,CO
            part,Alfa,,ALF,,CO
            seated,Beta,,,,
            beta,Beta,,,,AR
            acronym,Gamma Uno,,GU,,CO
            acronym-wrong,Gamma Dos,Gú,,,CO
            register,Delta,,,,CO
            register-wrong,Épsilon,,,,AR
            lost-wrong,Zeta,,,,
            idle,Eta,,,,
            mayor,Theta,,,,
            unsourced-wrong,Iota,,,,CO

            identifiers
            organisation,scheme,code
            register,XM-DAC,1

            projects
            id,name_es
            p01,Proyecto 01
            p02,Proyecto 02
            p03,Proyecto 03
            p04,Proyecto 04
            p05,Proyecto 05
            p06,Proyecto 06
            p07,Proyecto 07
            p08,Proyecto 08
            p09,Proyecto 09
            p10,Proyecto 10
            p11,Proyecto 11
            p12,Proyecto 12
            p13,Proyecto 13
            p14,Proyecto 14

            agreements
            id,name_es,kind
            a1,Acuerdo 1,ALLIANCE
            a2,Acuerdo 2,ALLIANCE
            a3,Acuerdo 3,ALLIANCE
            a4,Acuerdo 4,ALLIANCE
            a5,Acuerdo 5,ALLIANCE

            events
            id,name_es,kind,start,end
            e1,Evento 1,MEETING,2020-12,
            e2,Evento 2,MEETING,2020-05,
            e3-wrong,Evento 3,MEETING,2020-03-01,2020-03-03
            e4,Evento 4,MEETING,2020-06,
            e5,Evento 5,MEETING,2020-03,
            e6,Evento 6,MEETING,,

            statuses
            id,subject,status,since
            p01-wrong,p01,PIPELINE,2020-01
            p02-running,p02,IMPLEMENTATION,2020-02
            p03-wrong,p03,IMPLEMENTATION,2020-01
            p04-closed,p04,CLOSED,2020-03
            p05-wrong,p05,IMPLEMENTATION,2020-01
            p06-running,p06,IMPLEMENTATION,2020-01
            p07-planned,p07,PIPELINE,2020-01
            p08-running,p08,IMPLEMENTATION,2020-01
            p09-running,p09,IMPLEMENTATION,2020-01
            p10-closed,p10,CLOSED,2020-04
            p11-wrong,p11,PIPELINE,2018
            p12-closed,p12,CLOSED,2018
            p13-planned,p13,PIPELINE,2018
            p14-status-wrong,p14,CLOSED,2019
            a1-wrong,a1,IN_FORCE,2019
            a2-in-force,a2,IN_FORCE,2019
            a3-wrong,a3,NEGOTIATION,2020-03
            a4-signed,a4,SIGNED,2020-04-01
            a5-in-force,a5,IN_FORCE,2019
            e1-wrong,e1,HELD,2020-01
            e2-held,e2,HELD,2020-05
            e3-planned,e3-wrong,PLANNED,2020-01
            e4-planned,e4,PLANNED,2020-01
            e5-cancelled,e5,CANCELLED,2020-02
            e6-planned,e6,PLANNED,2020-01

            dates
            id,subject,kind,date
            p01-start,p01,ACTUAL_START,2020-02
            p02-start,p02,ACTUAL_START,2020-02
            p03-start,p03,ACTUAL_START,2020-01
            p03-end,p03,ACTUAL_END,2020-03
            p04-end,p04,ACTUAL_END,2020-03
            p05-planned-start,p05,PLANNED_START,2021
            p06-planned-start,p06,PLANNED_START,2021
            p06-start,p06,ACTUAL_START,2020-01
            p07-planned-start-wrong,p07,PLANNED_START,2020-03
            p08-planned-end-wrong,p08,PLANNED_END,2020-04
            p09-planned-start,p09,PLANNED_START,2020-03
            p09-planned-end,p09,PLANNED_END,2020-06
            p10-planned-end,p10,PLANNED_END,2020-04
            a1-until,a1,VALID_UNTIL,2020-05
            a2-until,a2,VALID_UNTIL,2020-06
            a3-signed,a3,SIGNED,2020-04-01
            a4-signed-on,a4,SIGNED,2020-04-01
            a5-until,a5,VALID_UNTIL,2020-05
            a5-until-later,a5,VALID_UNTIL,2022
            p14-date-wrong,p14,ACTUAL_START,2019

            components
            id,project,name_es
            component-wrong,p14,Talleres

            indicators
            id,name_es,project,unit
            i1,Indicador 1,p01,people
            i2,Indicador 2,p01,people
            i3,Indicador 3,p01,people
            i4,Indicador 4,p01,people
            i5,Indicador 5,p01,people
            i6,Indicador 6,p01,people
            i7,Indicador 7,p01,people

            values
            id,indicator,kind,period_from,period_until,value
            i1-1,i1,PERIOD,2020-01,2020-01,3.25
            i1-2,i1,PERIOD,2020-02,2020-02,4
            i1-wrong,i1,TOTAL,2020-01,2020-02,8
            i2-1,i2,PERIOD,2020-01,2020-01,0.1
            i2-2,i2,PERIOD,2020-02,2020-02,0.2
            i2-total,i2,TOTAL,2020-01,2020-02,0.30
            i3-1,i3,PERIOD,2020-01,2020-01,7
            i3-2,i3,PERIOD,2020-03,2020-03,9
            i3-3,i3,POINT,2020-02,2020-02,100
            i3-total,i3,TOTAL,2020-01,2020-02,7
            i4-total,i4,TOTAL,2020-01,2020-02,7
            i5-1,i5,PERIOD,2020-01,2020-01,3
            i5-1-again,i5,PERIOD,2020-01,2020-01,4
            i5-total,i5,TOTAL,2020-01,2020-02,4
            i6-1,i6,PERIOD,2020-01,2020-03,6
            i6-2,i6,PERIOD,2020-02,2020-02,2
            i6-total,i6,TOTAL,2020-01,2020-03,6
            i7-value-wrong,i7,PERIOD,2020-01,2020-01,3

            contributions
            id,giver,project
            c1,university,p01
            c2,university,p02
            c3,university,p03
            c4,university,p04
            c5,university,p05
            c6-wrong,university,p06

            stages
            id,contribution,stage,since,expected
            c1-wrong,c1,PROMISED,2020-01,2020-05
            c2-promised,c2,PROMISED,2020-01,2020-05
            c2-delivered,c2,DELIVERED,2020-05,
            c3-promised,c3,PROMISED,2020-01,2020-06
            c4-promised,c4,PROMISED,2020-01,2020-03
            c4-put-off,c4,PROMISED,2020-04,2020-12
            c5-stale-wrong,c5,COMMITTED,2018,
            c6-stage-wrong,c6-wrong,DELIVERED,2020-01,

            participations
            id,party,project,role
            lost-takes-part,lost-wrong,p01,PARTNER
            seated-takes-part,seated,p01,PARTNER
            mayor-takes-part,mayor,p01,PARTNER
            participation-wrong,university,p01,DONATING

            relations
            id,subject,kind,object
            part-of-whole,part,PART_OF,whole
            seated-in-port,seated,SEATED_IN,port
            mayor-governs,mayor,GOVERNS,port
            about-code,p01,ABOUT,code
            relation-wrong,p01,LOCATED_IN,port

            citations
            claim,source,section,statement_es
            p11-wrong,old,1,Así constaba
            p12-closed,old,1,Así constaba
            p13-planned,old,1,Así constaba
            p13-planned,new,2,Así consta
            c5-stale-wrong,old,1,Así constaba
            i5-1,old,1,Así constaba
            a5-until,old,1,Así constaba
            """;

    private static final Set<String> UNSOURCED = Set.of("theme-wrong", "unsourced-wrong", "p14-status-wrong", "p14-date-wrong",
            "component-wrong", "i7-value-wrong", "c6-wrong", "c6-stage-wrong", "participation-wrong", "relation-wrong", "code");

    private static final Set<String> OLD = Set.of("p11-wrong", "p12-closed", "p13-planned", "c5-stale-wrong", "i5-1", "a5-until");

    private final GraphQlTester graphQl;

    @Autowired
    private Graph graph;

    /// The first time the database plans a statement it may take its time.
    DataQualityRulesTest(@Autowired GraphQlTester graphQl) {
        this.graphQl = graphQl.mutate().responseTimeout(Duration.ofSeconds(30)).build();
    }

    @DynamicPropertySource
    static void faults(DynamicPropertyRegistry properties) {
        Set<String> uncited = new HashSet<>(UNSOURCED);
        uncited.addAll(OLD);
        properties.add("alianza.seed", () -> SmallPackage.of(TABLES).cited("new", uncited).write(Path.of("target/faults")).toString());
    }

    /// No package holds an identifier twice, but one that is loaded after another may name it again.
    @BeforeEach
    void anIdentifierIsNamedAgain() {
        this.graph.change(statements -> statements.rows("""
                MATCH (organisation:Organisation {id: 'register-wrong'})
                MATCH (identifier:Identifier {id: 'XM-DAC-1'})
                MERGE (organisation)-[:IDENTIFIED_BY]->(identifier)
                """, Map.of()));
    }

    @Test
    void totals() {
        finds("TOTAL_MISMATCH", """
                [ {"id": "TOTAL_MISMATCH:i1-wrong", "found": "The total reported from 2020-01 to 2020-02 is 8.",
                   "expected": "The sum of the series is 7.25 (periods: 2)."} ]
                """);
    }

    @Test
    void statuses() {
        finds("STATUS_AGAINST_DATES", """
                [ {"id": "STATUS_AGAINST_DATES:a1-wrong", "found": "Its status is “in force”, but its date “valid until” is 2020-05.",
                   "expected": "With that date its status would be: ended."},
                  {"id": "STATUS_AGAINST_DATES:a3-wrong", "found": "Its status is “under negotiation”, but its date “signed” is 2020-04-01.",
                   "expected": "With that date its status would be: signed, in force, ended."},
                  {"id": "STATUS_AGAINST_DATES:e1-wrong", "found": "Its status is “held”, but its date “day it takes place” is 2020-12.",
                   "expected": "With that date its status would be: planned."},
                  {"id": "STATUS_AGAINST_DATES:p01-wrong", "found": "Its status is “in preparation”, but its date “start” is 2020-02.",
                   "expected": "With that date its status would be: in implementation, suspended, in finalisation, closed, cancelled."},
                  {"id": "STATUS_AGAINST_DATES:p03-wrong", "found": "Its status is “in implementation”, but its date “end” is 2020-03.",
                   "expected": "With that date its status would be: in finalisation, closed, cancelled."},
                  {"id": "STATUS_AGAINST_DATES:p05-wrong", "found": "Its status is “in implementation”, but its date “planned start” is 2021.",
                   "expected": "With that date its status would be: in preparation."} ]
                """);
    }

    @Test
    void expectations() {
        finds("EXPECTED_DATE_PASSED", """
                [ {"id": "EXPECTED_DATE_PASSED:e3-wrong", "found": "The event was expected by 2020-03-03; the last that is known: planned.",
                   "expected": "A source that says whether it was held, cancelled or put off."},
                  {"id": "EXPECTED_DATE_PASSED:c1-wrong", "found": "Delivery was expected by 2020-05; the last that is known: promised.",
                   "expected": "A source that says whether it was delivered, withdrawn or put off."},
                  {"id": "EXPECTED_DATE_PASSED:p07-planned-start-wrong", "found": "The start was expected by 2020-03; the last that is known: in preparation.",
                   "expected": "A source that says whether it started, was cancelled or put off."},
                  {"id": "EXPECTED_DATE_PASSED:p08-planned-end-wrong", "found": "The end was expected by 2020-04; the last that is known: in implementation.",
                   "expected": "A source that says whether it ended, was cancelled or put off."} ]
                """);
    }

    @Test
    void unsourced() {
        finds("UNSOURCED_CLAIM", """
                [ {"id": "UNSOURCED_CLAIM:theme-wrong", "found": "No source says so: that it exists.", "expected": "One citation at least."},
                  {"id": "UNSOURCED_CLAIM:i7-value-wrong", "found": "No source says so: value in the period, 2020-01 to 2020-01: 3.", "expected": "One citation at least."},
                  {"id": "UNSOURCED_CLAIM:unsourced-wrong", "found": "No source says so: that it exists.", "expected": "One citation at least."},
                  {"id": "UNSOURCED_CLAIM:relation-wrong", "found": "No source says so: located in: Puerto.", "expected": "One citation at least."},
                  {"id": "UNSOURCED_CLAIM:c6-stage-wrong", "found": "No source says so: stage: delivered.", "expected": "One citation at least."},
                  {"id": "UNSOURCED_CLAIM:c6-wrong", "found": "No source says so: that it exists.", "expected": "One citation at least."},
                  {"id": "UNSOURCED_CLAIM:component-wrong", "found": "No source says so: component: Talleres.", "expected": "One citation at least."},
                  {"id": "UNSOURCED_CLAIM:p14-date-wrong", "found": "No source says so: start: 2019.", "expected": "One citation at least."},
                  {"id": "UNSOURCED_CLAIM:p14-status-wrong", "found": "No source says so: status: closed.", "expected": "One citation at least."},
                  {"id": "UNSOURCED_CLAIM:participation-wrong", "found": "No source says so: participates in (donor): Proyecto 01.", "expected": "One citation at least."} ]
                """);
    }

    @Test
    void duplicates() {
        finds("LIKELY_DUPLICATE", """
                [ {"id": "LIKELY_DUPLICATE:harbour-wrong:port",
                   "found": "Bahía (harbour-wrong) and Puerto (port) share: the same number in GeoNames (1).",
                   "expected": "One entry, if Bahía and Puerto are the same; otherwise names and identifiers that tell them apart."},
                  {"id": "LIKELY_DUPLICATE:cross:cross-wrong",
                   "found": "Cruz Verde (cross) and Ambulancias (cross-wrong) share: the same words in a name (cruz verde).",
                   "expected": "One entry, if Cruz Verde and Ambulancias are the same; otherwise names and identifiers that tell them apart."},
                  {"id": "LIKELY_DUPLICATE:register:register-wrong",
                   "found": "Delta (register) and Épsilon (register-wrong) share: the same identifier (XM-DAC-1).",
                   "expected": "One entry, if Delta and Épsilon are the same; otherwise names and identifiers that tell them apart."},
                  {"id": "LIKELY_DUPLICATE:acronym:acronym-wrong",
                   "found": "Gamma Uno (acronym) and Gú (acronym-wrong) share: the same words in a name (gu).",
                   "expected": "One entry, if Gamma Uno and Gú are the same; otherwise names and identifiers that tell them apart."},
                  {"id": "LIKELY_DUPLICATE:port:quay-wrong",
                   "found": "Puerto (port) and Muelle (quay-wrong) share: the same number in Wikidata (Q1).",
                   "expected": "One entry, if Puerto and Muelle are the same; otherwise names and identifiers that tell them apart."},
                  {"id": "LIKELY_DUPLICATE:san-pedro:san-pedro-wrong",
                   "found": "San Pedro (san-pedro) and Sán  PEDRO (san-pedro-wrong) share: the same words in a name (pedro san).",
                   "expected": "One entry, if San Pedro and Sán  PEDRO are the same; otherwise names and identifiers that tell them apart."},
                  {"id": "LIKELY_DUPLICATE:university:university-wrong",
                   "found": "Universidad Nacional (university) and Nacional, Universidad (university-wrong) share: the same words in a name (nacional universidad).",
                   "expected": "One entry, if Universidad Nacional and Nacional, Universidad are the same; otherwise names and identifiers that tell them apart."} ]
                """);
    }

    @Test
    void places() {
        finds("UNPLACED_PARTY", """
                [ {"id": "UNPLACED_PARTY:nowhere-wrong", "found": "Its coordinates are not known.", "expected": "Its latitude and longitude."},
                  {"id": "UNPLACED_PARTY:lost-wrong", "found": "Neither its seat, nor its country, nor a city it governs is known.",
                   "expected": "Its seat, its country or the city it governs; an international organisation may have none."} ]
                """);
    }

    @Test
    void confirmations() {
        finds("STALE_CLAIM", """
                [ {"id": "STALE_CLAIM:c5-stale-wrong", "found": "It stands at “committed”, last confirmed on 2019-01-15.",
                   "expected": "A source published on 2019-06-30 or later."},
                  {"id": "STALE_CLAIM:p11-wrong", "found": "It stands at “in preparation”, last confirmed on 2019-01-15.",
                   "expected": "A source published on 2019-06-30 or later."} ]
                """);
    }

    @Test
    void bothOfAPairAreCitedAndBothLeadToIt() {
        this.graphQl.document("""
                { one: dataQuality(entities: ["register"], asOf: "2020-06-30", knownBy: "2020-06-30") { id citations { section } }
                  other: dataQuality(entities: ["register-wrong"], asOf: "2020-06-30", knownBy: "2020-06-30") { id entity { id } } }
                """).execute().path("").matchesJsonStrictly("""
                { "one": [{"id": "LIKELY_DUPLICATE:register:register-wrong", "citations": [{"section": "1"}]}],
                  "other": [{"id": "LIKELY_DUPLICATE:register:register-wrong", "entity": {"id": "register"}}] }
                """);
    }

    @Test
    void pagesHoldEveryFindingOnceInOrder() {
        List<String> all = ids("first: 1000");
        assertThat(all).hasSize(1 + 6 + 4 + 10 + 7 + 2 + 2).doesNotHaveDuplicates();
        List<String> seen = new ArrayList<>(ids("first: 3"));
        while (seen.size() < all.size()) {
            List<String> page = ids("first: 3, after: \"%s\"".formatted(seen.getLast()));
            assertThat(page).isNotEmpty();
            seen.addAll(page);
        }
        assertThat(seen).isEqualTo(all);
        assertThat(ids("after: \"%s\"".formatted(all.getLast()))).isEmpty();
    }

    private List<String> ids(String arguments) {
        return this.graphQl.document("{ dataQuality(%s, asOf: \"2020-06-30\", knownBy: \"2020-06-30\") { id } }".formatted(arguments))
            .execute()
            .path("dataQuality[*].id")
            .entityList(String.class)
            .get();
    }

    private void finds(String rule, String findings) {
        this.graphQl.document("""
                { dataQuality(rules: [%s], asOf: "2020-06-30", knownBy: "2020-06-30") { id found(language: "en") expected(language: "en") } }
                """.formatted(rule)).execute().path("dataQuality").matchesJsonStrictly(findings);
    }

}
