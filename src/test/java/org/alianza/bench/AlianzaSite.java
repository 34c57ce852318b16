package org.alianza.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.MeterRegistry;
import org.alianza.Alianza;
import org.alianza.account.Accounts;
import org.alianza.account.ApiKeys;
import org.alianza.account.Role;
import org.alianza.graph.EarlyStart;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// Alianza in a process of its own, as anyone runs it, with a key for the bench and a count of statements beside it:
/// `AlianzaSite ARGUMENT…`.
final class AlianzaSite {

    private AlianzaSite() {
    }

    static void main(String[] args) throws IOException {
        ConfigurableApplicationContext context = new SpringApplicationBuilder(Alianza.class).initializers(new EarlyStart()).run(args);
        Accounts accounts = context.getBean(Accounts.class);
        if (accounts.find("bench").isEmpty()) {
            accounts.create("bench", Role.STAFF, "hormigas culonas 7");
        }
        String key = context.getBean(ApiKeys.class).create("bench", "bench", Role.STAFF, Instant.now().plus(Duration.ofDays(1))).secret();
        MeterRegistry meters = context.getBean(MeterRegistry.class);
        HttpServer count = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        count.createContext("/", exchange -> {
            byte[] body = String.valueOf(meters.get("alianza.graph.statements").timer().count()).getBytes(StandardCharsets.US_ASCII);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        count.start();
        Site.ready(Integer.parseInt(String.valueOf(context.getEnvironment().getProperty("local.server.port"))), key, count.getAddress().getPort());
    }

}
