package org.alianza;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.alianza.account.Accounts;
import org.alianza.account.ApiKeys;
import org.alianza.account.Role;
import org.alianza.file.RowFile;
import org.alianza.graph.Graph;
import org.alianza.register.Register;
import org.alianza.table.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/// A spreadsheet becomes part of the graph after it was looked at.
@IntakeTest
class ImportTest {

    private static final Map<Role, String> KEYS = new EnumMap<>(Role.class);

    private static final String KINDS = "one of GOVERNMENT, LOCAL_GOVERNMENT, OTHER_PUBLIC_SECTOR, INTERNATIONAL_NGO, NATIONAL_NGO, REGIONAL_NGO, "
            + "PARTNER_COUNTRY_BASED_NGO, PUBLIC_PRIVATE_PARTNERSHIP, MULTILATERAL, FOUNDATION, PRIVATE_SECTOR, PRIVATE_SECTOR_IN_PROVIDER_COUNTRY, "
            + "PRIVATE_SECTOR_IN_AID_RECIPIENT_COUNTRY, PRIVATE_SECTOR_IN_THIRD_COUNTRY, ACADEMIC_TRAINING_AND_RESEARCH, OTHER";

    private static final String IMPORT = """
            { import(id: "%s") { file account state report { rows done created changed unchanged refused }
                found { critical errors warnings } findings { severity rule part row table column value expected } refusedRows } }
            """;

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder = Path.of("");

    @Autowired
    private Graph graph;

    @Autowired
    private Register register;

    private Visitor visitor = new Visitor(0);

    @BeforeEach
    void anEmptyGraph(@Autowired Accounts accounts, @Autowired ApiKeys keys, @Autowired MovableClock clock) {
        this.visitor = new Visitor(this.port);
        for (Role role : Role.values()) {
            KEYS.computeIfAbsent(role, some -> {
                String name = accounts.create("importer." + role, role, "hormigas culonas 7").name();
                return keys.create(name, "test", role, clock.instant().plusSeconds(366L * 24 * 3600)).secret();
            });
        }
        this.graph.change(statements -> statements.rows("MATCH (n) WHERE n:Entity OR n:Status OR n:Stage OR n:Date OR n:Component OR n:Value OR n:Citation OR n:Identifier OR n:Unit OR n:FormerId DETACH DELETE n", Map.of()));
    }

    @Test
    void aFileIsLookedAtBeforeAnythingIsWritten() {
        String id = handIn("parties.zip", parties());
        assertThat(done(id)).hasToString(compact("""
                {"file": "parties.zip", "account": "importer.editor", "state": "CHECKED",
                 "report": {"rows": 5, "done": 5, "created": 3, "changed": 0, "unchanged": 0, "refused": 2},
                 "found": {"critical": 0, "errors": 2, "warnings": 0},
                 "findings": [
                   {"severity": "ERROR", "rule": "CODE", "part": "organisations.csv", "row": 3, "table": "organisations", "column": "kind",
                    "value": "CLUB", "expected": "%s"},
                   {"severity": "ERROR", "rule": "REFERENCE", "part": "participations.csv", "row": 3, "table": "participations", "column": null,
                    "value": "", "expected": "one that names nothing that was refused, as club was"}],
                 "refusedRows": "/imports/%s/refused.xlsx"}
                """.formatted(KINDS, id)));
        assertThat(this.register.contentHash()).startsWith("0-");
    }

    @Test
    void goodRowsAreTakenAndBadOnesComeBackAndAreTakenWhenTheyAreMended() throws IOException {
        String id = handIn("parties.zip", parties());
        done(id);
        assertThat(change(Role.EDITOR, "applyImport(id: \"%s\") { state }".formatted(id)).at("/applyImport/state").asString()).isEqualTo("APPLYING");
        assertThat(done(id).path("report")).hasToString(compact("""
                {"rows": 5, "done": 5, "created": 3, "changed": 0, "unchanged": 0, "refused": 2}"""));
        assertThat(ask("{ project(id: \"works\") { name supporters { party { id } citations { section statement source { name } } } } }")).hasToString(compact("""
                {"project": {"name": "Obra", "supporters": [{"party": {"id": "giver"}, "citations": [
                  {"section": "participations.csv 2", "statement": "La fila dice: party: giver; project: works; role: FUNDING.", "source": {"name": "parties.zip"}}]}]}}"""));

        List<Row> back = rows(this.visitor.download(key(Role.EDITOR), "/imports/" + id + "/refused.xlsx"), "back.xlsx");
        assertThat(back).extracting(row -> row.table() + " " + new TreeMap<>(row.cells())).containsExactly(
                "organisations {country=CO, id=club, kind=CLUB, name_es=Club}", "participations {id=second, party=club, project=works, role=DONATING}");
        String mended = handIn("mended.zip", zip(Map.of("organisations.csv", "id,name_es,kind,country,problem\nclub,Club,NATIONAL_NGO,CO,mended\n",
                "participations.csv", "id,party,project,role\nsecond,club,works,DONATING\n")));
        assertThat(done(mended).at("/report/created").asInt()).isEqualTo(2);
        apply(Role.EDITOR, mended);
        assertThat(ask("{ project(id: \"works\") { supporters { party { id } } } }").at("/project/supporters").size()).isEqualTo(2);
    }

    @Test
    void ofIatiActivitiesOneIsToldWhoSupportsWhatUnderWhichAgreement() throws IOException {
        byte[] activities = Files.readAllBytes(Path.of("src/test/resources/org/alianza/file/iati/activities.xml"));
        String id = handIn("activities.xml", activities);
        assertThat(done(id).at("/report/refused").asInt()).isZero();
        int created = apply(Role.EDITOR, id).at("/report/created").asInt();
        assertThat(ask("""
                { project(id: "xm-dac-5-52-ciclo") { name(language: "en") status places { id } topics { code }
                    supporters { party { id } roles contributions { stage money { amount currency } } }
                    agreements { kind parties { party { id } } } citations { source { name(language: "en") published } } } }"""))
            .hasToString(compact("""
                {"project": {"name": "Cycle paths for all", "status": "IMPLEMENTATION", "places": [{"id": "bucaramanga"}],
                 "topics": [{"code": "210"}, {"code": "21012"}, {"code": "11.2"}],
                 "supporters": [
                   {"party": {"id": "alcaldia-de-ejemplo"}, "roles": ["ACCOUNTABLE"],
                    "contributions": [{"stage": "COMMITTED", "money": {"amount": 250000000, "currency": "COP"}}]},
                   {"party": {"id": "cooperacion-ejemplar"}, "roles": ["FUNDING"],
                    "contributions": [{"stage": "DELIVERED", "money": {"amount": 600.00, "currency": "EUR"}}]},
                   {"party": {"id": "fundacion-rueda-libre"}, "roles": ["IMPLEMENTING"], "contributions": []}],
                 "agreements": [{"kind": "MEMORANDUM_OF_UNDERSTANDING",
                   "parties": [{"party": {"id": "alcaldia-de-ejemplo"}}, {"party": {"id": "cooperacion-ejemplar"}}, {"party": {"id": "fundacion-rueda-libre"}}]}],
                 "citations": [{"source": {"name": "IATI activities of Cooperación Ejemplar", "published": "2020-03-01"}}]}}"""));
        String again = handIn("activities.xml", activities);
        assertThat(done(again).path("report")).hasToString(compact("""
                {"rows": %1$d, "done": %1$d, "created": 0, "changed": 0, "unchanged": %1$d, "refused": 0}""".formatted(created)));
    }

    @Test
    void theSameFileAgainChangesNothing() {
        apply(Role.EDITOR, handIn("parties.zip", parties()));
        String hash = this.register.contentHash();
        long entries = entries();
        String again = handIn("parties.zip", parties());
        assertThat(done(again).path("report")).hasToString(compact("""
                {"rows": 5, "done": 5, "created": 0, "changed": 0, "unchanged": 3, "refused": 2}"""));
        assertThat(apply(Role.EDITOR, again).at("/report/unchanged").asInt()).isEqualTo(3);
        assertThat(this.register.contentHash()).isEqualTo(hash);
        assertThat(entries()).isEqualTo(entries);
    }

    @Test
    void whatStandsInTheWayOfWhatIsHeldIsGivenBack() {
        apply(Role.EDITOR, handIn("parties.zip", parties()));
        byte[] other = zip(Map.of("organisations.csv", "id,name_es,kind,country\nfirst,Primera,NATIONAL_NGO,CO\nnew,Nueva,NATIONAL_NGO,CO\n",
                "participations.csv", "id,party,project,role\nagain,giver,works,FUNDING\nthird,new,works,FUNDING\n"));
        String id = handIn("other.zip", other);
        assertThat(done(id).at("/findings/0").toString()).contains("\"UNIQUE\"", "\"first\"", "\"an id that is not yet used among participations\"");
        JsonNode applied = apply(Role.EDITOR, id);
        assertThat(applied.path("report")).hasToString(compact("""
                {"rows": 4, "done": 4, "created": 2, "changed": 0, "unchanged": 0, "refused": 2}"""));
        assertThat(applied.path("findings").findValuesAsString("expected")).containsExactlyInAnyOrder("an id that is not yet used among participations",
                "no second entry that says the same as first");
        assertThat(ask("{ project(id: \"works\") { supporters { party { id } } } }").at("/project/supporters").size()).isEqualTo(2);
    }

    @Test
    void aPartyThatIsHeldUnderAnotherIdIsTold() {
        apply(Role.EDITOR, handIn("parties.zip", parties()));
        String id = handIn("more.zip", zip(Map.of("organisations.csv", "id,name_es,kind,country\nfundacion,FUNDACION,FOUNDATION,CO\nother,Otra cosa,OTHER,PE\n")));
        done(id);
        JsonNode matches = ask("{ import(id: \"%s\") { matches { id file row entity { id } score reason(language: \"en\") } } }".formatted(id)).at("/import/matches");
        assertThat(matches.size()).isEqualTo(1);
        assertThat(matches.path(0).path("score").asDouble()).isBetween(0.8, 1.0);
        assertThat(matches.path(0).toString()).contains("\"id\":\"fundacion\"", "\"row\":2", "\"entity\":{\"id\":\"giver\"}", "the same name: “FUNDACION”; the same country: CO");
    }

    @Test
    void onlyAnAdministratorOverwritesByImport() {
        apply(Role.EDITOR, handIn("parties.zip", parties()));
        byte[] other = zip(Map.of("organisations.csv", "id,name_es,kind,country\ngiver,Otro nombre,NATIONAL_NGO,CO\nnew,Nueva,NATIONAL_NGO,CO\n"));
        String id = handIn("other.zip", other);
        assertThat(done(id).path("report")).hasToString(compact("""
                {"rows": 2, "done": 2, "created": 1, "changed": 1, "unchanged": 0, "refused": 0}"""));
        assertThat(Visitor.error(this.visitor.askWith(key(Role.EDITOR), "mutation { applyImport(id: \"%s\", overwrite: true) { state } }".formatted(id))))
            .isEqualTo("Mutation.applyImport(overwrite): the role ADMIN is needed, and you have EDITOR");
        JsonNode applied = apply(Role.EDITOR, id);
        assertThat(applied.path("report")).hasToString(compact("""
                {"rows": 2, "done": 2, "created": 1, "changed": 0, "unchanged": 0, "refused": 1}"""));
        assertThat(applied.at("/findings/0/expected").asString()).isEqualTo("what is held already, for this import does not overwrite");
        assertThat(ask("{ organisation(id: \"giver\") { name } }").at("/organisation/name").asString()).isEqualTo("Fundación");
        change(Role.ADMIN, "applyImport(id: \"%s\", overwrite: true) { state }".formatted(id));
        assertThat(done(id).path("report")).hasToString(compact("""
                {"rows": 2, "done": 2, "created": 0, "changed": 1, "unchanged": 1, "refused": 0}"""));
        assertThat(ask("{ organisation(id: \"giver\") { name } history(id: \"giver\", first: 1) { account door } }")).hasToString(compact("""
                {"organisation": {"name": "Otro nombre"}, "history": [{"account": "importer.admin", "door": "IMPORT"}]}"""));
    }

    @Test
    void whatWasCancelledGoesOnWhenItIsAppliedAgain() {
        byte[] large = large(12_000);
        String whole = handIn("large.zip", large);
        apply(Role.EDITOR, whole);
        String hash = this.register.contentHash();
        anEmptyRegister();
        String id = handIn("large.zip", large);
        done(id);
        change(Role.EDITOR, "applyImport(id: \"%s\") { state }".formatted(id));
        while (state(id).at("/report/done").asInt() == 0) {
            pause();
        }
        change(Role.EDITOR, "cancelImport(id: \"%s\") { state }".formatted(id));
        JsonNode cancelled = done(id);
        assertThat(cancelled.path("state").asString()).isEqualTo("CANCELLED");
        assertThat(cancelled.at("/report/done").asInt()).isBetween(2000, 10_000);
        assertThat(this.register.contentHash()).isNotEqualTo(hash);
        assertThat(apply(Role.EDITOR, id).at("/report/unchanged").asInt()).isEqualTo(cancelled.at("/report/created").asInt());
        assertThat(this.register.contentHash()).isEqualTo(hash);
    }

    @Test
    void whatIsExportedIsHeldAlreadyAndMakesAnEmptyGraphTheSame() {
        apply(Role.EDITOR, handIn("parties.zip", parties()));
        String hash = this.register.contentHash();
        for (String kind : List.of("zip", "xlsx")) {
            byte[] all = this.visitor.download(key(Role.STAFF), "/exports/graph." + kind);
            assertThat(done(handIn("all." + kind, all)).path("report")).hasToString(compact("""
                    {"rows": 7, "done": 7, "created": 0, "changed": 0, "unchanged": 7, "refused": 0}"""));
            anEmptyRegister();
            assertThat(apply(Role.EDITOR, handIn("all." + kind, all)).at("/report/created").asInt()).isEqualTo(7);
            assertThat(this.register.contentHash()).isEqualTo(hash);
        }
    }

    @Test
    void ofAFileThatCannotBeReadNothingIsTaken() {
        String id = handIn("broken.zip", "PK\u0003\u0004 and nothing more".getBytes(StandardCharsets.ISO_8859_1));
        JsonNode refused = done(id);
        assertThat(refused.path("state").asString()).isEqualTo("REFUSED");
        assertThat(refused.at("/found/critical").asInt()).isEqualTo(1);
        assertThat(Visitor.error(this.visitor.askWith(key(Role.ADMIN), "mutation { applyImport(id: \"%s\") { state } }".formatted(id))))
            .isEqualTo("id: '%s' is not allowed; an import that was checked, not one that is REFUSED is expected".formatted(id));
    }

    @Test
    void whoMayNotWriteHandsNothingIn() {
        for (Role role : Role.values()) {
            HttpResponse<String> answer = this.visitor.upload(key(role), "/imports?name=a.csv", new byte[0]);
            assertThat(answer.statusCode()).isEqualTo(role.includes(Role.EDITOR) ? 201 : 403);
            assertThat(this.visitor.askWith(key(role), "{ imports { id } }").body().contains("FORBIDDEN")).isEqualTo(!role.includes(Role.EDITOR));
        }
    }

    @Test
    void whatIsTooLargeOrHasNoNameIsRefusedInWords() {
        HttpResponse<String> large = this.visitor.upload(key(Role.EDITOR), "/imports?name=a.csv", new byte[2 * 1024 * 1024 + 1]);
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(String.valueOf(Visitor.json(large).get("detail"))).startsWith("request size: 2,097,153 bytes are more than the 2,097,152 allowed");
        HttpResponse<String> form = this.visitor.upload(key(Role.EDITOR), "/imports?name=a.csv", "a=b".getBytes(StandardCharsets.UTF_8),
                "Content-Type", "application/x-www-form-urlencoded");
        assertThat(form.statusCode()).isEqualTo(400);
        assertThat(Visitor.json(form).get("detail")).isEqualTo("Content-Type: 'application/x-www-form-urlencoded' is not allowed; "
                + "application/octet-stream, with the file as it is for a body, is expected");
        HttpResponse<String> outside = this.visitor.upload(key(Role.EDITOR), "/imports?name=..%2Fseed.csv", new byte[1]);
        assertThat(outside.statusCode()).isEqualTo(400);
        assertThat(Visitor.json(outside).get("detail"))
            .isEqualTo("name: '../seed.csv' is not allowed; the name of a file, of at most 200 characters is expected");
    }

    private static byte[] parties() {
        return zip(Map.of("organisations.csv", "id,name_es,kind,country\ngiver,Fundación,FOUNDATION,CO\nclub,Club,CLUB,CO\n",
                "projects.csv", "id,name_es\nworks,Obra\n",
                "participations.csv", "id,party,project,role\nfirst,giver,works,FUNDING\nsecond,club,works,DONATING\n"));
    }

    static byte[] large(int count) {
        StringBuilder projects = new StringBuilder("id,name_es\n");
        for (int i = 0; i < count; i++) {
            projects.append("project-").append(i).append(",Proyecto número ").append(i).append('\n');
        }
        return zip(Map.of("projects.csv", projects.toString()));
    }

    private static byte[] zip(Map<String, String> tables) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<String> resources = new ArrayList<>();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> table : new TreeMap<>(tables).entrySet()) {
                zip.putNextEntry(new ZipEntry(table.getKey()));
                zip.write(table.getValue().getBytes(StandardCharsets.UTF_8));
                resources.add("{\"name\": \"%s\", \"path\": \"%s\"}".formatted(table.getKey().replace(".csv", ""), table.getKey()));
            }
            zip.putNextEntry(new ZipEntry("datapackage.json"));
            zip.write("{\"name\": \"test\", \"resources\": [%s]}".formatted(String.join(", ", resources)).getBytes(StandardCharsets.UTF_8));
        }
        catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private void anEmptyRegister() {
        this.graph.change(statements -> statements.rows("MATCH (n) WHERE n:Entity OR n:Citation DETACH DELETE n", Map.of()));
    }

    private long entries() {
        return this.graph.rows("MATCH (n:AuditEntry) RETURN count(n) AS count", Map.of()).getFirst().get("count").asLong();
    }

    private List<Row> rows(byte[] file, String name) throws IOException {
        Path path = this.folder.resolve(name);
        Files.write(path, file);
        List<Row> rows = new ArrayList<>();
        try (RowFile back = RowFile.open(path)) {
            back.read(rows::add, finding -> {
                // Its rows are as bad as they were.
            });
        }
        return rows;
    }

    private String handIn(String name, byte[] file) {
        HttpResponse<String> answer = this.visitor.upload(key(Role.EDITOR), "/imports?name=" + name, file);
        assertThat(answer.statusCode()).isEqualTo(201);
        return String.valueOf(Visitor.json(answer).get("id"));
    }

    private JsonNode apply(Role role, String id) {
        done(id);
        change(role, "applyImport(id: \"%s\") { state }".formatted(id));
        JsonNode applied = done(id);
        assertThat(applied.path("state").asString()).isEqualTo("APPLIED");
        return applied;
    }

    private JsonNode done(String id) {
        JsonNode now = state(id);
        while (List.of("CHECKING", "APPLYING").contains(now.path("state").asString())) {
            pause();
            now = state(id);
        }
        return now;
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        }
        catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode state(String id) {
        return ask(IMPORT.formatted(id)).path("import");
    }

    private JsonNode ask(String document) {
        return Visitor.data(this.visitor.askWith(key(Role.ADMIN), document));
    }

    private JsonNode change(Role role, String mutation) {
        return Visitor.data(this.visitor.askWith(key(role), "mutation { %s }".formatted(mutation)));
    }

    private static String key(Role role) {
        return String.valueOf(KEYS.get(role));
    }

    private static String compact(String json) {
        return JsonMapper.shared().readTree(json).toString();
    }

}
