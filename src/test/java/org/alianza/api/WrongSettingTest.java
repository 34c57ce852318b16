package org.alianza.api;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.alianza.Alianza;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/// A wrong setting keeps Alianza from starting, in one line; each is described for editors.
class WrongSettingTest {

    private static final Pattern USED = Pattern.compile("@Value\\(\"\\$\\{(alianza\\.[a-z.-]+)}\"|bind\\(\"(alianza\\.[a-z.-]+)\"");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            request.size=0            | alianza.limits.request.size: '0B' is not allowed; a size from 1B to 2047MB is expected.
            request.size=2GB          | alianza.limits.request.size: '2147483648B' is not allowed; a size from 1B to 2047MB is expected.
            request.size=large        | alianza.limits.request.size: 'large' is not allowed; a size such as 64KB or 1MB is expected.
            request.listeners=-1      | alianza.limits.request.listeners: '-1' is not allowed; a whole number from 0 on is expected.
            request.turns=-1          | alianza.limits.request.turns: '-1' is not allowed; a whole number from 0 on is expected.
            request.time=0s           | alianza.limits.request.time: 'PT0S' is not allowed; a span of time such as 8s is expected.
            request.time=soon         | alianza.limits.request.time: 'soon' is not allowed; a span of time such as 8s or 10m is expected.
            document.tokens=0         | alianza.limits.document.tokens: '0' is not allowed; a whole number from 1 on is expected.
            document.tokens=many      | alianza.limits.document.tokens: 'many' is not allowed; a whole number is expected.
            document.aliases=-1       | alianza.limits.document.aliases: '-1' is not allowed; a whole number from 0 on is expected.
            input.list=0              | alianza.limits.input.list: '0' is not allowed; a whole number from 1 on is expected.
            cost.staff=1e9            | alianza.limits.cost.staff: '1e9' is not allowed; a whole number is expected.
            page.largest=24           | alianza.limits.page.largest: '24' is not allowed; a whole number from 25 on is expected.
            rate.account=-1           | alianza.limits.rate.account: '-1' is not allowed; a whole number from 0 on is expected.
            database.time=-8s         | alianza.limits.database.time: 'PT-8S' is not allowed; a span of time such as 8s is expected.
            database.free-space=0B    | alianza.limits.database.free-space: '0B' is not allowed; a size from 1B to 2047MB is expected.
            database.memory=0KB       | alianza.limits.database.memory: '0B' is not allowed; a size from 1B to 2047MB is expected.
            """)
    void oneThatIsWrongIsToldInOneLine(String setting, String line) {
        new ApplicationContextRunner().withUserConfiguration(Settings.class)
            .withPropertyValues("alianza.limits." + setting)
            .run(context -> {
                assertThat(context).hasFailed();
                FailureAnalysis analysis = new WrongSetting().analyze(Objects.requireNonNull(context.getStartupFailure()));
                assertThat(analysis).isNotNull().satisfies(told -> assertThat(told.getDescription()).isEqualTo(line));
            });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            alianza.public-view=perhaps        | alianza.public-view: 'perhaps' is not allowed; true or false is expected.
            alianza.behind-proxy=perhaps       | alianza.behind-proxy: 'perhaps' is not allowed; true or false is expected.
            alianza.time-zone=Bogota           | alianza.time-zone: 'Bogota' is not allowed; a time zone such as America/Bogota is expected.
            alianza.quality.stale-after=long   | alianza.quality.stale-after: 'long' is not allowed; a span of days such as 30d or P1Y is expected.
            alianza.contacts.longest-keep=ever | alianza.contacts.longest-keep: 'ever' is not allowed; a span of days such as 30d or P1Y is expected.
            alianza.backups.kept=24h           | alianza.backups.kept: '24h' is not allowed; a span of days such as 30d or P1Y is expected.
            alianza.imports.size=large         | alianza.imports.size: 'large' is not allowed; a size such as 64KB or 1MB is expected.
            alianza.imports.rows=all           | alianza.imports.rows: 'all' is not allowed; a whole number is expected.
            alianza.watch.slow=0               | alianza.watch.slow: 'PT0S' is not allowed; a span of time such as 8s is expected.
            alianza.embed.sites=ftp:           | alianza.embed.sites: 'ftp:' is not allowed; a site such as https://www.example.org, or *, is expected.
            alianza.accounts.roles.boss=x      | alianza.accounts.roles: 'boss' is not allowed; one of VIEWER, STAFF, EDITOR, ADMIN is expected.
            alianza.bakups.kept=30d            | alianza.bakups.kept: '30d' is not allowed; a setting that there is, such as alianza.backups.kept, is expected.
            """)
    void theStartIsRefusedInOneLine(String setting, String line) {
        assertThat(refusal("--" + setting)).isEqualTo(line);
    }

    @ParameterizedTest
    @ValueSource(strings = { "alianza.publicView=true", "alianza.accounts.roles.editor=oficina", "alianza.embed.sites[0]=*", "alianza.data=elsewhere" })
    void itsNameMayBeWrittenAsSpringAllows(String setting) {
        assertThat(refusal("--" + setting)).isNull();
    }

    @Test
    void eachIsDescribedAndInTheManual() throws IOException {
        Map<String, JsonNode> described = described();
        assertThat(described).containsKeys(used().toArray(String[]::new)).hasSizeGreaterThan(50);
        List<String> manual = Files.readAllLines(Path.of("README.md"));
        described.forEach((name, setting) -> {
            assertThat(setting.path("description").asString()).as(name).matches("(?s).*(unless set|mpty:|Where that licence).*");
            String standard = setting.path("defaultValue").asString("");
            assertThat(manual).as("the row of %s, with its default %s", name, standard)
                .anyMatch(row -> names(row, name) && (standard.isEmpty() || row.contains("`" + standard + "`")));
        });
    }

    /// What the code asks for beside what is bound as a whole.
    private static Set<String> used() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Matcher matcher = USED.matcher(Files.readString(file));
                while (matcher.find()) {
                    used.add(Objects.requireNonNullElse(matcher.group(1), matcher.group(2)));
                }
            }
        }
        return used;
    }

    private static Map<String, JsonNode> described() throws IOException {
        try (InputStream file = Alianza.class.getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
            return JsonMapper.shared().readTree(file).path("properties").valueStream()
                .collect(Collectors.toMap(setting -> setting.path("name").asString(), setting -> setting, (one, other) -> one, TreeMap::new));
        }
    }

    /// In a row of a table, a name stands as a whole, below a heading that says how it begins, or after another of its kind.
    private static boolean names(String row, String name) {
        int dot = name.lastIndexOf('.');
        return Stream.of(name, name + ".*", name.replace("alianza.limits.", "")).anyMatch(written -> row.contains("`" + written + "`"))
                || (row.contains("`" + name.substring(0, dot + 1)) && row.contains("`" + name.substring(dot) + "`"));
    }

    /// Why it does not start; nothing, if it does.
    private static @Nullable String refusal(String argument) {
        SpringApplication application = new SpringApplication(Settings.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        try (ConfigurableApplicationContext context = application.run(argument)) {
            return context.isActive() ? null : "it is not active";
        }
        catch (RuntimeException e) {
            return Stream.of(new WrongSetting(), new KnownSettings.Analyzer())
                .map(analyzer -> analyzer.analyze(e))
                .filter(Objects::nonNull)
                .map(FailureAnalysis::getDescription)
                .findFirst()
                .orElseThrow(() -> e);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConfigurationPropertiesScan(basePackageClasses = Alianza.class)
    static class Settings {
    }

}
