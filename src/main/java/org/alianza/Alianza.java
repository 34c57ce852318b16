package org.alianza;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/// The application.
@SpringBootApplication
@ConfigurationPropertiesScan
public class Alianza {

    static void main(String[] args) {
        SpringApplication.run(Alianza.class, args);
    }

}
