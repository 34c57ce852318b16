package org.alianza.selection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

/// How a value in memory is shown: of a value that has fields, those that are selected.
interface Shown {

    /// What is answered.
    @Nullable Object show(@Nullable Object value);

    /// How the values of a field are shown.
    static Shown of(Selected selected, @Nullable GraphQLFieldDefinition field, Compiler compiler) {
        if (selected.children().isEmpty() || field == null || !(GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType type)) {
            return value -> value;
        }
        return of(type, selected.children(), compiler);
    }

    private static Shown of(GraphQLObjectType type, List<Selected> selected, Compiler compiler) {
        Map<String, UnaryOperator<@Nullable Object>> properties = new LinkedHashMap<>();
        for (Selected child : selected) {
            properties.put(child.key(), property(type, child, compiler));
        }
        return value -> show(value, properties);
    }

    private static UnaryOperator<@Nullable Object> property(GraphQLObjectType type, Selected selected, Compiler compiler) {
        String name = ((GraphQLNamedType) type).getName();
        if (selected.name().equals("__typename")) {
            return value -> name;
        }
        if (!(compiler.types().find(name, selected.name(), compiler.schema()) instanceof Field.Property property)) {
            throw new NotTold(name + "." + selected.name());
        }
        Shown shown = of(selected, type.getField(selected.name()), compiler);
        return value -> (value != null) ? shown.show(property.told().apply(value, selected)) : null;
    }

    private static @Nullable Object show(@Nullable Object value, Map<String, UnaryOperator<@Nullable Object>> properties) {
        return switch (value) {
            case null -> null;
            // What was selected has been read already.
            case Map<?, ?> read -> read;
            case List<?> list -> {
                List<@Nullable Object> all = new ArrayList<>(list.size());
                list.forEach(one -> all.add(show(one, properties)));
                yield all;
            }
            default -> {
                Map<String, @Nullable Object> object = LinkedHashMap.newLinkedHashMap(properties.size());
                properties.forEach((key, property) -> object.put(key, property.apply(value)));
                yield object;
            }
        };
    }

}
