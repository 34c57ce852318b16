package org.alianza.command;

import java.time.Clock;
import java.time.ZoneId;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.alianza.account.Accounts;
import org.alianza.backup.Backups;
import org.alianza.duplicate.Matches;
import org.alianza.graph.EmbeddedNeo4jConfiguration;
import org.alianza.graph.Graph;
import org.alianza.intake.Intake;
import org.alianza.register.Register;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.data.neo4j.autoconfigure.DataNeo4jAutoConfiguration;
import org.springframework.boot.data.neo4j.autoconfigure.DataNeo4jRepositoriesAutoConfiguration;
import org.springframework.boot.neo4j.autoconfigure.Neo4jAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.stereotype.Controller;

/// The rooms that commands work in, without those who answer questions there. It has no mark of a configuration,
/// so that the server does not take it for one of its own.
@ComponentScan(basePackageClasses = { Graph.class, Register.class, Accounts.class, Matches.class, Intake.class, Backups.class },
        excludeFilters = @ComponentScan.Filter(Controller.class))
@ConfigurationPropertiesScan(basePackageClasses = { Graph.class, Register.class, Accounts.class, Intake.class, Backups.class })
@AutoConfigurationPackage(basePackageClasses = Intake.class)
@ImportAutoConfiguration({ PropertyPlaceholderAutoConfiguration.class, ConfigurationPropertiesAutoConfiguration.class,
        EmbeddedNeo4jConfiguration.class, Neo4jAutoConfiguration.class, TransactionAutoConfiguration.class, DataNeo4jAutoConfiguration.class,
        DataNeo4jRepositoriesAutoConfiguration.class })
class Rooms {

    @Bean
    Clock clock(@Value("${alianza.time-zone}") ZoneId zone) {
        return Clock.system(zone);
    }

    @Bean
    MeterRegistry meters() {
        return new SimpleMeterRegistry();
    }

}
