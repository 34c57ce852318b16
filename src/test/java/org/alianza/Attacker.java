package org.alianza;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.alianza.account.Accounts;
import org.alianza.account.ApiKeys;
import org.alianza.account.Role;
import org.jspecify.annotations.Nullable;

import static org.awaitility.Awaitility.await;

/// Sends bad requests: without an account, or with one of each role, by a key or in a browser.
final class Attacker {

    static final String PASSWORD = "hormigas culonas 7";

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3})");

    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

    private static int count;

    private final int port;

    private final Map<Role, String> keys = new LinkedHashMap<>();

    private final Map<Role, Visitor> browsers = new LinkedHashMap<>();

    Attacker(int port, Accounts accounts, ApiKeys apiKeys, MovableClock clock) {
        this.port = port;
        count++;
        for (Role role : Role.values()) {
            String name = "attacker.%s.%d".formatted(role.name().toLowerCase(Locale.ROOT), count);
            accounts.create(name, role, PASSWORD);
            this.keys.put(role, apiKeys.create(name, "attack", role, clock.instant().plus(Duration.ofDays(90))).secret());
            Visitor browser = new Visitor(port);
            browser.signIn(name, PASSWORD);
            this.browsers.put(role, browser);
        }
    }

    /// What `<<viewer's key>>` and the like stand for.
    Map<String, String> secrets() {
        Map<String, String> secrets = new LinkedHashMap<>(Map.of("port", String.valueOf(this.port)));
        this.keys.forEach((role, key) -> secrets.put(role.name().toLowerCase(Locale.ROOT) + "'s key", key));
        this.browsers.forEach((role, browser) -> secrets.put(role.name().toLowerCase(Locale.ROOT) + "'s session", session(browser)));
        return secrets;
    }

    Reply send(Attack attack) {
        if (attack.raw() != null) {
            return raw(String.join("\r\n", attack.raw()).getBytes(StandardCharsets.ISO_8859_1));
        }
        if (attack.frames() != null) {
            return socket(attack, attack.frames());
        }
        String[] to = Objects.requireNonNullElse(attack.to(), "POST /graphql").split(" ", 2);
        Visitor visitor = visitor(attack.as());
        List<String> headers = headers(attack);
        HttpResponse<String> answer;
        if (attack.form() != null) {
            headers.addAll(List.of("X-XSRF-TOKEN", visitor.token()));
            answer = visitor.form(to[1], attack.form(), headers.toArray(String[]::new));
        }
        else {
            answer = visitor.send(to[0], to[1], attack.bytes(), headers.toArray(String[]::new));
        }
        return Reply.of(answer);
    }

    /// What was found in a file that was handed in.
    String found(Reply reply) {
        Matcher id = ID.matcher(reply.text());
        if (!id.find()) {
            return "no import";
        }
        String question = "{ import(id: \"%s\") { state findings { severity rule column value expected } } }".formatted(id.group(1));
        return await().atMost(Duration.ofMinutes(1)).until(() -> ask(Role.EDITOR, question).body(), found -> !found.contains("\"CHECKING\""));
    }

    /// Asks as somebody of a role.
    HttpResponse<String> ask(Role role, String document) {
        return new Visitor(this.port).askWith(Objects.requireNonNull(this.keys.get(role)), document);
    }

    /// Sends bytes as they are, says that there will be no more, and hears all that is answered.
    Reply raw(byte[] bytes) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
            socket.setSoTimeout(Math.toIntExact(Duration.ofSeconds(30).toMillis()));
            OutputStream out = socket.getOutputStream();
            out.write(bytes);
            out.flush();
            socket.shutdownOutput();
            return Reply.of(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
        catch (SocketException hungUp) {
            return new Reply(0, "hung up");
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Reply socket(Attack attack, List<String> frames) {
        Heard heard = new Heard();
        WebSocket.Builder builder = HttpClient.newHttpClient().newWebSocketBuilder().subprotocols("graphql-transport-ws");
        List<String> headers = headers(attack);
        for (int i = 0; i < headers.size(); i += 2) {
            builder.header(headers.get(i), headers.get(i + 1));
        }
        try {
            WebSocket socket = builder.buildAsync(URI.create("ws://127.0.0.1:%d/graphql".formatted(this.port)), heard).join();
            for (String frame : frames) {
                socket.sendText(frame, true).exceptionally(closed -> socket).join();
            }
            await().atMost(Duration.ofSeconds(30)).until(() -> heard.isDone(attack));
            socket.abort();
            return heard.told();
        }
        catch (CompletionException e) {
            if (e.getCause() instanceof WebSocketHandshakeException refused) {
                return new Reply(refused.getResponse().statusCode(), "");
            }
            throw e;
        }
    }

    private Visitor visitor(String as) {
        return as.endsWith(" browser") ? Objects.requireNonNull(this.browsers.get(role(as))) : new Visitor(this.port);
    }

    private List<String> headers(Attack attack) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (attack.ask() != null) {
            headers.put("Content-Type", "application/json");
        }
        if (!attack.as().equals("nobody") && !attack.as().endsWith(" browser")) {
            headers.put("Authorization", "Bearer " + this.keys.get(role(attack.as())));
        }
        headers.putAll(attack.headers());
        return headers.entrySet().stream().flatMap(one -> List.of(one.getKey(), one.getValue()).stream()).collect(Collectors.toCollection(ArrayList::new));
    }

    private static Role role(String as) {
        return Role.valueOf(as.split("[ ']", 2)[0].toUpperCase(Locale.ROOT));
    }

    private static String session(Visitor browser) {
        return Objects.requireNonNull(browser.cookies.get("alianza"));
    }

    /// What is answered.
    ///
    /// @param status of the first answer; 0: there is none
    /// @param text of all of it, with its headers
    record Reply(int status, String text) {

        static Reply of(HttpResponse<String> answer) {
            String headers = answer.headers().map().entrySet().stream().map(one -> one.getKey() + ": " + String.join(", ", one.getValue()))
                .collect(Collectors.joining("\n"));
            return new Reply(answer.statusCode(), headers + "\n\n" + answer.body());
        }

        static Reply of(String text) {
            Matcher status = STATUS.matcher(text);
            return new Reply(status.find() ? Integer.parseInt(status.group(1)) : 0, text);
        }

    }

    /// Keeps what comes over a WebSocket.
    private static final class Heard implements WebSocket.Listener {

        private static final int OPEN = 101;

        private final List<String> parts = new CopyOnWriteArrayList<>();

        private volatile int closed;

        boolean isDone(Attack attack) {
            return this.closed != 0 || (attack.status() == OPEN && attack.says().stream().allMatch(told().text()::contains));
        }

        Reply told() {
            return new Reply((this.closed != 0) ? this.closed : OPEN, String.join("", this.parts));
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
            this.parts.add(part + (last ? "\n" : ""));
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            this.parts.add(reason);
            this.closed = code;
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable failure) {
            this.parts.add("cut");
            this.closed = 1006;
        }

    }

}
