package org.alianza.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.alianza.fact.Problem;
import org.apache.commons.text.similarity.LevenshteinDistance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.util.ClassUtils;

/// Does not start with a setting that is not there, nor with one that is not what it is described to be. Settings in the
/// environment are only read, for their names are not unequivocal.
class KnownSettings implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

    private static final String OURS = "alianza.";

    private final Map<String, String> types = described();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
            .getPropertySources()
            .stream()
            .flatMap(KnownSettings::typed)
            .filter(name -> name.startsWith(OURS) && !isDescribed(name))
            .findFirst()
            .ifPresent(name -> {
                throw Problem.invalid(name, context.getEnvironment().getProperty(name), "a setting that there is, such as %s,".formatted(nearest(name)));
            });
        Binder binder = Binder.get(context.getEnvironment());
        this.types.forEach((name, type) -> {
            if (!type.contains("<")) {
                binder.bind(name, ClassUtils.resolveClassName(type, null));
            }
        });
    }

    /// Before who can reach Alianza is looked at, and before the database starts.
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    /// What somebody wrote on the command line or in a file.
    private static Stream<String> typed(PropertySource<?> source) {
        boolean typed = source instanceof CommandLinePropertySource || source instanceof OriginTrackedMapPropertySource;
        return (typed && source instanceof EnumerablePropertySource<?> names) ? Stream.of(names.getPropertyNames()) : Stream.empty();
    }

    /// Of lists and maps, what is in them comes after the name.
    private boolean isDescribed(String name) {
        String written = plain(name);
        return this.types.entrySet().stream().anyMatch(known -> written.equals(plain(known.getKey()))
                || written.startsWith(plain(known.getKey()) + "[")
                || (known.getValue().startsWith(Map.class.getName()) && written.startsWith(plain(known.getKey()) + ".")));
    }

    /// A name without what Spring leaves to the writer: `publicView` is `public-view`.
    private static String plain(String name) {
        return name.replace("-", "").toLowerCase(Locale.ROOT);
    }

    private String nearest(String name) {
        return this.types.keySet()
            .stream()
            .min(Comparator.comparingInt(known -> LevenshteinDistance.getDefaultInstance().apply(name, known)))
            .orElseThrow();
    }

    /// The types of all settings by their names, as the compiler and we have written them down for editors.
    private static Map<String, String> described() {
        try (InputStream file = Objects.requireNonNull(KnownSettings.class.getResourceAsStream("/META-INF/spring-configuration-metadata.json"))) {
            Map<String, String> types = new TreeMap<>();
            for (JsonNode property : JsonMapper.shared().readTree(file).path("properties")) {
                if (property.path("name").asString().startsWith(OURS)) {
                    types.put(property.path("name").asString(), property.path("type").asString());
                }
            }
            return types;
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Says so on the console.
    static class Analyzer extends AbstractFailureAnalyzer<Problem> {

        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, Problem cause) {
            return new FailureAnalysis(cause.getMessage() + ".", null, cause);
        }

    }

}
