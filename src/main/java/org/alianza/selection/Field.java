package org.alianza.selection;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/// How one field of a type is read.
sealed interface Field {

    /// What an expression is.
    ///
    /// @param cypher with `@name` for variables
    /// @param told what is answered for it
    record Expression(String cypher, Function<Value, @Nullable Object> told) implements Field {
    }

    /// The text of a property, in the language asked for.
    ///
    /// @param node variable that has it
    /// @param property its name without the language
    record Text(String node, String property) implements Field {
    }

    /// Another object of the same variables.
    ///
    /// @param type of the object
    /// @param variables of the object, by name, and what they are called here
    record Part(String type, Map<String, String> variables) implements Field {
    }

    /// Objects that are found from here.
    ///
    /// @param branch how, by what is selected of them
    record Branches(Function<Selected, Branch> branch) implements Field {
    }

    /// What follows from other fields.
    ///
    /// @param needs the fields it follows from, by what is selected
    /// @param told what follows from their values, in order
    record Derived(Function<Selected, List<Selected>> needs, BiFunction<Selected, List<@Nullable Object>, @Nullable Object> told) implements Field {
    }

    /// What a value in memory has.
    ///
    /// @param told what it has, by what is selected of it
    record Property(BiFunction<Object, Selected, @Nullable Object> told) implements Field {
    }

}
