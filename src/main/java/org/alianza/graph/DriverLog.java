package org.alianza.graph;

import org.neo4j.driver.Config;
import org.neo4j.driver.Logging;

import org.springframework.boot.neo4j.autoconfigure.ConfigBuilderCustomizer;
import org.springframework.stereotype.Component;

/// Lets the driver log by way of SLF4J. Left alone, it puts every message that it sends or receives into words, whether
/// anybody reads them or not: of a statement that writes thousands of rows, all rows as one text.
@Component
class DriverLog implements ConfigBuilderCustomizer {

    /// What is to come instead of the deprecated way has the same flaw.
    @Override
    @SuppressWarnings("deprecation")
    public void customize(Config.ConfigBuilder config) {
        config.withLogging(Logging.slf4j());
    }

}
