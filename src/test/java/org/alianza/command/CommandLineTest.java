package org.alianza.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import org.alianza.Alianza;
import org.alianza.account.Account;
import org.alianza.account.Accounts;
import org.alianza.account.ApiKeys;
import org.alianza.account.Caller;
import org.alianza.account.Door;
import org.alianza.account.Role;
import org.alianza.graph.EarlyStart;
import org.alianza.graph.Graph;
import org.alianza.register.AuditEntry;
import org.alianza.register.Register;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/// Commands work beside a running server, on the same data folder, and without one.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CommandLineTest {

    private static final String NOTHING = "MATCH (n) WHERE n:Entity OR n:Status OR n:Stage OR n:Date OR n:Component OR n:Value OR n:Citation OR n:Identifier OR n:Unit OR n:FormerId DETACH DELETE n";

    /// More than are written at once.
    private static final int MANY = 6000;

    @TempDir
    private static Path folder = Path.of("");

    private static ConfigurableApplicationContext server = new GenericApplicationContext();

    @BeforeAll
    static void aServerRuns() {
        server = new SpringApplicationBuilder(Alianza.class).initializers(new EarlyStart())
            .run("--alianza.data=" + data(), "--alianza.seed=", "--server.port=0", "--alianza.limits.database.time=60s");
    }

    @AfterAll
    static void itsCleanEndTakesThePortWithIt() {
        assertThat(data().resolve("neo4j-port")).isNotEmptyFile();
        server.close();
        assertThat(data().resolve("neo4j-port")).doesNotExist();
    }

    @Test
    @Order(1)
    void aDryRunChangesNothing() {
        Run run = onServer("import", "seed", "--dry-run", "--language=es");
        assertThat(run.out()).isEqualTo("""
                filas           2063
                nuevas          2063
                cambiadas          0
                iguales            0
                rechazadas         0
                """);
        assertThat(run.code()).isZero();
        assertThat(hash()).startsWith("0-");
    }

    @Test
    @Order(2)
    void anImportSaysWhatItDidAndTheSameAgainChangesNothing() throws IOException, InterruptedException {
        Run first = Run.process("import", "seed", "--no-citations", "--language=en", "--alianza.data=" + data());
        assertThat(first.out()).isEqualTo("""
                rows            2063
                created         2063
                changed            0
                left alone         0
                refused            0
                """);
        assertThat(first.err()).contains("imports seed (SHA-256 ").doesNotContain("WARN");
        assertThat(first.code()).isZero();
        String hash = hash();
        assertThat(hash).startsWith("2063-");
        Run again = onServer("import", "seed", "--no-citations", "--language=en");
        assertThat(again.out()).isEqualTo("""
                rows            2063
                created            0
                changed            0
                left alone      2063
                refused            0
                """);
        assertThat(again.code()).isZero();
        assertThat(hash()).isEqualTo(hash);
    }

    @Test
    @Order(3)
    void whoImportedIsWrittenDown() {
        assertThat(server.getBean(Register.class).history("metrobici", 1)).singleElement()
            .returns("system:" + System.getProperty("user.name"), AuditEntry::account)
            .returns(Door.COMMAND_LINE, AuditEntry::door);
    }

    @ParameterizedTest
    @CsvSource({ "all.zip", "all.xlsx", "all" })
    @Order(4)
    void whatIsExportedAndImportedIsTheSameGraph(String file) {
        String hash = hash();
        String path = folder.resolve(file).toString();
        Run run = onServer("export", path, "--language=es");
        assertThat(run).returns(0, Run::code).returns("filas      2063\n", Run::out);
        assertThat(folder.resolve(file + ".part")).doesNotExist();
        clear();
        assertThat(onServer("import", path, "--no-citations", "--language=en").code()).isZero();
        assertThat(hash()).isEqualTo(hash);
    }

    @Test
    @Order(5)
    void whatIsThereIsOverwrittenOnlyIfSaid() throws IOException {
        Path file = folder.resolve("there.zip");
        Files.writeString(file, "mine");
        assertThat(onServer("export", file.toString(), "--language=es")).isEqualTo(new Run(2, "", "alianza: %s ya está; --force lo sobrescribe.\n".formatted(file)));
        assertThat(file).hasContent("mine");
        assertThat(onServer("export", file.toString(), "--force").code()).isZero();
        assertThat(file).hasSameBinaryContentAs(folder.resolve("all.zip"));
    }

    @Test
    @Order(5)
    void refusedRowsComeBackWithTheirProblemAndOnceMendedAreTaken() throws IOException {
        Path file = Files.createDirectories(folder.resolve("bad")).resolve("cities.csv");
        Files.writeString(file, "id,name_es,name_pt,country\nlima,Lima,Lima,PE\nquito,Quito,Quito,XX\ncali,,,CO\n");
        Path report = folder.resolve("refused");
        Run run = onServer("import", file.toString(), "--report", report.toString(), "--language=en");
        assertThat(run).isEqualTo(new Run(1, """
                error: cities, line 3, column country: 'XX' — expected a country code of ISO 3166-1 alpha-2 such as CO
                error: cities, line 4, column name_es: '' — expected a text in at least one language
                rows               3
                created            1
                changed            0
                left alone         0
                refused            2
                """, "The refused rows are in %s.\n".formatted(report)));
        Path back = report.resolve("cities.csv");
        List<String> lines = Files.readAllLines(back);
        assertThat(lines.getFirst()).startsWith("id,name_es,").endsWith(",name_pt,problem");
        assertThat(lines.get(1)).startsWith("quito,Quito,")
            .endsWith(",Quito,country: 'XX' — expected a country code of ISO 3166-1 alpha-2 such as CO");
        assertThat(lines.get(2)).startsWith("cali,,").endsWith("name_es: '' — expected a text in at least one language");
        Files.writeString(back, Files.readString(back).replace(",XX,", ",EC,").replace("cali,,", "cali,Cali,"));
        assertThat(onServer("import", report.toString(), "--report", folder.resolve("none.xlsx").toString(), "--language=en")).isEqualTo(new Run(0, """
                rows               2
                created            2
                changed            0
                left alone         0
                refused            0
                """, ""));
        assertThat(folder.resolve("none.xlsx")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({ "refused.zip", "refused.xlsx" })
    @Order(6)
    void refusedRowsComeBackInAnyKindOfFile(String name) throws IOException {
        Path report = folder.resolve(name);
        Run run = onServer("import", folder.resolve("bad/cities.csv").toString(), "--dry-run", "--report", report.toString(), "--language=en");
        assertThat(run.out()).contains("left alone         1").contains("refused            2");
        assertThat(run.code()).isEqualTo(1);
        assertThat(Run.of("validate", report.toString(), "--language=en").out()).contains("rows             2").contains("errors           2");
    }

    @Test
    @Order(7)
    void nothingIsTakenOfAFileThatIsBroken() throws IOException {
        String hash = hash();
        Path file = folder.resolve("broken.zip");
        byte[] sound = Files.readAllBytes(folder.resolve("all.zip"));
        Files.write(file, Arrays.copyOf(sound, sound.length / 2));
        Run run = onServer("import", file.toString(), "--language=en");
        assertThat(run.out()).startsWith("critical: broken.zip").contains("created            0");
        assertThat(run).returns(1, Run::code).returns("Nothing of the file can be taken.\n", Run::err);
        assertThat(hash()).isEqualTo(hash);
    }

    @Test
    @Order(8)
    void anAccountIsMadeAndItsPasswordIsAllThatIsReported() {
        Run run = onServer("user", "add", "María", "--role", "editor", "--language=es");
        assertThat(run.out()).matches("[A-Za-z0-9_-]{24}\\R");
        assertThat(run).returns(0, Run::code).returns("Se creó la cuenta maría con el rol EDITOR.\n", Run::err);
        assertThat(server.getBean(Accounts.class).find("maría")).get().returns(Role.EDITOR, Account::role);
        assertThat(onServer("user", "add", "maría", "--role", "staff", "--language=en"))
            .isEqualTo(new Run(2, "", "alianza: name: 'maría' is not allowed; a name that no other account has is expected\n"));
    }

    @Test
    @Order(9)
    void aPasswordIsReadAndNeverSaidAgain() {
        Run run = Run.typing("murciélagos 2026\nmore\n", "user", "add", "jose", "--role", "viewer", "--password-stdin", "--language=en", "--alianza.data=" + data());
        assertThat(run).isEqualTo(new Run(0, "", "The account jose with the role VIEWER was created.\n"));
        assertThat(Run.typing("short\n", "user", "add", "ana", "--role", "viewer", "--password-stdin", "--language=en", "--alianza.data=" + data()))
            .isEqualTo(new Run(2, "", "alianza: password: '•••' is not allowed; a password of 12 to 256 characters is expected\n"));
    }

    @Test
    @Order(10)
    void aKeyIsAllThatIsReported() {
        LocalDate last = LocalDate.now(ZoneOffset.UTC).plusDays(3);
        Run run = onServer("key", "create", "nightly", "--account", "maría", "--role", "staff", "--expires", last.toString(), "--language=en");
        assertThat(run.out()).matches("alz_[0-9a-f]{12}_[A-Za-z0-9_-]{43}\\R");
        assertThat(run).returns(0, Run::code)
            .returns("A key of maría with the role STAFF, until %sT00:00:00Z.\n".formatted(last.plusDays(1)), Run::err);
        assertThat(server.getBean(ApiKeys.class).open(run.out().strip())).get().returns("maría", Caller::name).returns(Role.STAFF, Caller::role);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nobody | staff | 2999-01-01 | --account: 'nobody' is not allowed; the name of an account that may sign in is expected
            maría  | admin | 2999-01-01 | role: 'ADMIN' is not allowed; a role that the account has, up to EDITOR, is expected
            maría  | staff | 2019-01-01 | expires: '2019-01-01' is not allowed; a day from
            """)
    @Order(11)
    void aKeyThatCannotBeIsToldInOneLine(String account, String role, String expires, String line) {
        Run run = onServer("key", "create", "x", "--account", account, "--role", role, "--expires", expires, "--language=en");
        assertThat(run.err()).startsWith("alianza: " + line).hasLineCount(1);
        assertThat(run).returns(2, Run::code).returns("", Run::out);
    }

    @Test
    @Order(12)
    void anImportThatWasKilledIsFinishedByTheNext() throws IOException, InterruptedException {
        clear();
        Path file = folder.resolve("organisations.csv");
        Files.write(file, Stream.concat(Stream.of("id,name_es,kind"), Stream.iterate(1, i -> i + 1).limit(MANY).map(i -> "o-%d,Aliado %d,OTHER".formatted(i, i))).toList());
        assertThat(onServer("import", file.toString()).code()).isZero();
        String hash = hash();
        // Each cites the file, which is a source.
        assertThat(hash).startsWith(2 * MANY + 1 + "-");
        clear();
        Process process = Run.start(folder.resolve("killed.err"), "import", file.toString(), "--alianza.data=" + data());
        await(() -> written() > 0 || !process.isAlive());
        process.destroyForcibly().waitFor();
        assertThat(written()).isBetween(1, MANY - 1);
        assertThat(onServer("import", file.toString(), "--language=en").out()).contains("refused            0");
        assertThat(hash()).isEqualTo(hash);
        assertThat(onServer("import", file.toString(), "--language=en").out()).contains("left alone      " + MANY);
    }

    @Test
    @Order(13)
    void aKilledServerMisleadsNobody() throws IOException, InterruptedException {
        Path own = folder.resolve("own");
        Process killed = Run.start(folder.resolve("server.err"), "--alianza.data=" + own, "--alianza.seed=", "--server.port=0");
        await(() -> Files.exists(own.resolve("neo4j-port")) || !killed.isAlive());
        assertThat(Run.of("user", "add", "maria", "--role", "staff", "--alianza.data=" + own).code()).isZero();
        killed.destroyForcibly().waitFor();
        assertThat(own.resolve("neo4j-port")).isNotEmptyFile();
        Run key = Run.of("key", "create", "x", "--account", "maria", "--role", "staff", "--alianza.data=" + own, "--alianza.seed=");
        assertThat(key.out()).startsWith("alz_");
        assertThat(key.code()).isZero();
    }

    @Test
    @Order(14)
    void withoutAServerACommandStartsAsOneWould() throws IOException, InterruptedException {
        Path own = folder.resolve("fresh");
        Path file = folder.resolve("fresh.zip");
        Run run = Run.process("export", file.toString(), "--language=en", "--alianza.data=" + own);
        assertThat(run.out()).isEqualTo("rows      2063\n");
        assertThat(run.code()).isZero();
        assertThat(own.resolve("administrator-password")).isNotEmptyFile();
        assertThat(own.resolve("neo4j-port")).doesNotExist();
        assertThat(file).hasSameBinaryContentAs(folder.resolve("all.zip"));
    }

    @Test
    @Order(15)
    void whatCannotBeReachedIsToldInOneLineOnly() throws IOException, InterruptedException {
        Run run = Run.process("export", folder.resolve("x.zip").toString(), "--spring.neo4j.uri=bolt://127.0.0.1:1", "--alianza.data=" + folder.resolve("nothing"));
        assertThat(run.err()).startsWith("alianza: The Neo4j at bolt://127.0.0.1:1 cannot be used: ").hasLineCount(1);
        assertThat(run).returns(3, Run::code).returns("", Run::out);
    }

    private static Run onServer(String... command) {
        return Run.of(Stream.concat(Stream.of(command), Stream.of("--alianza.data=" + data())).toArray(String[]::new));
    }

    private static Path data() {
        return folder.resolve("data");
    }

    private static String hash() {
        return server.getBean(Register.class).contentHash();
    }

    private static int written() {
        return server.getBean(Graph.class).rows("MATCH (n:Organisation) RETURN count(n) AS written", Map.of()).getFirst().get("written").asInt();
    }

    private static void clear() {
        server.getBean(Graph.class).change(statements -> statements.rows(NOTHING, Map.of()));
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (long end = System.nanoTime() + 120_000_000_000L; !condition.getAsBoolean() && System.nanoTime() < end;) {
            Thread.sleep(20);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

}
