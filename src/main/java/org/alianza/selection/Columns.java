package org.alianza.selection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/// What is returned of the objects of one place in a question.
final class Columns {

    private static final String TYPENAME = "__typename";

    private final Compiler compiler;

    private final Map<String, String> variables;

    private final Map<String, Integer> expressions = new LinkedHashMap<>();

    private final StringBuilder calls = new StringBuilder();

    /// Each field that is read, once.
    private final Map<Read, Reader> readers = new HashMap<>();

    /// What is read for others, by field.
    private final Map<Read, Hidden> hidden = new LinkedHashMap<>();

    /// @param variables of the objects, by name, and what they are called in the statement
    Columns(Compiler compiler, Map<String, String> variables) {
        this.compiler = compiler;
        this.variables = variables;
    }

    /// How objects of a type are read.
    ///
    /// @param among whether there are objects of other types in the same place
    ObjectReader reader(String type, boolean among, List<Selected> selected) {
        return new ObjectReader(selected.stream()
            .filter(child -> child.isOf(type))
            .map(child -> new ObjectReader.Entry(child.key(), reader(type, among ? type : null, child)))
            .toList());
    }

    /// The number of the column that an expression is, once its variables have their names.
    int add(String expression) {
        Integer known = this.expressions.get(expression);
        if (known != null) {
            return known;
        }
        this.expressions.put(expression, this.expressions.size());
        return this.expressions.size() - 1;
    }

    Compiled compiled(Reader reader) {
        new ArrayList<>(this.hidden.values()).forEach(this::finish);
        return new Compiled(this.calls.toString(), "[" + String.join(", ", this.expressions.keySet()) + "]", reader);
    }

    private Reader reader(String type, @Nullable String among, Selected selected) {
        if (selected.name().equals(TYPENAME)) {
            return new Constant(type);
        }
        GraphQLFieldDefinition definition = definition(type, selected.name());
        Field field = this.compiler.types().find(type, selected.name(), this.compiler.schema());
        if (field == null || isRestricted(definition)) {
            throw new NotTold(type + "." + selected.name());
        }
        return this.readers.computeIfAbsent(new Read(field, selected.as("")), read -> reader(type, guard(type, among, selected.name()), field, selected, definition));
    }

    private Reader reader(String type, @Nullable String among, Field field, Selected selected, @Nullable GraphQLFieldDefinition definition) {
        Reader reader = switch (field) {
            case Field.Expression expression -> expression(expression, selected, definition);
            case Field.Text text -> text(text, selected.language());
            case Field.Part part -> part(part, selected);
            case Field.Branches branches -> branch(branches.branch().apply(selected), among, selected.children());
            case Field.Derived derived -> derived(type, among, derived, selected, definition);
            case Field.Property property -> throw new NotTold(type + "." + selected.name());
        };
        return (definition != null && GraphQLTypeUtil.isNonNull(definition.getType())) ? new Required(type + "." + selected.name(), reader) : reader;
    }

    private Reader expression(Field.Expression expression, Selected selected, @Nullable GraphQLFieldDefinition definition) {
        int column = add(named(expression.cypher()));
        Shown shown = Shown.of(selected, definition, this.compiler);
        return row -> shown.show(expression.told().apply(row.get(column)));
    }

    private Reader text(Field.Text text, @Nullable Locale language) {
        int column = add(named(Texts.in((language != null) ? language : Locale.ROOT, "@" + text.node(), text.property())));
        return row -> {
            Value value = row.get(column);
            return value.isNull() ? null : value.asString();
        };
    }

    private Reader part(Field.Part part, Selected selected) {
        Map<String, String> theirs = new HashMap<>();
        part.variables().forEach((variable, called) -> theirs.put(variable, named("@" + called)));
        Compiled object = this.compiler.object(part.type(), theirs, selected.children());
        this.calls.append(object.calls());
        int column = add(object.expression());
        return row -> object.reader().read(row.get(column));
    }

    private Reader branch(Branch branch, @Nullable String among, List<Selected> selected) {
        String name = this.compiler.fresh("b");
        Reader[] reader = new Reader[1];
        this.calls.append(this.compiler.branch(branch, this.variables, among, selected, name, reader));
        int column = add(name);
        return row -> reader[0].read(row.get(column));
    }

    private Reader derived(String type, @Nullable String among, Field.Derived derived, Selected selected, @Nullable GraphQLFieldDefinition definition) {
        List<Hidden> needs = derived.needs().apply(selected).stream().map(need -> hidden(type, among, need)).toList();
        Shown shown = Shown.of(selected, definition, this.compiler);
        return row -> {
            List<@Nullable Object> values = new ArrayList<>(needs.size());
            for (Hidden need : needs) {
                values.add(need.read(row));
            }
            return shown.show(derived.told().apply(selected, values));
        };
    }

    private Hidden hidden(String type, @Nullable String among, Selected need) {
        Field field = this.compiler.types().find(type, need.name(), this.compiler.schema());
        if (field == null) {
            throw new NotTold(type + "." + need.name());
        }
        Hidden one = this.hidden.computeIfAbsent(new Read(field, new Selected("", need.name(), need.arguments(), List.of(), List.of())),
                read -> new Hidden(type, guard(type, among, need.name()), field, need));
        need.children().forEach(child -> one.children.put(child.key(), child));
        return one;
    }

    /// What is told of one type is looked for at objects of that type alone.
    private @Nullable String guard(String type, @Nullable String among, String field) {
        return (among != null && this.compiler.types().owns(type, field)) ? type : null;
    }

    private void finish(Hidden hidden) {
        Selected whole = new Selected("", hidden.need.name(), hidden.need.arguments(), List.of(), List.copyOf(hidden.children.values()));
        hidden.reader = reader(hidden.type, hidden.among, hidden.field, whole, null);
    }

    private @Nullable GraphQLFieldDefinition definition(String type, String field) {
        return (this.compiler.schema().getType(type) instanceof GraphQLObjectType object) ? object.getField(field) : null;
    }

    private static boolean isRestricted(@Nullable GraphQLFieldDefinition field) {
        return field != null && (field.hasAppliedDirective("visible")
                || (GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType type && type.hasAppliedDirective("visible")));
    }

    private String named(String text) {
        return this.compiler.named(text, this.variables, new HashMap<>());
    }

    /// A field as it is selected, under whatever key.
    private record Read(Field field, Selected selected) {
    }

    /// The same for all objects.
    private record Constant(String value) implements Reader {

        @Override
        public Object read(Value row) {
            return this.value;
        }

    }

    /// What the schema promises is there.
    private record Required(String field, Reader reader) implements Reader {

        @Override
        public Object read(Value row) {
            Object value = this.reader.read(row);
            if (value == null) {
                throw new IllegalStateException("there is no " + this.field);
            }
            return value;
        }

    }

    /// What is read because something follows from it.
    private static final class Hidden implements Reader {

        private final String type;

        private final @Nullable String among;

        private final Field field;

        private final Selected need;

        private final Map<String, Selected> children = new LinkedHashMap<>();

        private @Nullable Reader reader;

        Hidden(String type, @Nullable String among, Field field, Selected need) {
            this.type = type;
            this.among = among;
            this.field = field;
            this.need = need;
        }

        @Override
        public @Nullable Object read(Value row) {
            return Objects.requireNonNull(this.reader).read(row);
        }

    }

}
