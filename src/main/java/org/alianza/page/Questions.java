package org.alianza.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ClassPathResource;
import org.springframework.graphql.GraphQlRequest;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultGraphQlRequest;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;

/// Asks the graph what a page shows: one question a page, in `pages/*.graphql`, the way everybody asks. So
/// limits hold for pages too, and nobody is shown what they may not see.
@Component
class Questions {

    /// What several questions ask for in the same way is in `pages/fragments`.
    private static final Pattern SPREAD = Pattern.compile("\\.\\.\\.([A-Z]\\w*)");

    /// Where questions are asked, which nobody looks at; what stands in the address of a page is not for others to read.
    private static final URI DOOR = URI.create("/graphql");

    private final Map<String, String> documents = new ConcurrentHashMap<>();

    private final WebGraphQlHandler handler;

    Questions(WebGraphQlHandler handler) {
        this.handler = handler;
    }

    /// What a question is answered with.
    ///
    /// @param name of the question
    /// @throws Unanswered if anything is wrong with it
    /// @throws AuthenticationException if one has to sign in for it
    Map<String, @Nullable Object> ask(String name, Map<String, @Nullable Object> variables, HttpServletRequest request) {
        GraphQlRequest question = new DefaultGraphQlRequest(this.documents.computeIfAbsent(name, Questions::document), null, variables, null);
        ServletServerHttpRequest http = new ServletServerHttpRequest(request);
        WebGraphQlRequest asked = new WebGraphQlRequest(DOOR, http.getHeaders(), new LinkedMultiValueMap<>(),
                InetSocketAddress.createUnresolved(request.getRemoteAddr(), request.getRemotePort()), Map.of(), question,
                request.getRequestId(), request.getLocale());
        WebGraphQlResponse response = Objects.requireNonNull(this.handler.handleRequest(asked).block());
        if (!response.getErrors().isEmpty()) {
            throw Unanswered.of(response.getErrors().getFirst());
        }
        Map<String, @Nullable Object> data = response.getData();
        return (data != null) ? data : new LinkedHashMap<>();
    }

    private static String document(String name) {
        String document = text(name);
        Set<String> added = new HashSet<>();
        for (Matcher spread = SPREAD.matcher(document); spread.find(); spread = SPREAD.matcher(document).region(spread.end(), document.length())) {
            if (added.add(spread.group(1))) {
                document += "\n" + text("fragments/" + spread.group(1));
            }
        }
        return document;
    }

    private static String text(String name) {
        try {
            return new ClassPathResource("pages/%s.graphql".formatted(name)).getContentAsString(StandardCharsets.UTF_8);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

}
