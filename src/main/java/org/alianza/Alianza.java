package org.alianza;

import org.alianza.command.Commands;
import org.alianza.graph.EarlyStart;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/// The application: the server, or a command of the command line.
@SpringBootApplication
@ConfigurationPropertiesScan
public class Alianza {

    static void main(String[] args) {
        if (Commands.areMeantBy(args)) {
            System.exit(Commands.run(args));
        }
        new SpringApplicationBuilder(Alianza.class).initializers(new EarlyStart()).run(args);
    }

}
