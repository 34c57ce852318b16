package org.alianza.graph;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.neo4j.autoconfigure.Neo4jAutoConfiguration;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

class EmbeddedNeo4jConfigurationTest {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(EmbeddedNeo4jConfiguration.class, Neo4jAutoConfiguration.class));

    @TempDir
    private Path data = Path.of("");

    @Test
    void aDatabaseOfOurOwnStartsWhereNoneIsNamed() {
        this.application.withPropertyValues("alianza.data=" + this.data)
            .run(context -> assertThat(context).hasSingleBean(EmbeddedNeo4j.class)
                .getBean(Neo4jConnectionDetails.class)
                .isInstanceOf(EmbeddedNeo4j.class));
    }

    @Test
    void nothingEmbeddedStartsWhereAServerIsNamed() {
        this.application.withPropertyValues("alianza.data=" + this.data, "spring.neo4j.uri=neo4j+s://graph.example.org")
            .run(context -> {
                assertThat(context).doesNotHaveBean(EmbeddedNeo4j.class);
                assertThat(context.getBean(Neo4jConnectionDetails.class).getUri()).hasToString("neo4j+s://graph.example.org");
                assertThat(this.data).isEmptyDirectory();
            });
    }

}
