package org.alianza.graph;

import org.neo4j.driver.Driver;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where transactions are carried out: in the embedded database itself, or on a server.
@Configuration(proxyBeanMethods = false)
class TransactionsConfiguration {

    @Bean
    Transactions transactions(Neo4jConnectionDetails connection, Driver driver, @Value("${spring.data.neo4j.database}") String database) {
        return (connection instanceof EmbeddedNeo4j embedded) ? new EmbeddedTransactions(() -> embedded.graph(database))
                : new DriverTransactions(driver, database);
    }

}
