package org.alianza.api;

import java.net.InetAddress;
import java.util.Objects;

import org.alianza.graph.Graph;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Says on the console, in three lines, where Alianza is.
@Component
class Welcome {

    private final Graph graph;

    private final @Nullable InetAddress address;

    Welcome(Graph graph, @Value("${server.address:#{null}}") @Nullable InetAddress address) {
        this.graph = graph;
        this.address = address;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof ServletWebServerApplicationContext context) {
            int port = Objects.requireNonNull(context.getWebServer()).getPort();
            System.out.printf("""
                    Alianza  http://%s:%d/graphiql (GraphQL: /graphql)
                    Data     %s
                    Sign-in  none yet: %s
                    """, host(), port, this.graph.place(), reach());
        }
    }

    private String host() {
        return (this.address == null || this.address.isAnyLocalAddress() || this.address.isLoopbackAddress())
                ? "localhost" : this.address.getHostAddress();
    }

    private String reach() {
        return (this.address != null && this.address.isLoopbackAddress())
                ? "it listens on loopback only, to this machine" : "everyone who can reach this machine can read it";
    }

}
