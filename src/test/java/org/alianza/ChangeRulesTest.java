package org.alianza;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// What ends, is announced or is corrected, which the two reports of 2019 tell little of.
@GraphTest
@Tag("own-data")
class ChangeRulesTest {

    /// What `early` says is known from 30 June 2019, what `late` says from 31 October,
    /// the agreement always.
    private static final String TABLES = """
            units: id,name_es,name_en
            bicis,bicicletas,bicycles
            sources: id,name_es,period_from,period_until,published
            early,Informe de junio,2019-01,2019-06,2019-06
            late,Informe de octubre,2019-07,2019-09,2019-10
            organisations: id,name_es,kind,country
            alfa,Alfa,FOUNDATION,CO
            beta,Beta,FOUNDATION,CO
            projects: id,name_es
            proyecto,Proyecto
            agreements: id,name_es,kind
            acuerdo,Acuerdo,ALLIANCE
            indicators: id,name_es,project,unit
            indicador,Indicador,proyecto,bicis
            contributions: id,giver,project
            bicicletas,alfa,proyecto
            dinero,beta,proyecto
            participations: id,party,project,role,since,until
            ended,alfa,proyecto,PARTNER,2018,2019-08
            ended-on-the-first-day,alfa,proyecto,ADVISING,,2019-06
            ended-before,alfa,proyecto,HOSTING,,2019-05
            ends-on-the-last-day,alfa,proyecto,FUNDING,,2019-10
            over-long-ago,beta,proyecto,PARTNER,2015,2017
            announced,beta,proyecto,DONATING,2019-07,
            unsourced,beta,proyecto,HOSTING,2019-08,
            parties: id,party,agreement,role
            party,alfa,acuerdo,SIGNATORY
            statuses: id,subject,status,since
            running,proyecto,IMPLEMENTATION,2014
            prepared,proyecto,PIPELINE,2013
            suspended,proyecto,SUSPENDED,2019-08
            signed,acuerdo,SIGNED,2019-07-15
            dates: id,subject,kind,date
            end,proyecto,PLANNED_END,2020
            other-end,proyecto,PLANNED_END,2021-03
            valid,acuerdo,VALID_UNTIL,2022
            stages: id,contribution,stage,since,kind,amount,currency,quantity,unit
            hundred,bicicletas,COMMITTED,2019-02,GOODS,,,100,bicis
            eighty,bicicletas,COMMITTED,2019-02,GOODS,,,80,bicis
            delivered,bicicletas,DELIVERED,2019-09,GOODS,,,80,bicis
            paid-in-may,dinero,DELIVERED,2019-05,MONEY,1000,COP,,
            paid-in-april,dinero,DELIVERED,2019-04,MONEY,1200.5,COP,,
            values: id,indicator,kind,period_from,period_until,value
            january,indicador,PERIOD,2019-01,2019-01,10
            january-again,indicador,PERIOD,2019-01,2019-01,12
            february,indicador,PERIOD,2019-02,2019-02,20
            february-again,indicador,PERIOD,2019-02,2019-02,20
            total,indicador,TOTAL,2019-01,2019-02,32
            citations: claim,source,section,statement_es
            """;

    private static final List<String> EARLY = List.of("alfa", "beta", "proyecto", "indicador", "bicicletas", "dinero", "ended",
            "ended-on-the-first-day", "ended-before", "ends-on-the-last-day", "announced", "party", "running", "signed", "end", "valid",
            "hundred", "paid-in-may", "january", "february");

    private static final List<String> LATE = List.of("over-long-ago", "prepared", "suspended", "other-end", "eighty", "delivered",
            "paid-in-april", "january-again", "february-again", "total");

    @Autowired
    private GraphQlTester graphQl;

    @DynamicPropertySource
    static void data(DynamicPropertyRegistry properties) {
        properties.add("alianza.seed", () -> write(Path.of("target/changes")).toString());
    }

    @Test
    void eachChangeIsToldOnceWithWhatWasSaidBefore() {
        changes("from: \"2019-06-30\", to: \"2019-10-31\", first: 1000", "entity { id } changes { id kind before after since }").matchesJsonStrictly("""
                [
                  {"entity": {"id": "proyecto"}, "changes": [
                    {"id": "prepared", "kind": "BECAME_KNOWN", "before": null, "after": "en preparación desde 2013", "since": "2013"},
                    {"id": "suspended", "kind": "MOVED_ON", "before": "en ejecución desde 2014", "after": "suspendido desde 2019-08", "since": "2019-08"},
                    {"id": "other-end", "kind": "CORRECTED", "before": "fin previsto: 2020", "after": "fin previsto: 2021-03", "since": "2021-03"},
                    {"id": "announced", "kind": "BEGAN", "before": null, "after": "Beta — participa en (donante) → Proyecto, desde 2019-07", "since": "2019-07"},
                    {"id": "ended", "kind": "ENDED", "before": "Alfa — participa en (socio) → Proyecto, desde 2018, hasta 2019-08", "after": null, "since": "2019-08"},
                    {"id": "ended-on-the-first-day", "kind": "ENDED", "before": "Alfa — participa en (asesor) → Proyecto, hasta 2019-06", "after": null, "since": "2019-06"},
                    {"id": "over-long-ago", "kind": "BECAME_KNOWN", "before": null, "after": "Beta — participa en (socio) → Proyecto, desde 2015, hasta 2017", "since": "2015"},
                    {"id": "unsourced", "kind": "BEGAN", "before": null, "after": "Beta — participa en (anfitrión) → Proyecto, desde 2019-08", "since": "2019-08"}]},
                  {"entity": {"id": "acuerdo"}, "changes": [
                    {"id": "acuerdo", "kind": "BEGAN", "before": null, "after": "acuerdo: Acuerdo", "since": "2019-07-15"},
                    {"id": "signed", "kind": "BEGAN", "before": null, "after": "firmado, 2019-07-15", "since": "2019-07-15"},
                    {"id": "valid", "kind": "BEGAN", "before": null, "after": "vigente hasta: 2022", "since": "2022"},
                    {"id": "party", "kind": "BEGAN", "before": null, "after": "Alfa — es parte de (firmante) → Acuerdo", "since": "2019-07-15"}]},
                  {"entity": {"id": "bicicletas"}, "changes": [
                    {"id": "eighty", "kind": "CORRECTED", "before": "comprometido: 100 bicicletas, desde 2019-02",
                     "after": "comprometido: 80 bicicletas, desde 2019-02", "since": "2019-02"},
                    {"id": "delivered", "kind": "MOVED_ON", "before": "comprometido: 80 bicicletas, desde 2019-02",
                     "after": "entregado: 80 bicicletas, 2019-09", "since": "2019-09"}]},
                  {"entity": {"id": "dinero"}, "changes": [
                    {"id": "paid-in-april", "kind": "CORRECTED", "before": "entregado: COP 1.000, 2019-05",
                     "after": "entregado: COP 1.200,5, 2019-04", "since": "2019-04"}]},
                  {"entity": {"id": "indicador"}, "changes": [
                    {"id": "january-again", "kind": "CORRECTED", "before": "2019-01: 10 bicicletas", "after": "2019-01: 12 bicicletas", "since": "2019-01"},
                    {"id": "total", "kind": "BECAME_KNOWN", "before": null, "after": "2019-01 – 2019-02: 32 bicicletas (total informado)", "since": "2019-02"}]},
                  {"entity": {"id": "late"}, "changes": [
                    {"id": "late", "kind": "BECAME_KNOWN", "before": null, "after": "fuente: Informe de octubre", "since": null}]}
                ]
                """);
    }

    @Test
    void aRelationHoldsOnItsLastDayAndHasEndedOnTheNext() {
        changes("from: \"2019-08-30\", to: \"2019-08-31\"", "changes { id }").matchesJsonStrictly("[]");
        changes("from: \"2019-08-31\", to: \"2019-09-01\"", "entity { id } changes { id kind knownFrom edge { until } citations { section } }").matchesJsonStrictly("""
                [{"entity": {"id": "proyecto"}, "changes": [
                  {"id": "ended", "kind": "ENDED", "knownFrom": "2019-06-30", "edge": {"until": "2019-08"}, "citations": [{"section": "1"}]}]}]
                """);
    }

    @Test
    void whatWasAnnouncedBeginsWithoutANewSource() {
        changes("from: \"2019-07-14\", to: \"2019-07-15\"", "changes { id kind knownFrom }").matchesJsonStrictly("""
                [{"changes": [
                  {"id": "acuerdo", "kind": "BEGAN", "knownFrom": null},
                  {"id": "signed", "kind": "BEGAN", "knownFrom": "2019-06-30"},
                  {"id": "valid", "kind": "BEGAN", "knownFrom": "2019-06-30"},
                  {"id": "party", "kind": "BEGAN", "knownFrom": "2019-06-30"}]}]
                """);
        changes("from: \"2019-07-31\", to: \"2019-08-01\"", "changes { id kind knownFrom }").matchesJsonStrictly("""
                [{"changes": [{"id": "unsourced", "kind": "BEGAN", "knownFrom": "2019-06-30"}]}]
                """);
    }

    private GraphQlTester.Path changes(String arguments, String fields) {
        return this.graphQl.document("{ changes(%s) { %s } }".formatted(arguments, fields)).execute().path("changes");
    }

    private static Path write(Path folder) {
        try {
            Files.createDirectories(folder);
            List<String> resources = new ArrayList<>();
            for (String table : Pattern.compile("^(?=\\w+: )", Pattern.MULTILINE).splitAsStream(TABLES).toList()) {
                String name = table.substring(0, table.indexOf(':'));
                StringBuilder rows = new StringBuilder(table.substring(name.length() + 2));
                if (name.equals("citations")) {
                    EARLY.forEach(claim -> rows.append(claim + ",early,1,Así consta\n"));
                    LATE.forEach(claim -> rows.append(claim + ",late,1,Así consta\n"));
                }
                Files.writeString(folder.resolve(name + ".csv"), rows);
                resources.add("{\"name\": \"%1$s\", \"path\": \"%1$s.csv\"}".formatted(name));
            }
            Files.writeString(folder.resolve("datapackage.json"),
                    "{\"name\": \"changes\", \"resources\": [%s]}".formatted(String.join(", ", resources)));
            return folder;
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

}
