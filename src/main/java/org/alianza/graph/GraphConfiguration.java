package org.alianza.graph;

import java.io.IOException;

import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import org.neo4j.driver.Driver;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The database behind the application: the one named by `spring.neo4j.uri`, or else one of its own.
@Configuration(proxyBeanMethods = false)
class GraphConfiguration {

    @Bean
    @ConditionalOnProperty(name = "spring.neo4j.uri", matchIfMissing = true, havingValue = "\0")
    @ConditionalOnMissingBean(Neo4jConnectionDetails.class)
    EmbeddedNeo4j embeddedNeo4j(@Value("${alianza.data}") String folder) throws IOException {
        return new EmbeddedNeo4j(new DataFolder(folder));
    }

    @Bean
    Migrated migrated(Driver driver, @Value("${spring.data.neo4j.database}") String database) {
        MigrationsConfig config = MigrationsConfig.builder()
            .withLocationsToScan("classpath:neo4j")
            .withDatabase(database)
            .build();
        return new Migrated(new Migrations(config, driver).apply().map(Object::toString).orElse(""));
    }

    /// Stands for a database whose constraints and indexes are as this version wants them; whoever
    /// asks the graph waits for it.
    ///
    /// @param version of the last migration
    record Migrated(String version) {
    }

}
