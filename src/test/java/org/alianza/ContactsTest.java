package org.alianza;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import io.micrometer.core.instrument.MeterRegistry;
import org.alianza.account.Accounts;
import org.alianza.account.ApiKeys;
import org.alianza.account.Role;
import org.alianza.file.RowWriter;
import org.alianza.graph.Graph;
import org.alianza.intake.Export;
import org.alianza.register.Recorded;
import org.alianza.register.Register;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.config.CronTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/// People at organisations: who sees them, what is kept of them, and that nothing stays of who is erased.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = { "alianza.data=target/test-data/${random.uuid}",
        "alianza.public-view=true", "alianza.contacts.longest-keep=1y", "alianza.limits.database.time=60s", "alianza.limits.request.time=60s" })
@Import({ TestDatabase.class, MovableClock.class })
class ContactsTest {

    private static final Map<Role, String> KEYS = new EnumMap<>(Role.class);

    private static final String EVERYTHING = """
            MATCH (n)
            RETURN [key IN keys(n) | n[key]] AS kept
            UNION ALL
            MATCH ()-[r]->()
            RETURN [key IN keys(r) | r[key]] AS kept
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private Graph graph;

    @Autowired
    private Register register;

    @Autowired
    private MovableClock clock;

    @Autowired
    private MeterRegistry meters;

    @DynamicPropertySource
    static void anOffice(DynamicPropertyRegistry properties) {
        properties.add("alianza.seed", () -> SmallPackage.of("""
                cities
                id,name_es,country
                city,Ciudad,CO

                organisations
                id,name_es,country
                office,Oficina,CO
                chamber,Cámara,CO
                double,Cámara doble,CO
                seated,Sentada,
                nowhere,Ninguna,
                ending,Terminada,CO
                wrong,Equivocada,CO

                sources
                id,name_es
                card,Tarjeta de visita

                relations
                id,subject,kind,object
                seat,seated,SEATED_IN,city
                """).write(Path.of("target/contacts")).toString());
    }

    @BeforeEach
    void somebodyOfEachRole(@Autowired Accounts accounts, @Autowired ApiKeys keys) {
        for (Role role : Role.values()) {
            KEYS.computeIfAbsent(role, some -> {
                String name = accounts.create("one." + role, role, "hormigas culonas 7").name();
                return keys.create(name, "test", role, this.clock.instant().plus(Duration.ofDays(3650))).secret();
            });
        }
    }

    @Test
    void anEditorRecordsWhomStaffAsk() {
        String id = create("office", "Zoraida Quintero Ñáñez", """
                position: "Directora", email: "Zoraida.Quintero@Example.org", telephone: "607 633 7000 ext. 12", noticeGiven: "%s\"""".formatted(today()));
        String whole = """
                { "id": "%s", "party": {"id": "office"}, "name": "Zoraida Quintero Ñáñez", "position": "Directora", "email": "Zoraida.Quintero@Example.org",
                  "telephone": "+576076337000", "extension": "12", "purpose": "Seguimiento del convenio", "source": null, "origin": "Ella misma",
                  "expires": "%s", "noticeGiven": "%s", "version": 1 }""".formatted(id, today().plusDays(100), today());
        String fields = "{ id party { id } name position email telephone extension purpose source { id } origin expires noticeGiven version }";
        for (String question : List.of("contacts(email: \" zoraida.QUINTERO@example.org\")", "contacts(name: \"nanez quint\")", "contacts(of: \"office\", name: \"zoraida\")")) {
            assertThat(json(Role.STAFF, "{ %s { nodes %s totalCount } }".formatted(question, fields)).at("/data/contacts"))
                .as(question).isEqualTo(JsonMapper.shared().readTree("{\"nodes\": [%s], \"totalCount\": 1}".formatted(whole)));
        }
        assertThat(json(Role.STAFF, "{ organisation(id: \"office\") { contacts %s } }".formatted(fields)).at("/data/organisation/contacts").path(0))
            .isEqualTo(JsonMapper.shared().readTree(whole));
        assertThat(json(Role.STAFF, "{ contacts(email: \"zoraida.quintero@example.com\") { totalCount } }").at("/data/contacts/totalCount").asInt()).isZero();
        erase(id);
    }

    @Test
    void peopleOfCityHallsAndNumbersOfTheSeat() {
        String hall = create("city", "Hipólito Arango", "telephone: \"607 6337001\"");
        String seated = create("seated", "Casimira Bohórquez", "telephone: \"(607) 633-7002\"");
        String abroad = create("nowhere", "Wolfgang Bäcker", "telephone: \"+49 30 901820\"");
        assertThat(json(Role.STAFF, "{ city(id: \"city\") { contacts { name telephone } } organisation(id: \"seated\") { contacts { telephone } } }").path("data"))
            .isEqualTo(JsonMapper.shared().readTree("""
                    {"city": {"contacts": [{"name": "Hipólito Arango", "telephone": "+576076337001"}]},
                     "organisation": {"contacts": [{"telephone": "+576076337002"}]}}"""));
        JsonNode first = json(Role.STAFF, "{ contacts(first: 2) { edges { cursor node { name } } pageInfo { hasNextPage hasPreviousPage endCursor } totalCount } }").at("/data/contacts");
        assertThat(first.path("totalCount").asInt()).isEqualTo(3);
        assertThat(first.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        assertThat(Stream.of(0, 1).map(i -> first.at("/edges/%d/node/name".formatted(i)).asString())).containsExactly("Casimira Bohórquez", "Hipólito Arango");
        JsonNode second = json(Role.STAFF, "{ contacts(first: 2, after: \"%s\") { nodes { name } pageInfo { hasNextPage hasPreviousPage } } }"
            .formatted(first.at("/pageInfo/endCursor").asString())).at("/data/contacts");
        assertThat(second).hasToString("{\"nodes\":[{\"name\":\"Wolfgang Bäcker\"}],\"pageInfo\":{\"hasNextPage\":false,\"hasPreviousPage\":true}}");
        Stream.of(hall, seated, abroad).forEach(this::erase);
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceAndNothingIsWritten() {
        JsonNode answer = json(Role.EDITOR, """
                mutation { createContact(input: {party: "nobody", name: "Ana\\u202EPérez", position: "%s", email: "ana@@example.org", telephone: "12",
                  purpose: "  ", source: "hearsay", expires: "%s", noticeGiven: "%s"}) { id } }"""
            .formatted("x".repeat(501), today().plusYears(1).plusDays(1), today().plusDays(1)));
        assertThat(told(answer)).containsExactlyInAnyOrder("input.party REFERENCE", "input.name NAME", "input.position NAME", "input.email FORM",
                "input.telephone FORM", "input.purpose REQUIRED", "input.source REFERENCE", "input.expires DATE", "input.noticeGiven DATE");
        assertThat(told(json(Role.EDITOR, creation("nowhere", "Ana", "telephone: \"607 6337000\"")))).containsExactly("input.telephone FORM");
        assertThat(told(json(Role.EDITOR, creation("office", "Ana", "source: \"card\"")))).containsExactly("input.source TOGETHER");
        assertThat(told(json(Role.EDITOR, creation("office", "Ana", "").replace("origin: \"Ella misma\"", "")))).containsExactly("input.source TOGETHER");
        assertThat(told(json(Role.EDITOR, creation("office", "Ana", "").replace(today().plusDays(100).toString(), today().minusDays(1).toString()))))
            .containsExactly("input.expires DATE");
        assertThat(kept("Ana")).isEmpty();
    }

    @Test
    void namesAreKeptInOneForm() {
        String id = create("office", "Jose\u0301 Nu\u0301n\u0303ez", "");
        assertThat(json(Role.STAFF, "{ contacts(name: \"nunez\") { nodes { name } } }").at("/data/contacts/nodes/0/name").asString()).isEqualTo("José Núñez");
        erase(id);
    }

    @Test
    void whoReadAnOldVersionIsTold() throws Exception {
        String id = create("office", "Belisario Cañón", "email: \"b@example.org\", position: \"Asesor\"");
        JsonNode changed = json(Role.EDITOR, "mutation { updateContact(input: {id: \"%s\", version: 1, position: null, source: \"card\", origin: null}) { position email version origin source { id } } }".formatted(id));
        assertThat(changed.at("/data/updateContact")).hasToString("{\"position\":null,\"email\":\"b@example.org\",\"version\":2,\"origin\":null,\"source\":{\"id\":\"card\"}}");
        JsonNode late = json(Role.EDITOR, "mutation { updateContact(input: {id: \"%s\", version: 1, name: \"Otro\"}) { id } }".formatted(id));
        assertThat(late.at("/errors/0/extensions/code").asString()).isEqualTo("CONFLICT");
        assertThat(late.at("/errors/0/extensions/version").asInt()).isEqualTo(2);
        assertThat(late.at("/errors/0/message").asString()).isEqualTo("%s: version 1 was read, but it is version 2 by now; read it again and repeat the change".formatted(id));
        List<JsonNode> answers = atOnce(8, i -> json(Role.EDITOR, "mutation { updateContact(input: {id: \"%s\", version: 2, position: \"Puesto %d\"}) { id } }".formatted(id, i)));
        assertThat(answers).filteredOn(answer -> answer.path("errors").isEmpty()).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.at("/errors/0/extensions/code").asString("").equals("CONFLICT")).hasSize(7);
        assertThat(error(json(Role.EDITOR, "mutation { withdrawEntry(input: {id: \"card\", reason: \"No\"}) { id } }")))
            .isEqualTo("id: 'card' is not allowed; something without contacts; erase them, or retire it instead: that is expected");
        erase(id);
        assertThat(kept("Asesor", "Cañón", "Puesto")).isEmpty();
    }

    @Test
    void eachRoleSeesWhatItMayByEveryDoor() throws IOException {
        String id = create("office", "Zenobia Yepes", "email: \"zenobia@example.org\", telephone: \"607 6337003\", position: \"Alcaldesa\"");
        Map<String, Role> guarded = Map.of(
                "{ contacts { nodes { name } } }", Role.STAFF,
                "{ organisation(id: \"office\") { contacts { name email telephone } } }", Role.STAFF,
                "{ node(id: \"office\") { ... on Organisation { contacts { name } } } }", Role.STAFF,
                "{ search(text: \"oficina\") { entity { ... on Organisation { contacts { name } } } } }", Role.STAFF,
                "{ network(center: \"office\") { nodes { entity { ... on Organisation { contacts { name } } } } } }", Role.STAFF,
                "{ organisations { nodes { contacts { name } } } }", Role.STAFF,
                "mutation { updateContact(input: {id: \"%s\", version: 7}) { name } }".formatted(id), Role.EDITOR,
                "mutation { createContact(input: {party: \"office\", name: \"\", purpose: \"\", expires: \"2000-01-01\"}) { name } }", Role.EDITOR,
                "mutation { eraseContact(input: {id: \"%s\", reason: \" \"}) { remains } }".formatted(id), Role.ADMIN);
        guarded.forEach((document, least) -> {
            for (Role role : Role.values()) {
                String body = ask(role, document).body();
                String code = JsonMapper.shared().readTree(body).at("/errors/0/extensions/code").asString("none");
                if (role.includes(least)) {
                    assertThat(code).as("%s: %s", role, body).isNotIn("FORBIDDEN", "INTERNAL_ERROR", "UNAUTHENTICATED");
                    assertThat(body.contains("Zenobia")).as(body).isEqualTo(document.startsWith("{"));
                }
                else {
                    assertThat(code).as("%s: %s", role, document).isEqualTo("FORBIDDEN");
                    assertThat(body).doesNotContainIgnoringCase("zenobia", "yepes", "6337003");
                }
            }
            String body = new Visitor(this.port).post(document).body();
            assertThat(JsonMapper.shared().readTree(body).at("/errors/0/extensions/code").asString()).as(body).isEqualTo("UNAUTHENTICATED");
            assertThat(body).doesNotContainIgnoringCase("zenobia", "yepes", "6337003");
        });
        for (String document : List.of("{ node(id: \"%s\") { id name } }".formatted(id), "{ search(text: \"zenobia\") { entity { name } } }",
                "{ search(text: \"alcaldesa\") { entity { name } } }", "{ organisations(filter: {text: \"yepes\"}) { nodes { name } } }",
                "{ network(center: \"office\", depth: 3) { nodes { name } edges { label } } }", "{ network(center: \"%s\") { nodes { name } } }".formatted(id),
                "{ paths(from: \"office\", to: \"%s\") { text } }".formatted(id), "{ map { geoJson links { label } places { name } } }",
                "{ changes(from: \"2000-01-01\", to: \"2030-01-01\") { entity { name } changes { before after } } }", "{ statistics { count by(dimension: TYPE) { label count } } }",
                "{ history(id: \"office\") { changes { table key cells { column before after } } } }", "{ history(id: \"%s\") { account } }".formatted(id),
                "{ dataQuality(first: 1000) { found expected } }", "{ duplicates(minimumScore: 0) { reasons { text } } }",
                "{ duplicates(of: \"%s\") { id } }".formatted(id), "mutation { createOrganisation(input: {id: \"%s\", names: []}) { id } }".formatted(id),
                "mutation { withdrawEntry(input: {id: \"office\", reason: \"No\"}) { id } }", "mutation { cite(input: {claim: \"%s\", source: \"card\", statements: []}) { id } }".formatted(id))) {
            Stream.concat(Stream.of(Role.values()).map(role -> ask(role, document)), Stream.of(new Visitor(this.port).post(document)))
                .forEach(answer -> assertThat(answer.body()).as(document).doesNotContainIgnoringCase("zenobia", "yepes", "6337003", "alcaldesa").doesNotContain("INTERNAL"));
        }
        for (String path : List.of("/map.geojson", "/graphql/schema", "/actuator/health")) {
            assertThat(new Visitor(this.port).get(path, "Authorization", "Bearer " + KEYS.get(Role.ADMIN)).body()).doesNotContainIgnoringCase("zenobia");
        }
        erase(id);
    }

    @Test
    void aContactIsNoPartOfWhatIsSharedOrHashedOrTold(@Autowired Export export, @TempDir Path folder) throws IOException {
        String hash = this.register.contentHash();
        int version = json(Role.STAFF, "{ organisation(id: \"office\") { version } }").at("/data/organisation/version").asInt();
        List<Recorded> heard = new ArrayList<>();
        this.register.listen(heard::add);
        String id = create("office", "Xiomara Urdaneta", "email: \"x.urdaneta@example.org\"");
        assertThat(this.register.contentHash()).isEqualTo(hash);
        assertThat(heard).isEmpty();
        assertThat(json(Role.STAFF, "{ organisation(id: \"office\") { version } }").at("/data/organisation/version").asInt()).isEqualTo(version);
        try (RowWriter zip = RowWriter.zip(Files.newOutputStream(folder.resolve("all.zip")), "all")) {
            export.write(zip);
        }
        try (ZipFile zip = new ZipFile(folder.resolve("all.zip").toFile())) {
            assertThat(zip.stream().map(entry -> text(zip, entry)).toList()).hasSizeGreaterThan(5).noneMatch(text -> text.contains("Urdaneta"));
        }
        List<String> indexes = this.graph.rows("SHOW FULLTEXT INDEXES YIELD name RETURN name", Map.of()).stream().map(row -> row.get("name").asString()).toList();
        assertThat(indexes).hasSize(2).allSatisfy(index -> assertThat(this.graph
            .rows("CALL db.index.fulltext.queryNodes($index, 'urdaneta OR xiomara OR wurdaneta OR owurdaneta') YIELD node RETURN node", Map.of("index", index))).isEmpty());
        JsonNode entry = json(Role.STAFF, "{ history(id: \"office\", first: 1) { id account door reason version changes { table key cells { column before after } } } }").at("/data/history/0");
        assertThat(entry.toString()).isEqualTo("""
                {"id":"%s","account":"one.editor","door":"GRAPHQL","reason":null,"version":%d,"changes":[{"table":"contacts","key":"%s",\
                "cells":[{"column":"change","before":null,"after":"CREATED"}]}]}""".formatted(entry.path("id").asString(), version, id));
        assertThat(error(json(Role.EDITOR, "mutation { undo(input: {entry: \"%s\"}) { id } }".formatted(entry.path("id").asString()))))
            .isEqualTo("entry: '%s' is not allowed; one that changed no contacts, for no copy of them is kept: such an entry is expected".formatted(entry.path("id").asString()));
        erase(id);
    }

    @Test
    void contactsGoWithTheirOrganisation() {
        String chamber = create("chamber", "Uldarico Tovar", "");
        String other = create("double", "Wenceslao Hoyos", "");
        json(Role.EDITOR, "mutation { mergeOrganisations(input: {keep: \"chamber\", keepVersion: 1, merge: \"double\", mergeVersion: 1}) { id } }");
        assertThat(names("double")).isEqualTo(names("chamber")).containsExactly("Uldarico Tovar", "Wenceslao Hoyos");
        String entry = json(Role.STAFF, "{ history(id: \"chamber\") { id changes { table } } }").at("/data/history/0/id").asString();
        assertThat(json(Role.EDITOR, "mutation { undo(input: {entry: \"%s\"}) { id } }".formatted(entry)).path("errors")).isEmpty();
        assertThat(names("chamber")).containsExactly("Uldarico Tovar");
        assertThat(names("double")).containsExactly("Wenceslao Hoyos");
        assertThat(error(json(Role.EDITOR, "mutation { withdrawEntry(input: {id: \"double\", reason: \"No\"}) { id } }")))
            .isEqualTo("id: 'double' is not allowed; something without contacts; erase them, or retire it instead: that is expected");
        Stream.of(chamber, other).forEach(this::erase);
    }

    @Test
    void whoWorksAtWhatIsRetiredIsKeptToTheirLastDay() {
        String id = create("ending", "Tulia Rendón", "");
        json(Role.EDITOR, "mutation { retireOrganisation(input: {id: \"ending\", version: 1, on: \"%s\"}) { id } }".formatted(today().minusDays(1)));
        assertThat(names("ending")).containsExactly("Tulia Rendón");
        assertThat(json(Role.STAFF, "{ contacts(of: \"ending\") { nodes { party { id } } } }").at("/data/contacts/nodes/0/party/id").asString()).isEqualTo("ending");
        erase(id);
    }

    @Test
    void nothingStaysOfWhoIsErased() {
        String id = create("office", "Eustaquio Vergara", "email: \"EV@vergara.example.org\", telephone: \"607 6337004\", position: \"Jardinero mayor\"");
        json(Role.EDITOR, "mutation { updateContact(input: {id: \"%s\", version: 1, email: \"ev2@vergara.example.org\"}) { id } }".formatted(id));
        assertThat(kept("Eustaquio", "vergara", "6337004", "Jardinero")).isNotEmpty();
        for (String reason : List.of("El señor VERGARA lo pidió", "Lo pidió ev2@vergara.example.org", "Llamó del 607-633 70 04")) {
            assertThat(told(json(Role.ADMIN, erasure(id, reason)))).as(reason).containsExactly("input.reason FORM");
        }
        assertThat(told(json(Role.ADMIN, erasure(id, "  ")))).contains("input.reason REQUIRED");
        JsonNode answer = json(Role.ADMIN, erasure(id, "La persona lo pidió")).at("/data/eraseContact");
        LocalDate until = today().plusDays(30);
        assertThat(answer.path("backupsUntil").asString()).isEqualTo(until.toString());
        assertThat(answer.at("/party/id").asString()).isEqualTo("office");
        assertThat(answer.path("es").asString()).isEqualTo("En el grafo y en su historial no queda nada de la persona. Las copias de seguridad hechas antes la conservan, a más tardar hasta el %s; si se restaura una de ellas, hay que borrarla otra vez.".formatted(until));
        assertThat(answer.path("en").asString()).isEqualTo("Nothing of the person is left in the graph or its history. Backups made before hold it until %s at the latest; if one of them is restored, erase it again.".formatted(until));
        assertThat(kept("Eustaquio", "vergara", "6337004", "Jardinero")).isEmpty();
        JsonNode entries = json(Role.STAFF, "{ history(id: \"office\", first: 3) { account reason changes { key cells { after } } } }").at("/data/history");
        assertThat(entries).hasToString("""
                [{"account":"one.admin","reason":"La persona lo pidió","changes":[{"key":"%1$s","cells":[{"after":"ERASED"}]}]},\
                {"account":"one.editor","reason":null,"changes":[{"key":"%1$s","cells":[{"after":"CHANGED"}]}]},\
                {"account":"one.editor","reason":null,"changes":[{"key":"%1$s","cells":[{"after":"CREATED"}]}]}]""".formatted(id));
        assertThat(error(json(Role.ADMIN, erasure(id, "Otra vez")))).isEqualTo("input.id: '%s' is not allowed; the id of a contact that is held is expected".formatted(id));
    }

    @Test
    void whatHasExpiredIsNotShownAndErased(@Autowired ScheduledTaskHolder tasks, @Autowired ConfigurableApplicationContext context) {
        List<Runnable> jobs = List.of(daily(tasks), () -> context.publishEvent(new ApplicationReadyEvent(new SpringApplication(), new String[0], context, Duration.ZERO)));
        for (Runnable job : jobs) {
            String id = create("office", "Practicante Fugaz", "email: \"fugaz@example.org\"");
            job.run();
            this.clock.forward(Duration.ofDays(100));
            assertThat(names("office")).containsExactly("Practicante Fugaz");
            job.run();
            assertThat(names("office")).hasSize(1);
            this.clock.forward(Duration.ofDays(1));
            assertThat(names("office")).isEmpty();
            assertThat(json(Role.STAFF, "{ contacts(name: \"fugaz\") { totalCount nodes { id } } }").at("/data/contacts")).hasToString("{\"totalCount\":0,\"nodes\":[]}");
            assertThat(error(json(Role.EDITOR, "mutation { updateContact(input: {id: \"%s\", version: 1, expires: \"%s\"}) { name } }".formatted(id, today().plusDays(5)))))
                .isEqualTo("input.id: '%s' is not allowed; the id of a contact that is held is expected".formatted(id));
            assertThat(kept("fugaz")).isNotEmpty();
            job.run();
            assertThat(kept("fugaz")).isEmpty();
            assertThat(json(Role.STAFF, "{ history(id: \"office\", first: 1) { account door changes { key cells { after } } } }").at("/data/history"))
                .hasToString("[{\"account\":\"alianza\",\"door\":\"SCHEDULE\",\"changes\":[{\"key\":\"%s\",\"cells\":[{\"after\":\"EXPIRED\"}]}]}]".formatted(id));
        }
    }

    @Test
    void statementsDoNotGrowWithContacts() {
        String question = "{ organisations { nodes { contacts { name party { name } } } } }";
        String id = create("office", "Uno Solo", "");
        long one = statements(question);
        List<String> more = IntStream.range(0, 5).mapToObj(i -> create((i % 2 == 0) ? "chamber" : "seated", "Otra " + i, "")).toList();
        assertThat(statements(question)).isEqualTo(one).isLessThanOrEqualTo(5);
        more.forEach(this::erase);
        erase(id);
    }

    private static Runnable daily(ScheduledTaskHolder tasks) {
        List<CronTask> found = tasks.getScheduledTasks().stream().map(task -> task.getTask()).filter(CronTask.class::isInstance).map(CronTask.class::cast)
            .filter(task -> task.toString().contains("contact")).toList();
        assertThat(found).singleElement().satisfies(task -> assertThat(task.getExpression()).isEqualTo("0 5 0 * * *"));
        return found.getFirst().getRunnable();
    }

    private long statements(String question) {
        long before = this.meters.get("alianza.graph.statements").timer().count();
        json(Role.STAFF, question);
        return this.meters.get("alianza.graph.statements").timer().count() - before;
    }

    private List<String> names(String organisation) {
        List<String> names = new ArrayList<>();
        json(Role.STAFF, "{ organisation(id: \"%s\") { contacts { name } } }".formatted(organisation)).at("/data/organisation/contacts")
            .forEach(contact -> names.add(contact.path("name").asString()));
        return names;
    }

    /// All values in the whole database in which one of some words occurs.
    private List<String> kept(String... words) {
        return this.graph.rows(EVERYTHING, Map.of()).stream()
            .map(row -> row.get("kept").asList().toString())
            .filter(text -> Stream.of(words).anyMatch(word -> text.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT))))
            .toList();
    }

    private String create(String party, String name, String more) {
        JsonNode answer = json(Role.EDITOR, creation(party, name, more));
        assertThat(answer.path("errors")).as("%s", answer).isEmpty();
        String id = answer.at("/data/createContact/id").asString();
        assertThat(id).startsWith("contact-");
        return id;
    }

    private String creation(String party, String name, String more) {
        return "mutation { createContact(input: {party: \"%s\", name: \"%s\", purpose: \"Seguimiento del convenio\", origin: \"Ella misma\", expires: \"%s\", %s}) { id } }"
            .formatted(party, name, today().plusDays(100), more);
    }

    private void erase(String id) {
        assertThat(json(Role.ADMIN, erasure(id, "Prueba terminada")).path("errors")).isEmpty();
    }

    private static String erasure(String id, String reason) {
        return "mutation { eraseContact(input: {id: \"%s\", reason: \"%s\"}) { id party { id } backupsUntil es: remains en: remains(language: \"en\") } }".formatted(id, reason);
    }

    private LocalDate today() {
        return LocalDate.now(this.clock);
    }

    private static List<String> told(JsonNode answer) {
        List<String> told = new ArrayList<>();
        answer.path("errors").forEach(error -> told.add(error.at("/extensions/argument").asString() + " " + error.at("/extensions/rule").asString()));
        return told;
    }

    private static String error(JsonNode answer) {
        assertThat(answer.path("errors")).hasSize(1);
        return answer.at("/errors/0/message").asString();
    }

    private JsonNode json(Role role, String document) {
        return JsonMapper.shared().readTree(ask(role, document).body());
    }

    private HttpResponse<String> ask(Role role, String document) {
        return new Visitor(this.port).askWith(String.valueOf(KEYS.get(role)), document);
    }

    private static String text(ZipFile zip, ZipEntry entry) {
        try {
            return new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T extends @Nullable Object> List<T> atOnce(int times, IntFunction<T> work) throws Exception {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<T>> calls = IntStream.range(0, times).<Callable<T>>mapToObj(i -> () -> work.apply(i)).toList();
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : executor.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

}
