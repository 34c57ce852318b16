package org.alianza.api;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;

import org.springframework.stereotype.Component;

/// Documents that were found good are not read and compared with the schema again.
@Component
class Documents implements PreparsedDocumentProvider {

    /// Bytes that all of them together may take, as reckoned.
    private static final int MOST = 32_000_000;

    /// What the least document takes.
    private static final int EACH = 4_000;

    /// What each character of it takes once it is read.
    private static final int CHARACTER = 100;

    private final Cache<String, PreparsedDocumentEntry> good = Caffeine.newBuilder()
        .maximumWeight(MOST)
        .weigher((String text, PreparsedDocumentEntry document) -> EACH + CHARACTER * text.length())
        .build();

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(ExecutionInput question, Function<ExecutionInput, PreparsedDocumentEntry> read) {
        PreparsedDocumentEntry known = this.good.getIfPresent(question.getQuery());
        if (known != null) {
            return CompletableFuture.completedFuture(known);
        }
        PreparsedDocumentEntry document = read.apply(question);
        if (!document.hasErrors()) {
            this.good.put(question.getQuery(), document);
        }
        return CompletableFuture.completedFuture(document);
    }

}
