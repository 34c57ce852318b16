package org.alianza.graph;

import java.io.IOException;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Once the doors are open, tells others on this machine who may read the data folder how to reach its
/// database: they need not wait until this Alianza ends.
@Component
class Announcement {

    private final ObjectProvider<EmbeddedNeo4j> embedded;

    Announcement(ObjectProvider<EmbeddedNeo4j> embedded) {
        this.embedded = embedded;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) throws IOException {
        EmbeddedNeo4j neo4j = this.embedded.getIfAvailable();
        if (neo4j != null && event.getApplicationContext() instanceof WebServerApplicationContext) {
            neo4j.announce();
        }
    }

}
