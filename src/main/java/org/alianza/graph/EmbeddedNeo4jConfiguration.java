package org.alianza.graph;

import java.io.IOException;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.neo4j.autoconfigure.Neo4jAutoConfiguration;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;

/// Starts a database of our own where no other is named: neither by `spring.neo4j.uri` nor by a
/// service connection.
@AutoConfiguration(before = Neo4jAutoConfiguration.class)
@Conditional(EmbeddedNeo4jConfiguration.NoUri.class)
@EnableConfigurationProperties(DatabaseLimits.class)
public class EmbeddedNeo4jConfiguration {

    @Bean
    @ConditionalOnMissingBean(Neo4jConnectionDetails.class)
    EmbeddedNeo4j embeddedNeo4j(@Value("${alianza.data}") String folder, DatabaseLimits limits) throws IOException {
        return new EmbeddedNeo4j(new DataFolder(folder), limits);
    }

    static class NoUri extends NoneNestedConditions {

        NoUri() {
            super(ConfigurationPhase.REGISTER_BEAN);
        }

        @ConditionalOnProperty("spring.neo4j.uri")
        static class Uri {
        }

    }

}
