package org.alianza;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/// Somebody who asks over HTTP from an address of their own, and keeps cookies as a browser does.
final class Visitor {

    private static final AtomicInteger ADDRESSES = new AtomicInteger(1);

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http;

    private final String origin;

    final Map<String, String> cookies = new LinkedHashMap<>();

    final List<String> setCookies = new ArrayList<>();

    Visitor(int port) {
        int number = ADDRESSES.incrementAndGet();
        this.origin = "http://127.0.0.1:" + port;
        this.http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .localAddress(InetAddress.ofLiteral("127.1.%d.%d".formatted(number / 200, 1 + number % 200)))
            .build();
    }

    /// Opens a page as a browser does.
    HttpResponse<String> open(String path, String... headers) {
        return send(request(path, headers).setHeader("Accept", "text/html,*/*;q=0.8").GET());
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    /// Signs in by the page, as a browser does.
    HttpResponse<String> signIn(String name, String password) {
        return form("/sign-in", Map.of("name", name, "password", password, "_csrf", formToken()));
    }

    /// What the field of the form holds that shows that it is ours.
    String formToken() {
        Matcher token = TOKEN.matcher(open("/sign-in").body());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    /// Where an answer leads, on this server.
    static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("nowhere").replaceFirst("^http://127\\.0\\.0\\.1:\\d+", "");
    }

    static Map<?, ?> json(HttpResponse<String> response) {
        return JSON.readValue(response.body(), Map.class);
    }

    /// What an answer says, if there is nothing wrong.
    static JsonNode data(HttpResponse<String> response) {
        JsonNode answer = JSON.readTree(response.body());
        assertThat(answer.path("errors")).isEmpty();
        return answer.path("data");
    }

    /// The one thing that is wrong.
    static String error(HttpResponse<String> response) {
        JsonNode errors = JSON.readTree(response.body()).path("errors");
        assertThat(errors).hasSize(1);
        return errors.path(0).path("message").asString();
    }

    /// Sends anything.
    ///
    /// @param body null: none
    HttpResponse<String> send(String method, String path, byte @Nullable [] body, String... headers) {
        return send(request(path, headers).method(method, (body != null) ? BodyPublishers.ofByteArray(body) : BodyPublishers.noBody()));
    }

    HttpResponse<String> form(String path, Map<String, String> fields, String... headers) {
        String body = fields.entrySet()
            .stream()
            .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
        return send(request(path, headers).setHeader("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
    }

    /// Asks as GraphiQL does, which repeats the cookie in a header.
    HttpResponse<String> ask(String document, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("X-XSRF-TOKEN", token()));
        return post(document, all.toArray(String[]::new));
    }

    /// The cookie that scripts repeat; any page sets it.
    String token() {
        if (!this.cookies.containsKey("XSRF-TOKEN")) {
            open("/sign-in");
        }
        return this.cookies.getOrDefault("XSRF-TOKEN", "");
    }

    /// Asks as a program does that has a key.
    HttpResponse<String> askWith(String key, String document) {
        return post(document, "Authorization", "Bearer " + key);
    }

    HttpResponse<String> post(String document, String... headers) {
        String body = JSON.writeValueAsString(Map.of("query", document));
        return send(request("/graphql", headers).setHeader("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    /// Hands in a file by a form, as a browser does.
    HttpResponse<String> hand(String path, String name, byte[] file, Map<String, String> fields) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((field, value) -> body.writeBytes("--b\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(field, value)
            .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n".formatted(name).getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
        return send(request(path, "Content-Type", "multipart/form-data; boundary=b", "Accept", "text/html").POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /// Hands in a file as a program does that has a key.
    HttpResponse<String> upload(String key, String path, byte[] file, String... headers) {
        HttpRequest.Builder request = request(path, headers).setHeader("Authorization", "Bearer " + key);
        return send(request.POST(BodyPublishers.ofByteArray(file)));
    }

    /// Fetches a file as a program does that has a key.
    byte[] download(String key, String path) {
        HttpRequest request = request(path, "Authorization", "Bearer " + key).GET().build();
        try {
            HttpResponse<byte[]> response = this.http.send(request, BodyHandlers.ofByteArray());
            assertThat(response.statusCode()).isEqualTo(200);
            return response.body();
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Fetches a file as a browser does, byte by byte.
    HttpResponse<byte[]> fetch(String path, String... headers) {
        try {
            return this.http.send(request(path, headers).setHeader("Accept", "*/*").GET().build(), BodyHandlers.ofByteArray());
        }
        catch (IOException e) {
            throw new UncheckedIOException("%s was not answered whole".formatted(path), e);
        }
        catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.origin + path));
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        String cookies = this.cookies.entrySet().stream().map(cookie -> cookie.getKey() + "=" + cookie.getValue())
            .collect(Collectors.joining("; "));
        return cookies.isEmpty() ? request : request.setHeader("Cookie", cookies);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = this.http.send(request.build(), BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return response;
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void keep(String header) {
        this.setCookies.add(header);
        String[] pair = header.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty()) {
            this.cookies.remove(pair[0]);
        }
        else {
            this.cookies.put(pair[0], pair[1]);
        }
    }

}
