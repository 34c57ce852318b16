package org.alianza.table;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/// A text is one that every format can hold.
class TextTest {

    static Stream<Arguments> texts() {
        return Stream.of(arguments("a".repeat(32_767), ""), arguments("a".repeat(32_768), "at most 32767 characters"),
                arguments("one\ttwo\r\nthree 🚲", ""), arguments("one\u0000two", "no control characters but line ends and tabs"),
                arguments("one\u001btwo", "no control characters but line ends and tabs"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void isNoLongerThanACellAndWithoutControlCharacters(String text, String expected) {
        Row row = new Row("projects", Place.of("projects.csv"), Map.of("id", "a", "name_es", "A", "summary_es", text));
        assertThat(new Validation(id -> null).check(row)).extracting(Finding::expected)
            .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
    }

}
