package org.alianza.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;

import org.alianza.fact.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Asks a running Alianza whether it can serve, for what watches over containers and services.
@Command(name = "health")
final class HealthCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Session session;

    @Parameters(paramLabel = "URL", descriptionKey = "url", arity = "0..1")
    private String url = "http://127.0.0.1:%s/actuator/health/readiness".formatted(Objects.requireNonNullElse(System.getenv("SERVER_PORT"), "8080"));

    HealthCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpResponse<String> answer = http.send(HttpRequest.newBuilder(address()).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
            this.session.out().println(answer.body());
            return (answer.statusCode() == 200) ? Exit.DONE.code() : Exit.NOT_REACHABLE.code();
        }
        catch (IOException e) {
            this.session.say("health.none", this.url);
            return Exit.NOT_REACHABLE.code();
        }
    }

    private URI address() {
        if (!this.url.startsWith("http://") && !this.url.startsWith("https://")) {
            throw Problem.invalid("URL", this.url, "an address such as http://127.0.0.1:8080/actuator/health/readiness");
        }
        return URI.create(this.url);
    }

}
