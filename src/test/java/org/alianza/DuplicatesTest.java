package org.alianza;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import io.micrometer.core.instrument.MeterRegistry;
import org.alianza.duplicate.Matches;
import org.alianza.duplicate.Reason;
import org.alianza.table.Place;
import org.alianza.table.Row;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.graphql.test.autoconfigure.tester.AutoConfigureGraphQlTester;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/// Who may be held twice, why, and what becomes of it.
@SpringBootTest(properties = { "alianza.data=target/test-data/${random.uuid}", "alianza.limits.database.time=60s", "alianza.limits.request.time=60s" })
@AutoConfigureGraphQlTester
@WithMockUser(username = "lucía", roles = "EDITOR")
@Import(TestDatabase.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DuplicatesTest {

    @Autowired
    private GraphQlTester graphQl;

    @Autowired
    private Matches matches;

    @Autowired
    private MeterRegistry meters;

    @DynamicPropertySource
    static void anOfficeThatHoldsSomeTwice(DynamicPropertyRegistry properties) {
        properties.add("alianza.seed", () -> SmallPackage.of("""
                cities
                id,name_es,name_en,aliases,country,geonames,wikidata,latitude,longitude
                bucaramanga,Bucaramanga,,,CO,,,7.12,-73.12
                bucaramnga,Bucaramnga,,,CO,,,7.1,-73.1
                bucaramanga-far,Bucaramanga,,,CO,,,2,-76
                geneva,Ginebra,Geneva,,CH,,,46.2,6.1
                genf,Geneva,,,CH,,,,
                port,Puerto,,,CO,1,,,
                harbour,Bahía,,,PE,1,,,

                organisations
                id,name_es,name_en,acronym,aliases,country
                uis,Universidad Industrial de Santander,,,,CO
                uis-short,UIS,,,,CO
                camara,Cámara de Comercio de Bucaramanga,,CCB,,CO
                camara-bare,camara de comercio de bucaramanga,,,,CO
                camara-order,"Bucaramanga, Cámara de Comercio de",,,,
                camara-slip,Cámara de Comercio de Bucaramunga,,,,CO
                camara-abroad,Cámara de Comercio de Bucaramanga,,,,PE
                bavaria,Fundación Bavaria,Bavaria Foundation,,,CO
                bavaria-en,Bavaria Foundation,,,,
                power,Electrificadora Andina,,,,CO
                power-inc,Electrificadora Andina S.A. E.S.P.,,,,CO
                whole,Secretaría de Salud,,,,CO
                part,Secretaría de Salud,,,,CO
                school-12,Escuela Pública Número 12,,,,CO
                school-13,Escuela Pública Número 13,,,,CO
                quiet,Corporación Aurora,,,,CO

                identifiers
                organisation,scheme,code
                uis,CO-NIT,890201213-4

                projects
                id,name_es
                ride,Bicicletas

                participations
                id,party,project,role
                bare-in-ride,camara-bare,ride,PARTNER

                relations
                id,subject,kind,object
                part-of-whole,part,PART_OF,whole
                """).write(Path.of("target/duplicates")).toString());
    }

    @Test
    @Order(1)
    void eachReasonIsToldWithWhatIsAlike() {
        assertThat(found("first: 100, minimumScore: 0.6")).containsExactlyInAnyOrder(
                "camara=camara-bare SAME_NAME SAME_COUNTRY",
                "bucaramanga=bucaramnga SIMILAR_NAME NEAR",
                "harbour=port SAME_IDENTIFIER DIFFERENT_COUNTRY",
                "geneva=genf TRANSLATED_NAME SAME_COUNTRY",
                "bavaria=bavaria-en TRANSLATED_NAME",
                "camara=camara-order SAME_WORDS",
                "camara-bare=camara-order SAME_WORDS",
                "camara-abroad=camara-order SAME_WORDS",
                "camara=camara-slip SIMILAR_NAME INITIALS SAME_COUNTRY",
                "camara-bare=camara-slip SIMILAR_NAME SAME_COUNTRY",
                "power=power-inc MAIN_WORDS SAME_COUNTRY",
                "uis=uis-short INITIALS SAME_COUNTRY");
    }

    /// What the rule LIKELY_DUPLICATE finds is suggested, too.
    @Test
    @Order(2)
    void theRulesOfDataQualityAgree() {
        List<String> pairs = this.graphQl.document("{ dataQuality(rules: [LIKELY_DUPLICATE], first: 1000) { id } }").execute().path("dataQuality[*].id")
            .entityList(String.class).get();
        assertThat(pairs).hasSize(7).allSatisfy(pair -> assertThat(suggested()).contains(pair.replace("LIKELY_DUPLICATE:", "").replace(':', '=')));
    }

    @Test
    @Order(3)
    void whyIsToldInTwoLanguages() {
        ask("""
                { duplicates(of: "uis") { one { id } other { id } reasons { against es: text en: text(language: "en") } }
                  slip: duplicates(of: "bucaramnga") { reasons { en: text(language: "en") } }
                  code: duplicates(of: "port") { reasons { against en: text(language: "en") } } }
                """).path("").matchesJsonStrictly("""
                { "duplicates": [{"one": {"id": "uis"}, "other": {"id": "uis-short"}, "reasons": [
                    {"against": false, "es": "la sigla «UIS» son las iniciales de «Universidad Industrial de Santander»",
                     "en": "the acronym “UIS” is made of the initials of “Universidad Industrial de Santander”"},
                    {"against": false, "es": "el mismo país: CO", "en": "the same country: CO"}]}],
                  "slip": [{"reasons": [{"en": "names that hardly differ: “Bucaramanga” and “Bucaramnga”; letters that do: 1"},
                                        {"en": "they are 3 km from each other"}]}],
                  "code": [{"reasons": [{"against": false, "en": "the same number in a register: GeoNames 1"},
                                        {"against": true, "en": "against: different countries, PE and CO"}]}] }
                """);
    }

    @Test
    @Order(4)
    void whatSpeaksAgainstMakesItLessLikely() {
        assertThat(found("of: \"camara\", minimumScore: 0.3")).contains("camara=camara-abroad SAME_NAME DIFFERENT_COUNTRY");
        assertThat(found("of: \"bucaramanga\", minimumScore: 0.3")).contains("bucaramanga=bucaramanga-far SAME_NAME FAR");
        assertThat(found("first: 100, minimumScore: 0.3")).contains("camara=camara-abroad SAME_NAME DIFFERENT_COUNTRY",
                "bucaramanga=bucaramanga-far SAME_NAME FAR");
        assertThat(found("first: 100, minimumScore: 0")).noneMatch(pair -> pair.startsWith("part=") || pair.matches("school-12=school-13.*SIMILAR.*"));
    }

    @Test
    @Order(5)
    void theBestComeFirstAndTypesAreKeptApart() {
        List<Double> scores = ask("{ duplicates(first: 100, minimumScore: 0) { score } }").path("duplicates[*].score").entityList(Double.class).get();
        assertThat(scores).isSortedAccordingTo(Comparator.reverseOrder()).allSatisfy(score -> assertThat(score).isBetween(0.0, 1.0));
        assertThat(found("first: 2")).isEqualTo(found("first: 100").subList(0, 2));
        assertThat(found("first: 100, types: [CITY]")).containsExactlyInAnyOrder("bucaramanga=bucaramnga SIMILAR_NAME NEAR",
                "harbour=port SAME_IDENTIFIER DIFFERENT_COUNTRY", "geneva=genf TRANSLATED_NAME SAME_COUNTRY");
        assertThat(found("first: 100, minimumScore: 0")).noneMatch(pair -> pair.matches("\\S+ ?(SAME_COUNTRY|DIFFERENT_COUNTRY|NEAR|FAR)?"));
        assertThat(found("first: 100, minimumScore: 1")).isEmpty();
    }

    @Test
    @Order(6)
    void statementsDependOnTheQuestionAlone() {
        assertThat(statements(() -> found("first: 1"))).isEqualTo(2);
        assertThat(statements(() -> found("first: 100"))).isEqualTo(2);
        assertThat(statements(() -> ask("{ duplicates(first: 100) { one { name } other { name } } }"))).isEqualTo(3);
        assertThat(statements(() -> found("of: \"camara\""))).isEqualTo(4);
        for (int rows : new int[] { 1, 2000 }) {
            List<Row> many = IntStream.range(0, rows).mapToObj(i -> row("organisations", "id", "new-" + i, "name_es", "Cámara de Comercio de Bucaramanga")).toList();
            assertThat(statements(() -> assertThat(this.matches.of(many)).hasSize(rows * 5))).isEqualTo(3);
        }
    }

    @Test
    @Order(7)
    void rowsOfAnImportAreMatchedWithWhatIsHeld() {
        List<Row> rows = lines(
                row("organisations", "id", "uis", "name_es", "Universidad Industrial de Santander"),
                row("organisations", "id", "univ-ind", "name_en", "Industrial University"),
                row("identifiers", "organisation", "univ-ind", "scheme", "CO-NIT", "code", "890201213"),
                row("organisations", "id", "camara-comercio", "name_es", "CAMARA DE COMERCIO DE BUCARAMANGA", "country", "CO"),
                row("organisations", "id", "ccb", "name_es", "CCB", "country", "CO"),
                row("organisations", "id", "aurora", "name_es", "Corporacion Aurora", "country", "AR"),
                row("organisations", "id", "nobody", "name_es", "Ministerio de Transporte", "country", "CO"),
                row("organisations", "id", "strange", "name_es", "«…» (\"*:~)"),
                row("identifiers", "organisation", "elsewhere", "scheme", "CO-NIT", "code", "890.201.213-4"),
                row("cities", "id", "bahia", "name_es", "La Bahía", "geonames", "1"),
                row("cities", "id", "uis-city", "name_es", "UIS"),
                row("projects", "id", "ride-2", "name_es", "Bicicletas"));
        assertThat(this.matches.of(rows)).extracting(match -> match.id() + " " + match.place().row() + " " + match.party() + " " + kinds(match.reasons()))
            .containsExactly("univ-ind 2 uis SAME_IDENTIFIER",
                    "camara-comercio 4 camara SAME_NAME SAME_COUNTRY", "camara-comercio 4 camara-bare SAME_NAME SAME_COUNTRY",
                    "camara-comercio 4 camara-order SAME_WORDS", "camara-comercio 4 camara-slip SIMILAR_NAME SAME_COUNTRY",
                    "ccb 5 camara OTHER_NAME SAME_COUNTRY", "ccb 5 camara-bare INITIALS SAME_COUNTRY", "ccb 5 camara-slip INITIALS SAME_COUNTRY",
                    "bahia 10 harbour SAME_IDENTIFIER MAIN_WORDS", "bahia 10 port SAME_IDENTIFIER", "elsewhere 9 uis SAME_IDENTIFIER");
        assertThat(this.matches.of(rows).getFirst().reasons().getFirst().text().in(Locale.ENGLISH)).isEqualTo("the same number in a register: CO-NIT 890201213");
        assertThat(this.matches.of(List.of())).isEmpty();
    }

    @Test
    @Order(8)
    void whatIsNotTheSameDoesNotComeBack() {
        assertThat(suggested()).contains("uis=uis-short");
        ask("mutation { markAsDifferent(input: {one: \"uis-short\", other: \"uis\", reason: \"That is a sports club\"}) { id } }").path("markAsDifferent.id").hasValue();
        assertThat(suggested()).doesNotContain("uis=uis-short");
        assertThat(found("of: \"uis\"")).isEmpty();
        assertThat(found("of: \"uis-short\", minimumScore: 0")).isEmpty();
    }

    @Test
    @Order(9)
    void whatIsMergedIsGoneAndBackWhenThatIsUndone() {
        List<String> before = suggested();
        assertThat(before).contains("camara=camara-bare", "camara-bare=camara-order");
        ask("mutation { mergeOrganisations(input: {keep: \"camara\", keepVersion: 1, merge: \"camara-bare\", mergeVersion: 1}) { id } }");
        assertThat(suggested()).noneMatch(pair -> pair.contains("camara-bare")).contains("camara=camara-order");
        ask("{ organisation(id: \"camara-bare\") { id supports { project { id } } } }").path("organisation")
            .matchesJsonStrictly("{\"id\": \"camara\", \"supports\": [{\"project\": {\"id\": \"ride\"}}]}");
        assertThat(found("of: \"camara-bare\"")).isEqualTo(found("of: \"camara\"")).isNotEmpty();
        assertThat(this.matches.of(List.of(row("organisations", "id", "camara-bare", "name_es", "Cámara de Comercio de Bucaramanga")))).isEmpty();
        String entry = ask("{ history(id: \"camara\", first: 1) { id } }").path("history[0].id").entity(String.class).get();
        ask("mutation { undo(input: {entry: \"%s\"}) { id } }".formatted(entry)).path("undo[*].id").entityList(String.class).contains("camara-bare");
        assertThat(suggested()).isEqualTo(before);
    }

    private long statements(Runnable question) {
        long before = this.meters.get("alianza.graph.statements").timer().count();
        question.run();
        return this.meters.get("alianza.graph.statements").timer().count() - before;
    }

    private List<String> suggested() {
        return found("first: 100").stream().map(pair -> pair.substring(0, pair.indexOf(' '))).toList();
    }

    private List<String> found(String arguments) {
        return ask("{ duplicates(%s) { id reasons { kind } } }".formatted(arguments)).path("duplicates").entityList(Found.class).get().stream()
            .map(pair -> pair.id() + " " + String.join(" ", pair.reasons().stream().map(Kind::kind).toList()))
            .toList();
    }

    private GraphQlTester.Response ask(String document) {
        return this.graphQl.document(document).execute();
    }

    private static String kinds(List<Reason> reasons) {
        return String.join(" ", reasons.stream().map(reason -> reason.kind().name()).toList());
    }

    /// The rows of a file, from line 1 on.
    private static List<Row> lines(Row... rows) {
        return IntStream.range(0, rows.length).mapToObj(i -> new Row(rows[i].table(), new Place("file.csv", "", i + 1), rows[i].cells())).toList();
    }

    private static Row row(String table, String... cells) {
        Map<String, String> all = new LinkedHashMap<>();
        IntStream.range(0, cells.length / 2).forEach(i -> all.put(cells[2 * i], cells[2 * i + 1]));
        return new Row(table, new Place("file.csv", "", 0), all);
    }

    record Found(String id, List<Kind> reasons) {
    }

    record Kind(String kind) {
    }

}
