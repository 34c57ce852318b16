package org.alianza;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.alianza.account.Caller;
import org.alianza.account.Role;
import org.alianza.account.Sight;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

import static org.assertj.core.api.Assertions.assertThat;

/// A file holds nothing that the schema does not let its reader see, whatever its format.
@PublicTest
class DownloadSightTest {

    /// Fields that this office wants to keep to itself.
    private static final Map<String, Set<String>> HIDDEN = Map.of("Organisation", Set.of("acronym", "kind", "identifiers", "country"), "City",
            Set.of("location", "geoNamesId", "country"), "Contribution", Set.of("money"), "Agreement", Set.of("parties", "kind"), "Project", Set.of("statusHistory"));

    @LocalServerPort
    private int port;

    private Visitor anyone = new Visitor(0);

    @BeforeEach
    void somebodyWithoutAnAccount() {
        this.anyone = new Visitor(this.port);
    }

    @ParameterizedTest
    @CsvSource({ "/organisations/uis.csv, 00xc1d948", "/organisations/uis.xlsx, 00xc1d948", "/organisations/uis.json, 00xc1d948", "/organisations/uis.jsonld, 00xc1d948",
            "/projects.iati.xml, 00xc1d948", "/projects.iati.xml, 1256755000", "/contributions.csv, 1256755000", "/contributions.jsonld, 1256755000",
            "/cities.csv, -73.12588", "/cities.geojson, -73.12588", "/network.graphml, -73.12588", "/network.gexf, -73.12588", "/cities.jsonld, 3688465",
            "/projects.iati.xml, -73.12588", "/agreements.csv, SIGNATORY", "/network.gexf, ACADEMIC_TRAINING", "/network.graphml, ACADEMIC_TRAINING",
            "/organisations.csv-metadata.json, acronym" })
    void whatIsHiddenIsInNoFile(String path, String hidden) throws IOException {
        assertThat(text(path)).isNotEmpty().doesNotContain(hidden);
    }

    @Test
    void staffSeeWhatTheSchemaKeepsForThem(@Autowired Schema schema) {
        Caller staff = new Caller("clara", Role.STAFF, Caller.ANONYMOUS.door(), true);
        assertThat(schema.real.allows(Caller.ANONYMOUS, "Organisation", "contacts")).isFalse();
        assertThat(schema.real.allows(staff, "Organisation", "contacts")).isTrue();
        assertThat(schema.real.allows(Caller.ANONYMOUS, "Organisation", "acronym")).isTrue();
        assertThat(schema.real.allows(Caller.ANONYMOUS, "Query", "insights")).isFalse();
    }

    /// The sheets of a workbook are packed.
    private String text(String path) throws IOException {
        byte[] body = this.anyone.fetch(path).body();
        if (!path.endsWith(".xlsx")) {
            return new String(body, StandardCharsets.UTF_8);
        }
        StringBuilder text = new StringBuilder();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(body)); Stream<Row> rows = book.getFirstSheet().openStream()) {
            rows.flatMap(Row::stream).filter(Objects::nonNull).forEach(cell -> text.append(cell.getRawValue()).append(' '));
        }
        return text.toString();
    }

    /// @param real what the schema says
    record Schema(Sight real) {
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Discreet {

        @Bean
        Schema schema(@Qualifier("schemaSight") Sight real) {
            return new Schema(real);
        }

        @Bean
        @Primary
        Sight discreet() {
            return (caller, type, field) -> !HIDDEN.getOrDefault(type, Set.of()).contains(field);
        }

    }

}
