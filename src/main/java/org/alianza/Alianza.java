package org.alianza;

import org.alianza.graph.EarlyStart;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/// The application.
@SpringBootApplication
@ConfigurationPropertiesScan
public class Alianza {

    static void main(String[] args) {
        new SpringApplicationBuilder(Alianza.class).initializers(new EarlyStart()).run(args);
    }

}
