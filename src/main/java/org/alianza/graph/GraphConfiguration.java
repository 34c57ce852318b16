package org.alianza.graph;

import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import org.neo4j.driver.Driver;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class GraphConfiguration {

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
