package org.alianza.selection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/// How each type of the schema is read, as the rooms tell it. What is told of an interface goes for the types that
/// implement it.
@Component
class Types {

    /// Characters of all statements that are kept.
    private static final int MOST = 4_000_000;

    /// As many as what is selected takes beside its statement.
    private static final int EACH = 1_000;

    private final Map<String, Map<String, Field>> types = new HashMap<>();

    /// The same is often asked for, and none of it depends on who asks, or when.
    private final Cache<Asked, Optional<Projection>> projections = Caffeine.newBuilder()
        .maximumWeight(MOST)
        .weigher((Asked asked, Optional<Projection> projection) -> EACH + projection.map(Projection::length).orElse(0))
        .build();

    Types(List<Described> rooms) {
        rooms.stream().flatMap(room -> room.types().stream()).forEach(fields -> fields.all().forEach((name, field) -> {
            if (this.types.computeIfAbsent(fields.type(), type -> new HashMap<>()).put(name, field) != null) {
                throw new IllegalStateException("%s.%s is told twice".formatted(fields.type(), name));
            }
        }));
    }

    /// How what is selected of objects of a type is read; empty: it cannot be read in one statement.
    Optional<Projection> projection(String type, List<Selected> selected, GraphQLSchema schema) {
        return this.projections.get(new Asked(type, selected), asked -> {
            try {
                return Optional.of(new Projection(new Compiler(this, schema).object(type, Map.of("n", "n"), selected)));
            }
            catch (NotTold e) {
                return Optional.empty();
            }
        });
    }

    /// How a field is read; null: nobody has told.
    @Nullable Field find(String type, String field, GraphQLSchema schema) {
        Field own = this.types.getOrDefault(type, Map.of()).get(field);
        if (own != null || !(schema.getType(type) instanceof GraphQLObjectType object)) {
            return own;
        }
        return object.getInterfaces()
            .stream()
            .map(GraphQLNamedOutputType::getName)
            .map(name -> this.types.getOrDefault(name, Map.of()).get(field))
            .filter(found -> found != null)
            .findFirst()
            .orElse(null);
    }

    /// Whether a field is told of the type itself, not of an interface of it.
    boolean owns(String type, String field) {
        return this.types.getOrDefault(type, Map.of()).containsKey(field);
    }

    /// The types an object of a type may be of: itself, unless it is an interface.
    static List<String> concrete(String type, GraphQLSchema schema) {
        return (schema.getType(type) instanceof GraphQLInterfaceType abstraction)
                ? schema.getImplementations(abstraction).stream().map(GraphQLObjectType::getName).toList() : List.of(type);
    }

    /// What is selected of objects of a type.
    private record Asked(String type, List<Selected> selected) {
    }

}
