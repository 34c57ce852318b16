package org.alianza.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

import org.alianza.table.Finding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/// Every problem of a data package is told with table, line, column, value and what was expected.
class DataPackageTest {

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void aSoundPackage() throws IOException {
        write("datapackage.json", """
                {"name": "small", "resources": [
                  {"name": "cities", "path": "cities.csv"}, {"name": "organisations", "path": "organisations.csv"},
                  {"name": "projects", "path": "projects.csv"}, {"name": "sources", "path": "sources.csv"},
                  {"name": "participations", "path": "participations.csv"}, {"name": "citations", "path": "citations.csv"}]}
                """);
        write("cities.csv", "id,name_es,country,latitude,longitude\nbucaramanga,Bucaramanga,CO,7.13,-73.12\n");
        write("organisations.csv", "id,name_es,kind,country\nuis,UIS,OTHER,CO\n");
        write("projects.csv", "id,name_es\nmetrobici,Metrobici\n");
        write("sources.csv", "id,name_es,published,period_from,period_until\nreport,Informe,2019-06,2019-01,2019-06\n");
        write("participations.csv", "id,party,project,role,since,until\nuis-metrobici,uis,metrobici,DONATING,2019-04,\n");
        write("citations.csv", "claim,source,section,statement_es\nuis-metrobici,report,c,Dona bicicletas\n");
    }

    @Test
    void aSoundPackageHasNoFindings() {
        assertThat(findings()).isEmpty();
    }

    @Test
    void theSeedIsSoundAndFollowsTheFormat() {
        assertThat(DataPackage.read(Path.of("seed")).problems()).isEmpty();
        JsonMapper json = JsonMapper.shared();
        JsonNode format = json.readTree(Path.of("schema/tables.json"));
        JsonNode seed = json.readTree(Path.of("seed/datapackage.json"));
        assertThat(schemas(seed)).isEqualTo(schemas(format));
    }

    @Test
    void everyProblemIsToldAtOnce() throws IOException {
        write("cities.csv", """
                id,name_es,country,latitude,longitude,mayor
                Bucaramanga,Bucaramanga,ZZ,97.13,east,x
                gumi,,KR,,,
                """);
        write("organisations.csv", "id,name_es,kind,country\nuis,UIS,UNIVERSITY,CO\nuis,Otra,OTHER,CO\n");
        write("participations.csv", """
                id,party,project,role,since,until
                a,uis,metrobus,DONATING,2019-02-30,
                b,uis,metrobici,DONATING,2019-04,2019-03
                """);
        assertThat(findings()).containsExactlyInAnyOrder(
                "organisations, line 3, column id: 'uis' — expected an id used once; 'uis' is also in organisations, line 2",
                "cities, line 1, column mayor: 'mayor' — expected one of the columns [id, name_es, name_en, name_ko, aliases, "
                        + "country, geonames, wikidata, latitude, longitude, population, retired, former_ids]",
                "cities, line 2, column id: 'Bucaramanga' — expected the form [a-z0-9]+(-[a-z0-9]+)*",
                "cities, line 2, column country: 'ZZ' — expected a country code of ISO 3166-1 alpha-2 such as CO",
                "cities, line 2, column latitude: '97.13' — expected 90 or less",
                "cities, line 2, column longitude: 'east' — expected a number such as 1256755000 or 0.5",
                "cities, line 3, column name_es: '' — expected a text in at least one language",
                "organisations, line 2, column kind: 'UNIVERSITY' — expected one of GOVERNMENT, LOCAL_GOVERNMENT, "
                        + "OTHER_PUBLIC_SECTOR, INTERNATIONAL_NGO, NATIONAL_NGO, REGIONAL_NGO, PARTNER_COUNTRY_BASED_NGO, "
                        + "PUBLIC_PRIVATE_PARTNERSHIP, MULTILATERAL, FOUNDATION, PRIVATE_SECTOR, "
                        + "PRIVATE_SECTOR_IN_PROVIDER_COUNTRY, PRIVATE_SECTOR_IN_AID_RECIPIENT_COUNTRY, "
                        + "PRIVATE_SECTOR_IN_THIRD_COUNTRY, ACADEMIC_TRAINING_AND_RESEARCH, OTHER",
                "participations, line 2, column project: 'metrobus' — expected an id of projects",
                "participations, line 2, column since: '2019-02-30' — expected a year, month or day such as 2019, 2019-04 or 2019-04-25",
                "participations, line 3, column until: '2019-03' — expected a date not before since, 2019-04",
                "citations, line 2, column claim: 'uis-metrobici' — expected an id of another table");
    }

    @Test
    void theSameClaimTwiceIsAProblem() throws IOException {
        write("participations.csv", """
                id,party,project,role,since,until
                uis-metrobici,uis,metrobici,DONATING,,
                again,uis,metrobici,DONATING,,
                """);
        assertThat(findings())
            .containsExactly("participations, line 3, column party: 'uis' — expected no second row with the same party, project, role, since as line 2");
    }

    @Test
    void aMissingFileABrokenTableAndWrongBytesAreTold() throws IOException {
        Files.delete(this.folder.resolve("citations.csv"));
        write("projects.csv", "id,name_es\nmetrobici,Metrobici,one too many\n");
        Files.write(this.folder.resolve("cities.csv"), "id,name_es,country\nbogota,Bogotá,CO\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(findings()).contains("citations.csv: '' — expected a file of that name in the package",
                "cities: 'read as windows-1252' — expected text in UTF-8; look whether accents are right, or save it as CSV UTF-8",
                "projects, line 2: '3 cells' — expected 2, as many as the header has");
    }

    @Test
    void aDescriptorThatIsNoJsonIsTold() throws IOException {
        write("datapackage.json", "{");
        assertThat(findings()).anyMatch(finding -> finding.endsWith("— expected valid JSON"));
    }

    @Test
    void onlyFilesOfThePackageAreRead() throws IOException {
        write("datapackage.json", "{\"resources\": [{\"name\": \"cities\", \"path\": \"../cities.csv\"}, {\"name\": \"towns\", \"path\": \"t.csv\"}]}");
        assertThat(findings()).contains("datapackage.json: '../cities.csv' — expected the name of a CSV file beside it")
            .anyMatch(finding -> finding.startsWith("datapackage.json: 'towns' — expected a table of the format: units, "));
    }

    @Test
    void anyLanguageWillDo() throws IOException {
        write("cities.csv", "id,name_pt-BR,country\ncuritiba,Curitiba,BR\n");
        write("citations.csv", "claim,source,section,statement_en\nuis-metrobici,report,c,It gives bicycles\nmetrobici,report,c,\n");
        assertThat(findings()).containsExactly("citations, line 3, column statement_es: '' — expected a text in at least one language");
    }

    @Test
    void invisibleSignsAreNotPartOfAName() throws IOException {
        write("projects.csv", "id,name_en\nmetrobici,Metro\u202Ebici\n");
        assertThat(DataPackage.read(this.folder).problems().getFirst().expected()).isEqualTo("no control or invisible characters");
    }

    private List<String> findings() {
        return DataPackage.read(this.folder).problems().stream().map(Finding::toString).toList();
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(this.folder.resolve(file), text);
    }

    private static List<String> schemas(JsonNode descriptor) {
        return StreamSupport.stream(descriptor.get("resources").spliterator(), false)
            .map(resource -> resource.get("name").asString() + " " + resource.get("schema"))
            .toList();
    }

}
