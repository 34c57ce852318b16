package org.alianza.access;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLDirectiveContainer;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import org.alianza.account.Caller;
import org.alianza.account.Role;
import org.jspecify.annotations.Nullable;

/// Who may see one field of the schema.
///
/// @param place the field: `Query.dataQuality`
/// @param field the least role that may; null: anyone
/// @param arguments the least role that may give an argument, by its name
record Rule(String place, @Nullable Role field, Map<String, Role> arguments) {

    static final String DIRECTIVE = "visible";

    /// What changes something is for editors, and what goes on for staff, unless the schema says otherwise.
    private static final Map<String, Role> OTHERWISE = Map.of("Mutation", Role.EDITOR, "Subscription", Role.STAFF);

    static Rule of(GraphQLObjectType type, GraphQLFieldDefinition field) {
        Map<String, Role> arguments = new LinkedHashMap<>();
        for (GraphQLArgument argument : field.getArguments()) {
            role(argument).ifPresent(role -> arguments.put(argument.getName(), role));
        }
        return new Rule(type.getName() + "." + field.getName(), strictest(type, field), arguments);
    }

    /// The role that the schema names for a part of it.
    static Optional<Role> role(GraphQLDirectiveContainer part) {
        GraphQLAppliedDirective visible = part.getAppliedDirective(DIRECTIVE);
        if (visible == null) {
            return Optional.empty();
        }
        Object to = Objects.requireNonNull(visible.getArgument("to")).getValue();
        return Optional.of(Role.valueOf(String.valueOf(to)));
    }

    /// Whether there is anything to look after.
    boolean isOpen() {
        return this.field == null && this.arguments.isEmpty();
    }

    /// @throws Denied if the caller may not see the field, or not with these arguments
    void check(Caller caller, List<String> given) {
        if (this.field != null && !caller.may(this.field)) {
            throw new Denied(this.place, this.field, caller);
        }
        this.arguments.forEach((argument, role) -> {
            if (given.contains(argument) && !caller.may(role)) {
                throw new Denied("%s(%s)".formatted(this.place, argument), role, caller);
            }
        });
    }

    private static @Nullable Role strictest(GraphQLObjectType type, GraphQLFieldDefinition field) {
        Optional<Role> named = role(field).or(() -> Optional.ofNullable(OTHERWISE.get(type.getName())));
        Optional<Role> answered = (GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLDirectiveContainer answer)
                ? role(answer) : Optional.empty();
        return Stream.of(named, role(type), answered).flatMap(Optional::stream).max(Comparator.naturalOrder()).orElse(null);
    }

}
