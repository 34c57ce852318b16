package org.alianza.file.iati;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.alianza.file.RowFile;
import org.alianza.table.Finding;
import org.alianza.table.Row;
import org.alianza.table.Rule;
import org.alianza.table.Validation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// The files of two countries that AidData published in 2016, which are not part of this repository:
/// `alianza.test.iati` names the folder they are in.
@Tag("iati")
class IatiFilesTest {

    @Test
    void colombiaIsReadWhole() throws IOException {
        Taken taken = Taken.from("iati_2.03_ColombiaAIMS_GeocodedResearchRelease.xml");
        // 693 activities, 717 participations of which two name nobody, 638 transactions of which 14 leave open who gave.
        assertThat(taken.counts()).isEqualTo(Map.ofEntries(Map.entry("cities", 70), Map.entry("organisations", 134), Map.entry("identifiers", 1),
                Map.entry("topics", 21), Map.entry("projects", 693), Map.entry("sources", 1), Map.entry("contributions", 624), Map.entry("stages", 624),
                Map.entry("participations", 715), Map.entry("statuses", 693), Map.entry("dates", 1386), Map.entry("relations", 800), Map.entry("citations", 5760)));
        assertThat(taken.leftOut()).containsExactlyInAnyOrder("location 2817 left out", "location 35 left out", "location 22 left out",
                "location/exactness@code 91 left out", "participating-org 2 left out", "recipient-country@percentage 2 left out",
                "transaction 12 left out", "transaction 2 left out");
        assertThat(Validation.of(taken.rows())).isEmpty();
        assertThat(taken.row("projects", "us-501c3-522318905-sg-col1").get("iati")).isEqualTo("US-501c3-522318905-SG-COL1");
        assertThat(taken.row("stages", "us-501c3-522318905-sg-col1-sweden-committed").cells()).containsEntry("amount", "1434153.58881")
            .containsEntry("currency", "USD")
            .containsEntry("since", "2012-01-01");
    }

    @Test
    void hondurasIsReadWhole() throws IOException {
        Taken taken = Taken.from("iati_2.03_HondurasAIMS_GeocodedResearchRelease.xml");
        assertThat(taken.counts()).isEqualTo(Map.ofEntries(Map.entry("cities", 1569), Map.entry("organisations", 70), Map.entry("identifiers", 1),
                Map.entry("topics", 24), Map.entry("projects", 1050), Map.entry("sources", 1), Map.entry("contributions", 996), Map.entry("stages", 1958),
                Map.entry("participations", 1121), Map.entry("statuses", 1050), Map.entry("dates", 1971), Map.entry("relations", 3160), Map.entry("citations", 12969)));
        assertThat(taken.leftOut()).containsExactlyInAnyOrder("location 2908 left out", "location 21 left out", "location 58 left out",
                "location/exactness@code 91 left out", "sector@percentage 162 left out", "recipient-country@percentage 8 left out", "transaction 187 left out");
        assertThat(Validation.of(taken.rows())).isEmpty();
        Row delivered = taken.row("stages", "us-501c3-522318905-sg-87171311461-government-of-taiwan-delivered");
        assertThat(delivered.get("amount")).isEqualTo("1183143.157483");
        assertThat(delivered.get("description_en")).isEqualTo("2 transactions in USD: 329430.985389 (2006-01-01), 853712.172094 (2007-01-01)");
    }

    @Test
    void bothAreReadTwiceInSeconds() throws IOException {
        Instant start = Instant.now();
        for (String file : List.of("iati_2.03_ColombiaAIMS_GeocodedResearchRelease.xml", "iati_2.03_HondurasAIMS_GeocodedResearchRelease.xml")) {
            try (RowFile open = RowFile.open(folder().resolve(file))) {
                open.read(row -> { }, finding -> { });
                open.read(row -> { }, finding -> { });
            }
        }
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(20));
    }

    private static Path folder() {
        return Path.of(System.getProperty("alianza.test.iati", "../shared/data/iati"));
    }

    /// All that was read of a file.
    ///
    /// @param rows its rows
    /// @param findings what was told of it
    private record Taken(List<Row> rows, List<Finding> findings) {

        static Taken from(String file) throws IOException {
            List<Row> rows = new ArrayList<>();
            List<Finding> findings = new ArrayList<>();
            try (RowFile open = RowFile.open(folder().resolve(file))) {
                open.read(rows::add, findings::add);
            }
            return new Taken(rows, findings);
        }

        Map<String, Integer> counts() {
            Map<String, Integer> counts = new TreeMap<>();
            this.rows.forEach(row -> counts.merge(row.table(), 1, Integer::sum));
            return counts;
        }

        List<String> leftOut() {
            return this.findings.stream()
                .filter(finding -> finding.rule() == Rule.REPRESENTABLE)
                .map(finding -> finding.place().part().replace("iati-activity/", "") + " " + finding.value())
                .toList();
        }

        Row row(String table, String id) {
            return this.rows.stream().filter(row -> row.table().equals(table) && id.equals(row.get("id"))).findFirst().orElseThrow();
        }

    }

}
