package org.alianza;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.alianza.account.Door;
import org.alianza.file.RowFile;
import org.alianza.file.RowWriter;
import org.alianza.graph.Graph;
import org.alianza.intake.Export;
import org.alianza.intake.ImportReport;
import org.alianza.intake.ImportTerms;
import org.alianza.intake.Intake;
import org.alianza.register.Author;
import org.alianza.register.Register;
import org.alianza.table.Finding;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.graphql.test.autoconfigure.tester.AutoConfigureGraphQlTester;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/// What is exported and imported again is the same graph.
@SpringBootTest(properties = { "alianza.data=target/test-data/${random.uuid}", "alianza.limits.database.time=60s", "alianza.limits.request.time=60s" })
@AutoConfigureGraphQlTester
@Tag("database")
@Import(TestDatabase.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RoundTripTest {

    private static final String EVERYTHING = """
            MATCH (n:Entity)
            RETURN n.id + ' ' + toString(n.knownFrom) + ' ' + toString(n.holdsFrom) + ' ' + n.byName + n.byDate + n.searchNames AS text
            UNION ALL
            MATCH (n:Entity)-[:HAS_STATUS|HAS_STAGE|HAS_DATE|HAS_COMPONENT|HAS_VALUE]->(part)
            RETURN n.id + part.id + toString(part.knownFrom) + toString(part.holdsFrom) AS text
            UNION ALL
            MATCH (n:Entity)-[edge]->(m:Entity)
            RETURN n.id + edge.id + m.id + toString(edge.knownFrom) + toString(edge.holdsFrom) + toString(edge.holdsUntil) AS text
            """;

    @TempDir
    private static Path folder = Path.of("");

    private static String hash = "";

    private static List<String> everything = List.of();

    @Autowired
    private Graph graph;

    @Autowired
    private Register register;

    @Autowired
    private Intake intake;

    @Autowired
    private Export export;

    @Test
    @Order(1)
    void whatIsExportedIsHeldAlready() throws IOException {
        hash = this.register.contentHash();
        everything = everything();
        assertThat(hash).matches("2[0-9]{3}-[0-9a-f]{64}");
        try (RowWriter zip = RowWriter.zip(Files.newOutputStream(folder.resolve("all.zip")), "all")) {
            this.export.write(zip);
        }
        try (RowWriter workbook = RowWriter.workbook(Files.newOutputStream(folder.resolve("all.xlsx")))) {
            this.export.write(workbook);
        }
        for (String file : List.of("all.zip", "all.xlsx")) {
            assertThat(dryRun(file)).satisfies(report -> assertThat(report.unchanged()).isEqualTo(report.rows()).isGreaterThan(2000));
            assertThat(apply(file)).isEqualTo(dryRun(file));
        }
        assertThat(this.register.contentHash()).isEqualTo(hash);
    }

    @Test
    @Order(2)
    void anEmptyGraphBecomesTheSame() throws IOException {
        for (String file : List.of("all.zip", "all.xlsx")) {
            clear();
            assertThat(this.register.contentHash()).startsWith("0-");
            assertThat(dryRun(file)).satisfies(report -> assertThat(report.created()).isEqualTo(report.rows()));
            assertThat(apply(file)).satisfies(report -> assertThat(report.created()).isEqualTo(report.rows()));
            assertThat(this.register.contentHash()).isEqualTo(hash);
            assertThat(everything()).isEqualTo(everything);
            assertThat(apply(file)).satisfies(report -> assertThat(report.unchanged()).isEqualTo(report.rows()));
        }
    }

    @Test
    @Order(3)
    void whatWasBrokenOffIsFinishedByTheNextImport() throws IOException {
        clear();
        this.graph.change(statements -> statements.rows("CREATE (:Entity:Project:Unsettled {id: 'metrobici', version: 1, name_es: 'Metrobici'})", Map.of()));
        apply("all.zip");
        assertThat(this.register.contentHash()).isEqualTo(hash);
        assertThat(everything()).isEqualTo(everything);
    }

    private ImportReport dryRun(String file) throws IOException {
        List<Finding> findings = new ArrayList<>();
        try (RowFile rows = RowFile.open(folder.resolve(file))) {
            ImportReport report = this.intake.dryRun(rows, ImportTerms.AS_IT_STANDS, findings::add);
            assertThat(findings).isEmpty();
            return report;
        }
    }

    private ImportReport apply(String file) throws IOException {
        List<Finding> findings = new ArrayList<>();
        try (RowFile rows = RowFile.open(folder.resolve(file))) {
            ImportReport report = this.intake.apply(rows, new Author("tester", Door.IMPORT), ImportTerms.AS_IT_STANDS, findings::add);
            assertThat(findings).isEmpty();
            return report;
        }
    }

    private void clear() {
        this.graph.change(statements -> statements.rows("MATCH (n) WHERE n:Entity OR n:Status OR n:Stage OR n:Date OR n:Component OR n:Value OR n:Citation OR n:Identifier OR n:Unit OR n:FormerId DETACH DELETE n", Map.of()));
    }

    private List<String> everything() {
        return this.graph.rows(EVERYTHING, Map.of()).stream().map(row -> row.get("text").asString()).sorted().toList();
    }

}
