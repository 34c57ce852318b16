package org.alianza;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Money of different currencies is never added, and nothing is added twice or inexactly.
@GraphTest
@Tag("own-data")
class StatisticsCurrenciesTest {

    private static final String TABLES = """
            sources
            id,name_es,period_from,period_until,published
            report,Informe,2020-01,2020-05,2020-06-01

            units
            id,name_es
            bikes,bicicletas
            helmets,cascos

            topics
            id,name_es,vocabulary
            water,Agua,LOCAL
            roads,Vías,LOCAL

            cities
            id,name_es,country
            lima,Lima,PE

            organisations
            id,name_es,kind,country
            bank,Banco,PRIVATE_SECTOR,CO
            club,Club,,

            projects
            id,name_es
            canal,Canal
            bridge,Puente

            contributions
            id,giver,project
            c1,bank,canal
            c2,bank,canal
            c3,club,canal
            c4,club,bridge
            c5,club,bridge
            c6,bank,bridge

            stages
            id,contribution,stage,since,kind,amount,currency,quantity,unit
            s1,c1,COMMITTED,2020-01,MONEY,0.10,COP,,
            s2,c2,COMMITTED,2020-01,MONEY,0.20,COP,,
            s3,c3,DELIVERED,2020-01,MONEY,12345678901234567890.05,CHF,,
            s4,c4,PROMISED,2020-01,GOODS,,,5,bikes
            s4b,c4,DELIVERED,2020-02,,,,,
            s5,c5,DELIVERED,2020-01,GOODS,,,7,helmets
            s6,c6,WITHDRAWN,2020-01,MONEY,1000,COP,,

            participations
            id,party,project,role
            p1,bank,canal,FUNDING
            p2,bank,canal,ADVISING
            p3,club,bridge,DONATING

            relations
            id,subject,kind,object
            r1,canal,ABOUT,water
            r2,canal,ABOUT,roads
            r3,bridge,ABOUT,roads
            r4,club,SEATED_IN,lima
            """;

    private final GraphQlTester graphQl;

    /// The first time the database plans a statement it may take its time.
    StatisticsCurrenciesTest(@Autowired GraphQlTester graphQl) {
        this.graphQl = graphQl.mutate().responseTimeout(Duration.ofSeconds(30)).build();
    }

    @DynamicPropertySource
    static void money(DynamicPropertyRegistry properties) {
        properties.add("alianza.seed", () -> SmallPackage.of(TABLES).cited("report", Set.of()).write(Path.of("target/money")).toString());
    }

    @Test
    void sumsAreExactAndOneForEachCurrencyAndUnit() {
        ask("""
                { statistics(types: [CONTRIBUTION], asOf: "2020-06-30", knownBy: "2020-06-30") { totals { ...Sums }
                    by(dimension: CURRENCY) { key label(language: "en") count totals { ...Sums } } } }
                """, """
                { "totals": {"money": [{"amount": 12345678901234567890.05, "currency": "CHF"}, {"amount": 0.30, "currency": "COP"}],
                    "inKind": [{"value": 5, "unit": "bicicletas"}, {"value": 7, "unit": "cascos"}]},
                  "by": [
                    {"key": "COP", "label": "Colombian Peso", "count": 3, "totals": {"money": [{"amount": 0.30, "currency": "COP"}], "inKind": []}},
                    {"key": "CHF", "label": "Swiss Franc", "count": 1, "totals": {"money": [{"amount": 12345678901234567890.05, "currency": "CHF"}], "inKind": []}},
                    {"key": null, "label": "not known", "count": 2, "totals": {"money": [],
                      "inKind": [{"value": 5, "unit": "bicicletas"}, {"value": 7, "unit": "cascos"}]}} ] }
                """);
    }

    /// A contribution is where its giver is, has the roles its giver has in its project, and that project's
    /// topics. That it was delivered says nothing of its kind: it is still goods.
    @Test
    void contributionsGoByTheirGiversAndProjects() {
        ask("""
                { statistics(types: [CONTRIBUTION], asOf: "2020-06-30", knownBy: "2020-06-30") {
                    country: by(dimension: COUNTRY) { key count } role: by(dimension: ROLE) { key count } topic: by(dimension: TOPIC) { key label count }
                    kind: by(dimension: KIND) { key count by(dimension: STAGE) { key count } } } }
                """, """
                { "country": [{"key": "CO", "count": 3}, {"key": "PE", "count": 3}],
                  "role": [{"key": "ADVISING", "count": 2}, {"key": "DONATING", "count": 2}, {"key": "FUNDING", "count": 2}, {"key": null, "count": 2}],
                  "topic": [{"key": "roads", "label": "Vías", "count": 6}, {"key": "water", "label": "Agua", "count": 3}],
                  "kind": [{"key": "MONEY", "count": 4, "by": [{"key": "COMMITTED", "count": 2}, {"key": "DELIVERED", "count": 1}, {"key": "WITHDRAWN", "count": 1}]},
                    {"key": "GOODS", "count": 2, "by": [{"key": "DELIVERED", "count": 2}]}] }
                """);
    }

    @Test
    void whatAProjectIsGivenCountsInEachOfItsGroupsButOnceInAll() {
        ask("""
                { statistics(types: [PROJECT, ORGANISATION], asOf: "2020-06-30", knownBy: "2020-06-30") { count totals { ...Sums }
                    by(dimension: TOPIC) { key count totals { money { amount currency } } } } }
                """, """
                { "count": 4, "totals": {"money": [{"amount": 12345678901234567890.05, "currency": "CHF"}, {"amount": 0.30, "currency": "COP"}],
                    "inKind": [{"value": 5, "unit": "bicicletas"}, {"value": 7, "unit": "cascos"}]},
                  "by": [
                    {"key": "roads", "count": 2, "totals": {"money": [{"amount": 12345678901234567890.05, "currency": "CHF"}, {"amount": 0.30, "currency": "COP"}]}},
                    {"key": "water", "count": 1, "totals": {"money": [{"amount": 12345678901234567890.05, "currency": "CHF"}, {"amount": 0.30, "currency": "COP"}]}},
                    {"key": null, "count": 2, "totals": {"money": [{"amount": 12345678901234567890.05, "currency": "CHF"}, {"amount": 0.30, "currency": "COP"}]}} ] }
                """);
    }

    private void ask(String document, String statistics) {
        String sums = document.contains("...Sums") ? "fragment Sums on Totals { money { amount currency } inKind { value unit } }" : "";
        this.graphQl.document(document + sums).execute().path("statistics").matchesJsonStrictly(statistics);
    }

}
