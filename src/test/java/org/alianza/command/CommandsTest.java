package org.alianza.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

/// Commands are understood, explained, and refused in words where they cannot be; all of it without a
/// database.
class CommandsTest {

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = { "import", "import file.xlsx", "imprt", "-h", "--help", "-V", "--version", "help", "--language=es", "--language es",
            "--alianza.data=x import y", "import y --alianza.data=x", "user add maria --role editor", "--server.port=1 --help" })
    void aCommandIsRun(String arguments) {
        assertThat(Commands.areMeantBy(arguments.split(" "))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "--server.port=8195", "--alianza.data=import --debug", "--spring.neo4j.uri=bolt://x", "--trace" })
    void withoutOneTheServerStarts(String arguments) {
        assertThat(Commands.areMeantBy(arguments.split(" "))).isFalse();
        assertThat(Commands.areMeantBy()).isFalse();
    }

    @Test
    void settingsOfTheApplicationAreNoOptionsOfTheCommand() {
        Invocation invocation = Invocation.of("--alianza.data=a b", "import", "--report", "r.xlsx", "--spring.neo4j.uri=bolt://x", "--", "--a.b=c");
        assertThat(invocation.settings()).containsExactly("--alianza.data=a b", "--spring.neo4j.uri=bolt://x");
        assertThat(invocation.command()).containsExactly("import", "--report", "r.xlsx", "--", "--a.b=c");
    }

    @Test
    void helpIsInSpanishAndEnglish() {
        assertThat(Run.of("validate", "--help", "--language=es")).isEqualTo(new Run(0, """
                Dice qué está mal en un archivo.
                Uso: alianza validate [-hV] [--language=es|en] FILE
                No pregunta a ninguna base de datos: lo que el archivo nombra tiene que estar
                en él. import --dry-run conoce también lo que ya hay.

                      FILE               El archivo o la carpeta.

                Opciones:
                  -h, --help             Muestra esta ayuda.
                      --language=es|en   Idioma de lo que se dice aquí: es o en.
                  -V, --version          Muestra la versión.
                """, ""));
        assertThat(Run.of("help", "validate", "--language", "en")).isEqualTo(new Run(0, """
                Tells what is wrong with a file.
                Usage: alianza validate [-hV] [--language=es|en] FILE
                It asks no database: what the file names has to be in the file. import
                --dry-run also knows what is held.

                      FILE               The file or folder.

                Options:
                  -h, --help             Shows this help.
                      --language=es|en   Language of what is said here: es or en.
                  -V, --version          Shows the version.
                """, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "import", "export", "validate", "backup", "restore", "health", "user", "user add", "key", "key create", "help" })
    void eachCommandAndOptionIsExplained(String command) {
        for (String language : List.of("es", "en")) {
            Run help = Run.of((command + " --help --language=" + language).strip().split(" "));
            assertThat(help.code()).isZero();
            assertThat(help.err()).isEmpty();
            assertThat(help.out()).startsWith(new Words(Locale.of(language)).bundle().getString(("alianza " + command).strip().replace(' ', '.') + ".usage.header"));
            assertThat(help.out().lines().filter(line -> line.matches(" {2,6}(-., )?--?\\S+ *| {6}[A-Z]+ *| {2}[a-z]+ *"))).isEmpty();
        }
    }

    @Test
    void bothLanguagesSayTheSame() {
        assertThat(new Words(Locale.of("es")).bundle().keySet()).isEqualTo(new Words(Locale.ENGLISH).bundle().keySet()).hasSizeGreaterThan(50);
    }

    @Test
    void theVersionIsThatOfTheBuild() {
        assertThat(Run.of("--version").out()).matches("Alianza \\d+\\.\\d+\\.\\d+\\S*\\R");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            imprt x                                        | en | alianza: Unknown command: 'imprt' Did you mean: import, export?
            imprt x                                        | es | alianza: Orden desconocida: 'imprt' ¿Quiso decir: import, export?
            help imprt                                     | en | alianza: Unknown command: 'imprt'
            user ad maria                                  | en | alianza: Unknown command: 'ad' Did you mean: add?
            user                                           | es | alianza: ¿Qué orden?
            import                                         | es | alianza: Falta: FILE
            import a b                                     | en | alianza: One too many: 'b'
            import a --dryrun                              | en | alianza: Unknown option: '--dryrun' Did you mean: --dry-run?
            user add maria                                 | en | alianza: Missing: --role
            user add maria --role                          | en | alianza: Missing: --role
            user add maria --role chef                     | en | alianza: --role: 'chef' is not allowed; expected: VIEWER, STAFF, EDITOR, ADMIN
            user add maria --role staff --role admin       | es | alianza: Está dos veces: --role
            user add maria --password x --role staff       | en | alianza: Unknown option: '--password'
            key create x --account m --role staff --expires soon | en | alianza: --expires: 'soon' is not allowed; expected: a day such as 2027-01-31
            import a --language=fr                         | en | alianza: --language: 'fr' is not allowed; expected: es, en
            """)
    void whatCannotBeIsToldWithItsUsage(String arguments, String language, String line) {
        String typed = arguments.contains("--language") ? arguments : arguments + " --language=" + language;
        Run run = Run.of(typed.split(" "));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(String.join(" ", run.err().lines().takeWhile(told -> !told.isEmpty()).toList())).startsWith(line);
        assertThat(run.err()).contains(language.equals("es") ? "Uso: alianza" : "Usage: alianza").doesNotContain("Exception", "\tat ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            import nowhere.xlsx                   | alianza: FILE: 'nowhere.xlsx' is not allowed; a file or folder that exists and may be read is expected
            validate nowhere.xlsx                 | alianza: FILE: 'nowhere.xlsx' is not allowed; a file or folder that exists and may be read is expected
            export all.csv                        | alianza: FILE: 'all.csv' is not allowed; a name that ends with .xlsx or .zip, or that of a folder, is expected
            export pom.xml/x.zip --spring.neo4j.uri=bolt://127.0.0.1:1 | alianza: The Neo4j at bolt://127.0.0.1:1 cannot be used: Unable to connect to 127.0.0.1:1
            import seed --report seed             | alianza: seed is there already; --force overwrites it.
            import seed --report all.ods          | alianza: --report: 'all.ods' is not allowed; a name that ends with .xlsx or .zip, or that of a folder, is expected
            import seed --alianza.limits.database.time=soon | alianza: alianza.limits.database.time: 'soon' is not allowed; a span of time such as 8s or 10m is expected.
            """)
    void whatIsNotThereOrCannotBeIsToldInOneLine(String arguments, String line) {
        Run run = Run.of((arguments + " --language=en --alianza.data=" + this.folder.resolve("data")).split(" "));
        assertThat(run.err()).startsWith(line).hasLineCount(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.code()).isEqualTo(line.contains("cannot be used") ? 3 : 2);
        assertThat(this.folder.resolve("data/neo4j-password")).doesNotExist();
    }

    @Test
    void aDatabaseThatSomebodyElseHasOpenIsNotReachable() throws IOException {
        Path file = Files.createDirectories(this.folder.resolve("neo4j/data/databases")).resolve("store_lock");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE); FileLock lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            Run run = Run.of("export", this.folder.resolve("all.zip").toString(), "--language=en", "--alianza.data=" + this.folder);
            assertThat(run.err().lines().toList()).last().isEqualTo(("alianza: The data folder %s is in use by another running Alianza. "
                    + "Stop the other one, or start this one on a folder of its own with --alianza.data=FOLDER.").formatted(this.folder.toAbsolutePath()));
            assertThat(run.err()).doesNotContain("\tat ", "did not start");
            assertThat(run).returns(3, Run::code).returns("", Run::out);
            assertThat(this.folder.resolve("all.zip")).doesNotExist();
        }
    }

    @Test
    void whatIsInUseIsWaitedFor() throws IOException {
        Path file = Files.createDirectories(this.folder.resolve("neo4j/data/databases")).resolve("store_lock");
        Path all = this.folder.resolve("all.zip");
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        assertThat(channel.lock().isValid()).isTrue();
        // The other one ends when it is waited for.
        PrintStream err = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8) {

            @Override
            public void println(@Nullable String line) {
                assertThat(line).isEqualTo("Waiting for another Alianza on the same data folder …");
                assertThatNoException().isThrownBy(channel::close);
            }

        };
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = Commands.run(InputStream.nullInputStream(), new PrintStream(out, true, StandardCharsets.UTF_8), err, false, Duration.ofMinutes(1),
                Invocation.of("export", all.toString(), "--language=en", "--alianza.seed=", "--alianza.data=" + this.folder));
        assertThat(code).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("rows         0" + System.lineSeparator());
        assertThat(all).isNotEmptyFile();
    }

    @Test
    void aSoundFileIsValid() {
        assertThat(Run.of("validate", "seed", "--language=en", "--alianza.data=" + this.folder.resolve("data"))).isEqualTo(new Run(0, """
                rows          2063
                critical         0
                errors           0
                warnings         0
                """, ""));
        assertThat(this.folder).isEmptyDirectory();
    }

    @Test
    void everyProblemOfAFileIsALine() throws IOException {
        Files.writeString(this.folder.resolve("cities.csv"), "id,name_es,country\nlima,Lima,PE\nlima,Lima,PE\ngumi,,ZZ\n");
        assertThat(Run.of("validate", this.folder.resolve("cities.csv").toString(), "--language=es")).isEqualTo(new Run(1, """
                error: cities, line 3, column id: 'lima' — expected an id used once; 'lima' is also in cities, line 2
                error: cities, line 4, column country: 'ZZ' — expected a country code of ISO 3166-1 alpha-2 such as CO
                error: cities, line 4, column name_es: '' — expected a text in at least one language
                filas            3
                críticos         0
                errores          3
                avisos           0
                """, ""));
    }

    @Test
    void warningsAloneAreNoProblem() throws IOException {
        Files.write(this.folder.resolve("cities.csv"), "id,name_es,country\nbogota,Bogotá,CO\n".getBytes(StandardCharsets.ISO_8859_1));
        Run run = Run.of("validate", this.folder.resolve("cities.csv").toString(), "--language=en");
        assertThat(run.out()).startsWith("warning: ").endsWith("warnings         1" + System.lineSeparator());
        assertThat(run.code()).isZero();
    }

    @Test
    void aFileThatIsNoneOfOursIsCritical() throws IOException {
        Files.writeString(this.folder.resolve("all.zip"), "PK\u0003\u0004broken");
        Run run = Run.of("validate", this.folder.resolve("all.zip").toString(), "--language=en");
        assertThat(run.out()).startsWith("critical: all.zip: ").contains("critical         1");
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void whoLooksAtItSeesABarAndTheSameReport() {
        Run run = Run.watched("validate", "seed", "--language=en");
        assertThat(run.err()).contains("\rChecking seed").doesNotContain("\n");
        assertThat(run.out()).isEqualTo(Run.of("validate", "seed", "--language=en").out());
    }

    @Test
    void aDefectIsNotTakenForAProblem() {
        assertThat(Stream.of(Exit.values()).map(Exit::code)).containsExactly(0, 1, 2, 3, 70);
    }

}
