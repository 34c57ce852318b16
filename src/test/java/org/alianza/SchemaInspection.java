package org.alianza;

import java.util.ArrayList;
import java.util.List;

import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.execution.SchemaReport;

/// Keeps what Spring found when it compared schema and code.
@TestConfiguration(proxyBeanMethods = false)
class SchemaInspection {

    @Bean
    Report report() {
        return new Report();
    }

    @Bean
    GraphQlSourceBuilderCustomizer inspection(Report report) {
        return builder -> builder.inspectSchemaMappings(report.found::add);
    }

    static class Report {

        private final List<SchemaReport> found = new ArrayList<>();

        SchemaReport schema() {
            return this.found.getLast();
        }

    }

}
