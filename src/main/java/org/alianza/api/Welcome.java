package org.alianza.api;

import java.net.InetAddress;
import java.util.Objects;

import org.alianza.account.FirstAccount;
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

    private final FirstAccount first;

    private final @Nullable InetAddress address;

    private final boolean publicView;

    Welcome(Graph graph, FirstAccount first, @Value("${server.address:#{null}}") @Nullable InetAddress address,
            @Value("${alianza.public-view}") boolean publicView) {
        this.graph = graph;
        this.first = first;
        this.address = address;
        this.publicView = publicView;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof ServletWebServerApplicationContext context) {
            int port = Objects.requireNonNull(context.getWebServer()).getPort();
            System.out.printf("""
                    Alianza  http://%s:%d/ (GraphiQL: /graphiql, GraphQL: /graphql)
                    Data     %s
                    Sign-in  %s
                    """, host(), port, this.graph.place(), signIn());
        }
    }

    private String host() {
        return (this.address == null || this.address.isAnyLocalAddress() || this.address.isLoopbackAddress())
                ? "localhost" : this.address.getHostAddress();
    }

    private String signIn() {
        String who = this.publicView ? "not needed for what is public" : "needed for everything";
        return this.first.passwordFile()
            .map(file -> "%s, its password in %s".formatted(FirstAccount.NAME, file))
            .orElse(who);
    }

}
