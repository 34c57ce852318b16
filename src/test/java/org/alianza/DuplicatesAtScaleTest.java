package org.alianza;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import com.sun.management.OperatingSystemMXBean;
import org.alianza.account.Door;
import org.alianza.duplicate.Matches;
import org.alianza.file.RowFile;
import org.alianza.register.Author;
import org.alianza.register.Parts;
import org.alianza.register.Register;
import org.alianza.table.Place;
import org.alianza.table.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/// Who may be held twice among the sister cities of the world and the organisations of two IATI files, which
/// are not part of the repository: `-Dalianza.test.iati` names their folder.
@GraphTest
@Tag("iati")
class DuplicatesAtScaleTest {

    private static final int BATCH = 2000;

    private static final OperatingSystemMXBean PROCESS = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private static final Logger LOG = LoggerFactory.getLogger(DuplicatesAtScaleTest.class);

    @Autowired
    private GraphQlTester graphQl;

    @Autowired
    private Register register;

    @Autowired
    private Matches matches;

    @DynamicPropertySource
    static void world(DynamicPropertyRegistry properties) {
        properties.add("alianza.seed", () -> SisterCities.writeCities(Path.of("target/cities")).toString());
    }

    @Test
    void whoMayBeTheSameIsFoundAmongThousands() throws IOException {
        List<Row> parties = new ArrayList<>(universities());
        Set<String> codes = new HashSet<>();
        for (String country : List.of("Colombia", "Honduras")) {
            Path file = Path.of(System.getProperty("alianza.test.iati", "")).resolve("iati_2.03_%sAIMS_GeocodedResearchRelease.xml".formatted(country));
            try (RowFile rows = RowFile.open(file)) {
                rows.read(row -> {
                    if (row.table().equals("organisations") || (row.table().equals("identifiers") && codes.add(row.get("scheme") + row.get("code")))) {
                        parties.add(named(row, "iati-" + country.toLowerCase(Locale.ROOT) + "-"));
                    }
                }, finding -> {
                });
            }
        }
        Parts parts = this.register.parts(new Author("tester", Door.IMPORT));
        inBatches(parties, rows -> parts.record(rows, parts.look(rows)));
        this.register.settle();
        for (int i = 0; i < 3; i++) {
            AtomicInteger found = new AtomicInteger();
            tell("%d rows of the same with other ids".formatted(parties.size()),
                    () -> inBatches(parties.stream().map(row -> named(row, "new-")).toList(), rows -> found.addAndGet(this.matches.of(rows).size())));
            assertThat(found.get()).isGreaterThan(parties.size() / 2);
        }
        for (String question : List.of("first: 25", "first: 100, minimumScore: 0.3", "first: 100, types: [ORGANISATION]")) {
            String document = "{ duplicates(%s) { score one { id name } other { id name } reasons { text(language: \"en\") } } }".formatted(question);
            for (int i = 0; i < 3; i++) {
                tell(question, () -> assertThat(this.graphQl.document(document).execute().path("duplicates").entityList(Object.class).get())
                    .hasSize(question.startsWith("first: 25") ? 25 : 100));
            }
        }
    }

    /// One for each of 4,000 cities, and 100 of them once more with a letter left out.
    private static List<Row> universities() {
        List<String> cities = SisterCities.names().subList(0, 4000);
        return IntStream.range(0, 4100).mapToObj(i -> {
            String name = "Universidad Tecnológica de " + cities.get(i % 4000);
            String spelled = (i < 4000) ? name : new StringBuilder(name).deleteCharAt(12).toString();
            return new Row("organisations", new Place("universities.csv", "", i + 1), Map.of("id", "university-" + i, "name_es", spelled));
        }).toList();
    }

    private static void inBatches(List<Row> rows, Consumer<List<Row>> work) {
        for (int from = 0; from < rows.size(); from += BATCH) {
            work.accept(rows.subList(from, Math.min(from + BATCH, rows.size())));
        }
    }

    private static Row named(Row row, String prefix) {
        Map<String, String> cells = new LinkedHashMap<>(row.cells());
        List.of("id", "organisation").forEach(column -> cells.computeIfPresent(column, (name, id) -> prefix + id));
        return new Row(row.table(), row.place(), cells);
    }

    /// How long the processors worked on it: others may be busy on the same machine.
    private static void tell(String what, Runnable work) {
        long start = System.nanoTime();
        long worked = PROCESS.getProcessCpuTime();
        work.run();
        Duration time = Duration.ofNanos(PROCESS.getProcessCpuTime() - worked);
        LOG.info("{}: {} ms of work in {} ms", what, time.toMillis(), Duration.ofNanos(System.nanoTime() - start).toMillis());
    }

}
