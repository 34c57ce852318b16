package org.alianza.access;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletionStage;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import org.alianza.account.Caller;
import org.alianza.account.Role;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/// Looks through what answers a field of which the schema does not say what type it will be: what is of a
/// type the caller may not see is left out of a list, and denied where it would stand alone.
///
/// The type of a value is called as its class is, which is how Spring tells them apart, too.
class Screen implements DataFetcher<Object> {

    private final DataFetcher<?> fetcher;

    private volatile @Nullable Map<String, Role> restricted;

    Screen(DataFetcher<?> fetcher) {
        this.fetcher = fetcher;
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
        Caller caller = Caller.asking(environment);
        Map<String, Role> hidden = new LinkedHashMap<>(restricted(environment.getGraphQLSchema()));
        hidden.values().removeIf(caller::may);
        Object value = this.fetcher.get(environment);
        return hidden.isEmpty() ? value : seen(value, hidden, caller);
    }

    private static @Nullable Object seen(@Nullable Object value, Map<String, Role> hidden, Caller caller) {
        return switch (value) {
            case Mono<?> later -> later.mapNotNull(answer -> seen(answer, hidden, caller));
            case CompletionStage<?> later -> later.thenApply(answer -> seen(answer, hidden, caller));
            case Collection<?> list -> list.stream().filter(one -> one == null || type(one, hidden) == null).toList();
            case null -> null;
            default -> alone(value, hidden, caller);
        };
    }

    private static Object alone(Object value, Map<String, Role> hidden, Caller caller) {
        String type = type(value, hidden);
        if (type != null) {
            throw new Denied(type, hidden.getOrDefault(type, Role.ADMIN), caller);
        }
        return value;
    }

    private static @Nullable String type(Object value, Map<String, Role> hidden) {
        for (Class<?> type = value.getClass(); type != null; type = type.getSuperclass()) {
            if (hidden.containsKey(type.getSimpleName())) {
                return type.getSimpleName();
            }
        }
        return null;
    }

    private Map<String, Role> restricted(GraphQLSchema schema) {
        Map<String, Role> known = this.restricted;
        if (known != null) {
            return known;
        }
        Map<String, Role> found = new LinkedHashMap<>();
        schema.getAllTypesAsList().forEach(type -> {
            if (type instanceof GraphQLObjectType object) {
                Rule.role(object).ifPresent(role -> found.put(object.getName(), role));
            }
        });
        this.restricted = found;
        return found;
    }

}
