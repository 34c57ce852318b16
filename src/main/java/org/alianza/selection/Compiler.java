package org.alianza.selection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import graphql.schema.GraphQLSchema;
import org.jspecify.annotations.Nullable;

/// Makes Cypher of what a question selects: of each object its columns, and for each branch a subquery that collects
/// the rows of that, which are read in the same way.
final class Compiler {

    private static final Pattern VARIABLE = Pattern.compile("@([a-z]\\w*)");

    private final Types types;

    private final GraphQLSchema schema;

    private int names;

    Compiler(Types types, GraphQLSchema schema) {
        this.types = types;
        this.schema = schema;
    }

    /// How objects are read.
    ///
    /// @param type of the objects
    /// @param variables of the objects, by name, and what they are called in the statement
    /// @throws NotTold if nobody has told how some field is read
    Compiled object(String type, Map<String, String> variables, List<Selected> selected) {
        Columns columns = new Columns(this, variables);
        List<String> concrete = Types.concrete(type, this.schema);
        List<ObjectReader> readers = concrete.stream().map(one -> columns.reader(one, concrete.size() > 1, selected)).toList();
        Reader reader = readers.getFirst();
        if (readers.stream().distinct().count() > 1) {
            int kind = columns.add(concrete.stream()
                .map(one -> "WHEN %s:%s THEN %d".formatted(variables.get("n"), one, concrete.indexOf(one)))
                .collect(Collectors.joining(" ", "CASE ", " END")));
            reader = row -> readers.get(row.get(kind).asInt()).read(row);
        }
        return columns.compiled(reader);
    }

    /// The clauses that collect what a branch leads to, under a name.
    String branch(Branch branch, Map<String, String> around, @Nullable String guard, List<Selected> selected, String name, Reader[] reader) {
        Map<String, String> here = new HashMap<>();
        String match = named(branch.match(), around, here);
        String guarded = (guard != null) ? "MATCH (%s:%s)%n".formatted(around.get("n"), guard) : "";
        Map<String, String> all = new HashMap<>(around);
        all.putAll(here);
        Map<String, String> theirs = new HashMap<>();
        branch.variables().forEach((variable, called) -> theirs.put(variable, named("@" + called, all, all)));
        Compiled object = object(branch.type(), theirs, selected);
        String order = branch.order().isEmpty() ? "" : "ORDER BY " + named(branch.order(), all, all) + "\n";
        String kept = branch.keep().stream().map(variable -> named("@" + variable, all, all)).collect(Collectors.joining(", "));
        String found = branch.distinct() ? "WITH DISTINCT " + kept + "\n" : "WITH " + kept + "\n";
        reader[0] = branch.many() ? row -> row.asList(object.reader()::read) : row -> row.isNull() ? null : object.reader().read(row);
        String body = branch.many()
                ? found + object.calls() + "WITH " + object.expression() + " AS e\n" + order + "RETURN collect(e) AS " + name + "\n"
                : found + order + "LIMIT 1\n" + object.calls() + "RETURN head(collect(" + object.expression() + ")) AS " + name + "\n";
        return "CALL (" + imports(guarded + match + body, around) + ") {\n" + guarded + match + body + "}\n";
    }

    /// A text with the names that its variables have here; those that nothing around has get new ones.
    String named(String text, Map<String, String> around, Map<String, String> fresh) {
        return VARIABLE.matcher(text).replaceAll(found -> name(found, around, fresh));
    }

    String fresh(String name) {
        this.names++;
        return name + this.names;
    }

    GraphQLSchema schema() {
        return this.schema;
    }

    Types types() {
        return this.types;
    }

    private String name(MatchResult found, Map<String, String> around, Map<String, String> fresh) {
        String variable = found.group(1);
        String known = around.get(variable);
        return (known != null) ? known : fresh.computeIfAbsent(variable, this::fresh);
    }

    /// Those of the variables around that a text uses.
    private static String imports(String text, Map<String, String> around) {
        return String.join(", ", new TreeSet<>(around.values().stream().filter(name -> uses(text, name)).toList()));
    }

    private static boolean uses(String text, String name) {
        int at = text.indexOf(name);
        while (at >= 0) {
            int end = at + name.length();
            boolean whole = (at == 0 || !Character.isJavaIdentifierPart(text.charAt(at - 1)))
                    && (end == text.length() || !Character.isJavaIdentifierPart(text.charAt(end)));
            if (whole) {
                return true;
            }
            at = text.indexOf(name, end);
        }
        return false;
    }

}
