package org.alianza;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.ClassPathResource;

/// A bad request, as it is written down in `attacks`, and what is answered. It is sent as one of five: a question
/// (`ask`), a request over HTTP (`to`), a form of a page (`form`), bytes as they are (`raw`) or messages over a
/// WebSocket (`frames`). In all texts, `<<3 x a#, >>` stands for `a1, a2, a3, `, and `<<viewer's key>>`,
/// `<<viewer's session>>` and `<<port>>` for what they say.
///
/// @param name what is tried
/// @param as a role, which asks with a key; a role in a `browser`, which has signed in; or nobody
/// @param ask a document of GraphQL
/// @param variables of the document
/// @param to method and path
/// @param headers besides those that are always sent
/// @param body of the request
/// @param charset in which the body is written down; UTF-8 unless given
/// @param zip what is in the archive that is the body, by name
/// @param form fields of a form of ours, which proves that it is
/// @param raw lines of a request, which may be none
/// @param frames messages over a WebSocket
/// @param status of the answer; of a WebSocket, the code it is closed with, or 101 if it stays open
/// @param says what the answer contains, with its headers
/// @param lacks what it does not contain
/// @param found what is found in a file that was handed in
record Attack(String name, String as, @Nullable String ask, @Nullable Map<String, ?> variables, @Nullable String to,
        Map<String, String> headers, @Nullable String body, String charset, @Nullable Map<String, String> zip,
        @Nullable Map<String, String> form, @Nullable List<String> raw, @Nullable List<String> frames, int status, List<String> says,
        List<String> lacks, List<String> found) {

    private static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private static final Pattern AGAIN = Pattern.compile("<<(?<times>\\d+) x (?<what>.*?)>>", Pattern.DOTALL);

    Attack {
        as = Objects.requireNonNullElse(as, "nobody");
        charset = Objects.requireNonNullElse(charset, "UTF-8");
        headers = Objects.requireNonNullElse(headers, Map.of());
        says = Objects.requireNonNullElse(says, List.of());
        lacks = Objects.requireNonNullElse(lacks, List.of());
        found = Objects.requireNonNullElse(found, List.of());
        if (Stream.of(ask, to, raw, frames).filter(Objects::nonNull).count() != 1 || status == 0) {
            throw new IllegalArgumentException("%s: one of ask, to, raw and frames is expected, and a status".formatted(name));
        }
    }

    /// Those that are written down for a door.
    static List<Attack> on(String door) {
        try (InputStream file = new ClassPathResource("attacks/%s.yaml".formatted(door)).getInputStream()) {
            List<?> all = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            return all.stream().map(one -> JSON.convertValue(one, Attack.class)).toList();
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// With its texts written out.
    ///
    /// @param secrets what stands for `<<viewer's key>>` and the like, by name
    Attack writtenOut(Map<String, String> secrets) {
        return JSON.convertValue(written(JSON.convertValue(this, Map.class), secrets), Attack.class);
    }

    /// The body in bytes; null: there is none.
    byte @Nullable [] bytes() {
        if (this.zip != null) {
            return packed(this.zip);
        }
        if (this.ask != null) {
            return JSON.writeValueAsBytes(Map.of("query", this.ask, "variables", Objects.requireNonNullElse(this.variables, Map.of())));
        }
        return (this.body != null) ? this.body.getBytes(Charset.forName(this.charset)) : null;
    }

    @Override
    public String toString() {
        return this.name;
    }

    private static @Nullable Object written(@Nullable Object value, Map<String, String> secrets) {
        return switch (value) {
            case String text -> written(text, secrets);
            case List<?> list -> list.stream().map(one -> written(one, secrets)).toList();
            case Map<?, ?> map -> map.entrySet()
                .stream()
                .filter(one -> one.getValue() != null)
                .collect(Collectors.toMap(one -> written(String.valueOf(one.getKey()), secrets), one -> Objects.requireNonNull(written(one.getValue(), secrets))));
            case null, default -> value;
        };
    }

    private static String written(String text, Map<String, String> secrets) {
        String told = text;
        for (Map.Entry<String, String> secret : secrets.entrySet()) {
            told = told.replace("<<%s>>".formatted(secret.getKey()), secret.getValue());
        }
        return AGAIN.matcher(told).replaceAll(again -> Matcher.quoteReplacement(repeated(again)));
    }

    private static String repeated(MatchResult again) {
        return IntStream.rangeClosed(1, Integer.parseInt(again.group("times")))
            .mapToObj(i -> again.group("what").replace("#", String.valueOf(i)))
            .collect(Collectors.joining());
    }

    private static byte[] packed(Map<String, String> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

}
