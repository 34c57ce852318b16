package org.alianza.selection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How the objects of a field are found from the object that has it.
///
/// In Cypher, `@name` stands for a variable: one that the object has, or one that this finds.
///
/// @param match clauses that find them; they end with variables to keep
/// @param keep the variables found that are read further on
/// @param distinct whether the same may be found several times, and is meant once
/// @param order of what is found; empty: as it is found
/// @param many whether all are meant, or the first
/// @param type of the objects
/// @param variables of the objects, by name, and what they are called here
public record Branch(String match, List<String> keep, boolean distinct, String order, boolean many, String type, Map<String, String> variables) {

    /// Those that a pattern leads to, `@m`, each once and in the order of names: the relationship `@r` has to hold.
    public static Branch along(String pattern, String type) {
        return new Branch("MATCH " + pattern + "\nWHERE " + Known.holds("@r") + "\n", List.of("m"), true, "@m.byName", true, type, Map.of("n", "m"));
    }

    /// Those that clauses find, `@m`.
    public static Branch of(String match, String order, String type) {
        return new Branch(match, List.of("m"), false, order, true, type, Map.of("n", "m"));
    }

    /// Rows of several variables; their objects have those.
    public static Branch rows(String match, String order, String type, String... variables) {
        Map<String, String> same = new HashMap<>();
        for (String variable : variables) {
            same.put(variable, variable);
        }
        return new Branch(match, List.of(variables), false, order, true, type, same);
    }

    /// In another order.
    public Branch by(String order) {
        return new Branch(this.match, this.keep, this.distinct, order, this.many, this.type, this.variables);
    }

    /// Only the first.
    public Branch first() {
        return new Branch(this.match, this.keep, this.distinct, this.order, false, this.type, this.variables);
    }

    /// A variable of the object that has the field is one of theirs, too.
    public Branch with(String variable, String here) {
        Map<String, String> more = new HashMap<>(this.variables);
        more.put(variable, here);
        return new Branch(this.match, this.keep, this.distinct, this.order, this.many, this.type, more);
    }

}
