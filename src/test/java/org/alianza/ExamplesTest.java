package org.alianza;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.json.JsonParserFactory;
import org.springframework.graphql.test.tester.GraphQlTester;

import static org.assertj.core.api.Assertions.assertThat;

/// The questions staff ask, as GraphiQL shows them.
@GraphTest
class ExamplesTest {

    private static final Path FOLDER = Path.of("schema", "examples");

    @Autowired
    private GraphQlTester graphQl;

    static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".graphql")).sorted().toList();
        }
    }

    @Test
    void theyAreInOrderWithoutAGap() throws IOException {
        List<Path> examples = examples();
        assertThat(examples).hasSizeGreaterThanOrEqualTo(18);
        for (int i = 0; i < examples.size(); i++) {
            assertThat(examples.get(i).getFileName().toString()).startsWith("%02d-".formatted(i + 1));
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void startsWithItsTitlesAndOneNamedOperation(Path example) throws IOException {
        List<String> lines = Files.readAllLines(example);
        assertThat(lines.get(0)).matches("# es: ¿.+");
        assertThat(lines.get(1)).matches("# en: \\S.+");
        assertThat(lines.get(2)).matches("query [A-Z][A-Za-z]+(\\(.+\\))? \\{");
        assertThat(lines).filteredOn(line -> line.startsWith("query")).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void isAnsweredInFull(Path example) throws IOException {
        Map<?, ?> answers = this.graphQl.document(Files.readString(example))
            .variables(variables(example))
            .execute()
            .path("")
            .entity(Map.class)
            .get();
        assertThat(answers.values()).isNotEmpty().allMatch(ExamplesTest::isFull);
    }

    private static Map<String, @Nullable Object> variables(Path example) throws IOException {
        Path file = Path.of(example.toString().replaceFirst("graphql$", "json"));
        String json = Files.exists(file) ? Files.readString(file) : "{}";
        return new HashMap<>(JsonParserFactory.getJsonParser().parseMap(json));
    }

    /// Whether an answer is there, and nothing directly in it is missing or empty.
    private static boolean isFull(@Nullable Object answer) {
        return !isEmpty(answer)
                && (!(answer instanceof Map<?, ?> fields) || fields.values().stream().noneMatch(ExamplesTest::isEmpty));
    }

    private static boolean isEmpty(@Nullable Object value) {
        return value == null || (value instanceof Collection<?> list && list.isEmpty());
    }

}
