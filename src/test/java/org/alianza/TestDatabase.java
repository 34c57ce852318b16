package org.alianza;

import java.time.Duration;

import org.testcontainers.neo4j.Neo4jContainer;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.test.tester.ExecutionGraphQlServiceTester;

/// With `-Pcontainers`, a Neo4j server in a container takes the place of the embedded database.
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {

    /// The first time a statement is sent, planning it may take seconds on a busy machine.
    @Bean
    ExecutionGraphQlServiceTester graphQlTester(ExecutionGraphQlService service) {
        return ExecutionGraphQlServiceTester.builder(service).responseTimeout(Duration.ofSeconds(60)).build();
    }

    @Bean
    @ServiceConnection
    @ConditionalOnProperty(name = "alianza.test.database", havingValue = "container")
    Neo4jContainer neo4j() {
        return new Neo4jContainer("neo4j:2026.08.1");
    }

}
