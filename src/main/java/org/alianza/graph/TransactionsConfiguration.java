package org.alianza.graph;

import io.micrometer.observation.ObservationRegistry;
import org.neo4j.driver.Driver;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/// Where transactions are carried out: in the embedded database itself, or on a server.
@Configuration(proxyBeanMethods = false)
class TransactionsConfiguration {

    private static final Profiles TRACING = Profiles.of("tracing");

    @Bean
    Transactions transactions(Neo4jConnectionDetails connection, Driver driver, @Value("${spring.data.neo4j.database}") String database,
            Environment environment, ObjectProvider<ObservationRegistry> observations) {
        Transactions transactions = (connection instanceof EmbeddedNeo4j embedded) ? new EmbeddedTransactions(() -> embedded.graph(database))
                : new DriverTransactions(driver, database);
        return environment.acceptsProfiles(TRACING) ? new TracedTransactions(transactions, observations.getObject()) : transactions;
    }

}
