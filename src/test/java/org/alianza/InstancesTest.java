package org.alianza;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.alianza.account.Accounts;
import org.alianza.account.ApiKeys;
import org.alianza.account.Role;
import org.alianza.graph.Graph;
import org.alianza.graph.Leases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.types.MapAccessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

import static org.alianza.Visitor.data;
import static org.alianza.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

/// Two instances of Alianza serve one database as if they were one. With `-Pcontainers` it is a server in a container, else
/// a third instance's own, by its Bolt port.
@Tag("database")
class InstancesTest {

    private static final String PASSWORD = "hormigas culonas 7";

    private static final Path DATA = Path.of("target", "test-data", "instances-" + ProcessHandle.current().pid());

    private static final List<AutoCloseable> STARTED = new ArrayList<>();

    private static List<String> database = List.of();

    private static ConfigurableApplicationContext one;

    private static ConfigurableApplicationContext other;

    private static int count;

    private static String key = "";

    /// Both at once, on a database that is empty.
    @BeforeAll
    static void twoInstances() throws Exception {
        Server server = Server.start(DATA.resolve("keeper"));
        STARTED.add(server);
        database = server.arguments();
        CompletableFuture<ConfigurableApplicationContext> first = CompletableFuture.supplyAsync(() -> start("one"));
        CompletableFuture<ConfigurableApplicationContext> second = CompletableFuture.supplyAsync(() -> start("other"));
        one = first.join();
        other = second.join();
        String name = one.getBean(Accounts.class).create("both", Role.ADMIN, PASSWORD).name();
        key = one.getBean(ApiKeys.class).create(name, "test", Role.EDITOR, Instant.now().plusSeconds(100_000)).secret();
    }

    @AfterAll
    static void end() throws Exception {
        for (AutoCloseable started : STARTED.reversed()) {
            started.close();
        }
    }

    @Test
    void thoseThatStartAtOnceMakeOneAdministratorAndLoadTheFirstDataOnce() {
        assertThat(Stream.of("one", "other").filter(name -> Files.exists(DATA.resolve(name).resolve("administrator-password")))).hasSize(1);
        assertThat(rows("MATCH (a:Account {name: 'administrator'}) RETURN count(a) AS count")).isEqualTo(1);
        assertThat(rows("MATCH (load:Load) RETURN count(load) AS count")).isEqualTo(1);
        assertThat(rows("MATCH (entry:AuditEntry {door: 'START'})-[:REVISES]->(r:Revision) WITH r.entity AS e, r.rows AS rows, count(*) AS n WHERE n > 1 RETURN count(*) AS count")).isZero();
        assertThat(rows("MATCH (n:Project {id: 'metrobici'}) RETURN count(n) AS count")).isEqualTo(1);
    }

    @Test
    void whatIsWrittenAtOneIsReadAtTheOtherAndNothingIsLost() throws Exception {
        int before = total(other, new Visitor(port(other)));
        Set<String> written = new ConcurrentSkipListSet<>();
        List<Future<Integer>> stale = new ArrayList<>();
        try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int client = 0; client < 6; client++) {
                int number = client;
                stale.add(all.submit(() -> writeAndRead(number, written)));
            }
        }
        for (Future<Integer> one : stale) {
            assertThat(one.get()).isZero();
        }
        assertThat(written).hasSize(60);
        assertThat(total(one, new Visitor(port(one)))).isEqualTo(before + 60);
        assertThat(rows("MATCH (entry:AuditEntry) WITH entry.sequence AS s, count(*) AS n WHERE n > 1 RETURN count(*) AS count")).isZero();
    }

    @Test
    void whoSignsInAtOneIsSignedInAtTheOtherAndSignsOutOfBoth() {
        Visitor here = signedIn(one);
        Visitor there = new Visitor(port(other));
        there.cookies.putAll(here.cookies);
        assertThat(data(there.ask("{ me { name } }")).at("/me/name").asString()).isEqualTo("both");
        assertThat(data(there.ask("mutation { createTopic(input: {names: [{language: \"en\", text: \"Signed in %d\"}], vocabulary: LOCAL}) { id } }".formatted(count++))))
            .isNotNull();
        there.form("/sign-out", Map.of(), "X-XSRF-TOKEN", there.token());
        assertThat(here.ask("{ me { name } }").statusCode()).isEqualTo(401);
    }

    @Test
    void thatSomebodyMayNotSignInAnyMoreHoldsAtBoth() {
        String name = "short." + count++;
        one.getBean(Accounts.class).create(name, Role.STAFF, PASSWORD);
        Visitor visitor = new Visitor(port(other));
        visitor.signIn(name, PASSWORD);
        assertThat(data(visitor.ask("{ me { name } }"))).isNotNull();
        data(signedIn(one).ask("mutation { disableAccount(name: \"%s\") { name } }".formatted(name)));
        assertThat(visitor.ask("{ me { name } }").statusCode()).isEqualTo(401);
    }

    /// The database knows neither the ids of sessions nor what they hold.
    @Test
    void nobodyWhoReadsTheDatabaseLearnsTheSessionsIn() {
        Visitor here = signedIn(one);
        String session = Objects.requireNonNull(here.cookies.get("alianza"));
        List<MapAccessor> visits = one.getBean(Graph.class).rows("MATCH (v:Visit) RETURN v { .* } AS v", Map.of());
        assertThat(visits).isNotEmpty().allSatisfy(row -> {
            assertThat(row.get("v").asMap().toString()).doesNotContain(session);
            assertThat(new String(row.get("v").get("contents").asByteArray(), StandardCharsets.ISO_8859_1)).doesNotContain("alianza");
        });
    }

    @Test
    void whoTriesPasswordsIsSlowedAtBoth() {
        String name = "guessed." + count++;
        one.getBean(Accounts.class).create(name, Role.VIEWER, PASSWORD);
        for (int i = 0; i < 5; i++) {
            assertThat(location(new Visitor(port(i % 2 == 0 ? one : other)).signIn(name, "guess " + i))).isEqualTo("/sign-in?wrong");
        }
        assertThat(location(new Visitor(port(one)).signIn(name, PASSWORD))).startsWith("/sign-in?wait=");
        assertThat(location(new Visitor(port(other)).signIn(name, PASSWORD))).startsWith("/sign-in?wait=");
    }

    /// An account may ask for 40,000 points in a minute and this question costs 902: 44 answers, and two more that
    /// were not told yet, and what comes meanwhile.
    @Test
    void anAccountHasItsPointsOnceHoweverManyInstances() {
        String name = "busy." + count++;
        one.getBean(Accounts.class).create(name, Role.VIEWER, PASSWORD);
        String own = one.getBean(ApiKeys.class).create(name, "test", Role.VIEWER, Instant.now().plusSeconds(1000)).secret();
        Visitor here = new Visitor(port(one));
        Visitor there = new Visitor(port(other));
        long begun = System.nanoTime();
        int answered = 0;
        boolean refusedHere = false;
        boolean refusedThere = false;
        for (int i = 0; i < 200 && !(refusedHere && refusedThere); i++) {
            boolean first = i % 2 == 0;
            int status = (first ? here : there).askWith(own, "{ projects(first: 100) { nodes { %s} } }".formatted("id ".repeat(9))).statusCode();
            answered += (status == 200) ? 1 : 0;
            refusedHere |= first && status == 429;
            refusedThere |= !first && status == 429;
        }
        double minutes = (System.nanoTime() - begun) / 60e9;
        assertThat(refusedHere && refusedThere).isTrue();
        // The bucket holds what the largest question of staff costs, fills up again, and each instance may owe a twentieth.
        double most = (50_100 + minutes * 40_000 + 2 * 2_000) / 902;
        assertThat(answered).isBetween(40, (int) Math.ceil(most));
    }

    @Test
    void anImportIsSeenAndEndedAtTheOther() throws Exception {
        Visitor there = new Visitor(port(other));
        // Nothing is worked on while another holds the turn.
        try (AutoCloseable turn = one.getBean(Leases.class).take("import", () -> true).orElseThrow()) {
            String id = handIn(one);
            assertThat(state(there, id)).isEqualTo("CHECKING");
            assertThat(data(there.askWith(key, "mutation { cancelImport(id: \"%s\") { state } }".formatted(id)))).isNotNull();
            assertThat(awaited(there, id, Set.of("CHECKING"))).isEqualTo("CANCELLED");
            assertThat(turn).isNotNull();
        }
    }

    @Test
    void importsAreWorkedOnOneAfterTheOther() throws Exception {
        Visitor here = new Visitor(port(one));
        String id;
        try (AutoCloseable turn = other.getBean(Leases.class).take("import", () -> true).orElseThrow()) {
            id = handIn(one);
            Thread.sleep(Duration.ofSeconds(3));
            assertThat(state(here, id)).isEqualTo("CHECKING");
            assertThat(turn).isNotNull();
        }
        assertThat(awaited(here, id, Set.of("CHECKING"))).isEqualTo("CHECKED");
        Visitor there = new Visitor(port(other));
        data(there.askWith(key, "mutation { applyImport(id: \"%s\") { state } }".formatted(id)));
        assertThat(awaited(here, id, Set.of("APPLYING"))).isEqualTo("APPLIED");
    }

    /// It cannot tell that it is alive, as if it had been killed or cut off.
    @Test
    void whatADeadInstanceWorkedOnCountsAsBrokenOff() throws Exception {
        ConfigurableApplicationContext third = start("third");
        Visitor here = new Visitor(port(one));
        String id;
        try (AutoCloseable turn = one.getBean(Leases.class).take("import", () -> true).orElseThrow()) {
            id = handIn(third);
            assertThat(state(here, id)).isEqualTo("CHECKING");
            third.getBean(Driver.class).close();
            assertThat(awaited(here, id, Set.of("CHECKING"))).isEqualTo("INTERRUPTED");
            assertThat(turn).isNotNull();
        }
        data(here.askWith(key, "mutation { applyImport(id: \"%s\") { state } }".formatted(id)));
        assertThat(awaited(here, id, Set.of("APPLYING"))).isEqualTo("APPLIED");
    }

    @Test
    void whoListensAtOneHearsOfWhatIsWrittenAtTheOther() throws Exception {
        BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/graphql".formatted(port(one))))
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "application/json")
            .header("Accept", "text/event-stream")
            .POST(HttpRequest.BodyPublishers.ofString(JsonMapper.shared()
                .writeValueAsString(Map.of("query", "subscription { changed(types: [TOPIC]) { id version entity { name } } }"))))
            .build();
        HttpClient http = HttpClient.newHttpClient();
        try {
            CompletableFuture<Void> listening = http.sendAsync(request, HttpResponse.BodyHandlers.ofLines())
                .thenAccept(answer -> Thread.ofVirtual().start(() -> answer.body().forEach(lines::add)));
            Visitor there = new Visitor(port(other));
            String told = null;
            for (int i = 0; i < 15 && told == null; i++) {
                create(there, "Heard of %d".formatted(count++));
                for (String line = lines.poll(1, TimeUnit.SECONDS); line != null && told == null; line = lines.poll(100, TimeUnit.MILLISECONDS)) {
                    told = line.contains("\"changed\"") ? line : null;
                }
            }
            assertThat(told).contains("\"version\":1").contains("\"name\":\"Heard of");
            assertThat(listening).isCompleted();
        }
        finally {
            // To close it would wait for the end of what never ends.
            http.shutdownNow();
        }
    }

    private static int writeAndRead(int client, Set<String> written) {
        Visitor here = new Visitor(port((client % 2 == 0) ? one : other));
        Visitor there = new Visitor(port((client % 2 == 0) ? other : one));
        int stale = 0;
        for (int i = 0; i < 10; i++) {
            String name = "Written by %d at %d".formatted(client, i);
            HttpResponse<String> answer = here.askWith(key, creating(name));
            String id = data(answer).at("/createTopic/id").asString();
            written.add(id);
            String bookmark = answer.headers().firstValue("Alianza-Bookmark").orElseThrow();
            JsonNode found = data(there.post("{ topic(id: \"%s\") { name(language: \"en\") } }".formatted(id), "Authorization", "Bearer " + key,
                    "Alianza-Bookmark", bookmark));
            stale += found.at("/topic/name").asString("").equals(name) ? 0 : 1;
        }
        return stale;
    }

    private static String creating(String name) {
        return "mutation { createTopic(input: {names: [{language: \"en\", text: \"%s\"}], vocabulary: LOCAL}) { id } }".formatted(name);
    }

    private static void create(Visitor visitor, String name) {
        data(visitor.askWith(key, creating(name)));
    }

    private static int total(ConfigurableApplicationContext at, Visitor visitor) {
        assertThat(at.isRunning()).isTrue();
        return data(visitor.askWith(key, "{ topics(first: 1) { totalCount } }")).at("/topics/totalCount").asInt();
    }

    private static String handIn(ConfigurableApplicationContext at) {
        byte[] file = "id,name_en,vocabulary\nhanded-in-%d,Handed in,LOCAL\n".formatted(count++).getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> answer = new Visitor(port(at)).upload(key, "/imports?name=topics.csv", file, "Content-Type", "application/octet-stream");
        assertThat(answer.statusCode()).isEqualTo(201);
        return String.valueOf(Visitor.json(answer).get("id"));
    }

    private static String state(Visitor visitor, String id) {
        return data(visitor.askWith(key, "{ import(id: \"%s\") { state } }".formatted(id))).at("/import/state").asString();
    }

    private static String awaited(Visitor visitor, String id, Set<String> running) throws InterruptedException {
        String state = state(visitor, id);
        for (int i = 0; i < 80 && running.contains(state); i++) {
            Thread.sleep(Duration.ofMillis(500));
            state = state(visitor, id);
        }
        return state;
    }

    private static Visitor signedIn(ConfigurableApplicationContext at) {
        Visitor visitor = new Visitor(port(at));
        assertThat(location(visitor.signIn("both", PASSWORD))).isEqualTo("/");
        return visitor;
    }

    private static long rows(String cypher) {
        return one.getBean(Graph.class).rows(cypher, Map.of()).getFirst().get("count").asLong();
    }

    private static ConfigurableApplicationContext start(String name) {
        List<String> settings = new ArrayList<>(database);
        settings.addAll(List.of("--alianza.data=" + DATA.resolve(name), "--alianza.imports.folder=" + DATA.resolve("imports"), "--server.port=0",
                "--alianza.limits.rate.account=40000", "--alianza.limits.rate.address=0", "--alianza.limits.database.time=60s",
                "--alianza.limits.request.time=60s"));
        ConfigurableApplicationContext context = new SpringApplicationBuilder(Alianza.class).run(settings.toArray(String[]::new));
        STARTED.add(context);
        return context;
    }

    private static int port(ConfigurableApplicationContext context) {
        return Objects.requireNonNull(((ServletWebServerApplicationContext) context).getWebServer()).getPort();
    }

}
