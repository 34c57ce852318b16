package org.alianza;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.alianza.graph.Graph;
import org.alianza.intake.DamagedPackage;
import org.alianza.intake.Intake;
import org.alianza.intake.Loading;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/// A package is loaded whole or not at all, and loading it again changes nothing.
@GraphTest
class LoadingTest {

    private static final String EVERYTHING = """
            MATCH (n) WHERE NOT n:Load AND NOT n:Schema AND NOT n:__Neo4jMigration AND NOT n:FormerId
            OPTIONAL MATCH (n)-[r]->(m)
            RETURN labels(n) AS labels, properties(n) AS node, type(r) AS type, properties(r) AS relation, m.id AS to
            """;

    @TempDir
    private Path folder = Path.of("");

    @Autowired
    private Intake intake;

    @Autowired
    private Graph graph;

    @Test
    void theSamePackageIsNotLoadedTwice() {
        assertThat(this.intake.load(Path.of("seed"))).isEqualTo(Loading.LOADED_BEFORE);
    }

    @Test
    void loadingTheSameRowsAgainChangesNothing() throws IOException {
        List<String> before = everything();
        copySeed();
        Files.writeString(this.folder.resolve("datapackage.json"), "\n", StandardOpenOption.APPEND);
        assertThat(this.intake.load(this.folder)).isEqualTo(Loading.LOADED);
        assertThat(everything()).isEqualTo(before).hasSizeGreaterThan(2000);
    }

    @Test
    void oneWrongCellAndNothingIsLoaded() throws IOException {
        List<String> before = everything();
        copySeed();
        Files.writeString(this.folder.resolve("cities.csv"), "lima,Lima,Lima,,,PE,,,-12.0,-77.0,,\n", StandardOpenOption.APPEND);
        Files.writeString(this.folder.resolve("dates.csv"), "wrong,metrobici,SIGNED,2019\n", StandardOpenOption.APPEND);
        assertThatExceptionOfType(DamagedPackage.class).isThrownBy(() -> this.intake.load(this.folder))
            .satisfies(damaged -> assertThat(damaged.findings()).singleElement()
                .hasToString("dates, line 8, column kind: 'SIGNED' — expected one of PLANNED_START, ACTUAL_START, PLANNED_END, ACTUAL_END for metrobici"));
        assertThat(everything()).isEqualTo(before);
    }

    private void copySeed() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("seed"))) {
            for (Path file : files.toList()) {
                Files.copy(file, this.folder.resolve(file.getFileName()));
            }
        }
    }

    private List<String> everything() {
        return this.graph.rows(EVERYTHING, Map.of()).stream().map(row -> String.valueOf(ordered(row.asMap()))).sorted().toList();
    }

    /// The database gives labels and properties in any order.
    private static @Nullable Object ordered(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                Map<String, @Nullable Object> ordered = new TreeMap<>();
                map.forEach((key, entry) -> ordered.put(String.valueOf(key), ordered(entry)));
                yield ordered;
            }
            case List<?> list -> list.stream().map(String::valueOf).sorted().toList();
            case null, default -> value;
        };
    }

}
