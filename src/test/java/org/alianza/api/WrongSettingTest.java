package org.alianza.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.alianza.Alianza;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/// A wrong setting keeps Alianza from starting, in one line; each is described for editors.
class WrongSettingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            request.size=0            | alianza.limits.request.size: '0B' is not allowed; a size from 1B to 2047MB is expected.
            request.size=2GB          | alianza.limits.request.size: '2147483648B' is not allowed; a size from 1B to 2047MB is expected.
            request.size=large        | alianza.limits.request.size: 'large' is not allowed; a size such as 64KB or 1MB is expected.
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

    @Test
    void eachIsDescribedWithWhatItIsUnlessSet() throws IOException {
        try (InputStream file = Alianza.class.getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
            Map<?, ?> metadata = JsonMapper.builder().build().readValue(file, Map.class);
            List<String> described = ((List<?>) Objects.requireNonNull(metadata.get("properties"))).stream()
                .flatMap(property -> (property instanceof Map<?, ?> one) ? Stream.of(one) : Stream.empty())
                .filter(property -> String.valueOf(property.get("description")).contains("unless set"))
                .map(property -> String.valueOf(property.get("name")))
                .filter(name -> name.startsWith("alianza.limits."))
                .sorted()
                .toList();
            assertThat(described).containsExactly("alianza.limits.cost.list", "alianza.limits.cost.reader", "alianza.limits.cost.staff",
                    "alianza.limits.database.free-space", "alianza.limits.database.load-time", "alianza.limits.database.memory", "alianza.limits.database.page-cache",
                    "alianza.limits.database.time",
                    "alianza.limits.document.aliases", "alianza.limits.document.depth", "alianza.limits.document.directives",
                    "alianza.limits.document.errors", "alianza.limits.document.operations", "alianza.limits.document.size",
                    "alianza.limits.document.tokens", "alianza.limits.input.depth", "alianza.limits.input.list",
                    "alianza.limits.input.objects", "alianza.limits.input.text", "alianza.limits.page.largest", "alianza.limits.page.size",
                    "alianza.limits.rate.account", "alianza.limits.rate.address", "alianza.limits.rate.callers", "alianza.limits.rate.request",
                    "alianza.limits.request.size", "alianza.limits.request.time", "alianza.limits.request.turns");
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConfigurationPropertiesScan(basePackageClasses = Alianza.class)
    static class Settings {
    }

}
