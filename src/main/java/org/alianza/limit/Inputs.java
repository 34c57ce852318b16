package org.alianza.limit;

import java.util.Collection;
import java.util.Map;

import graphql.language.ArrayValue;
import graphql.language.Node;
import graphql.language.ObjectValue;

/// Looks at what is given to a question: in its text, and in its variables.
final class Inputs {

    private final InputLimits limits;

    private int objects;

    private Inputs(InputLimits limits) {
        this.limits = limits;
    }

    /// @throws Exceeded if the values in the text of a question are too many or too deep
    static void check(Node<?> document, InputLimits limits) {
        new Inputs(limits).look(document, 0);
    }

    /// @throws Exceeded if the variables of a question are too many or too deep
    static void check(Map<String, Object> variables, InputLimits limits) {
        Inputs inputs = new Inputs(limits);
        variables.values().forEach(value -> inputs.look(value, 0));
    }

    private void look(Node<?> node, int depth) {
        int within = switch (node) {
            case ArrayValue list -> list(list.getValues().size(), depth);
            case ObjectValue object -> object(depth);
            default -> depth;
        };
        for (Node<?> child : node.getChildren()) {
            look(child, within);
        }
    }

    private void look(Object value, int depth) {
        if (value instanceof Collection<?> list) {
            int within = list(list.size(), depth);
            list.stream().filter(element -> element != null).forEach(element -> look(element, within));
        }
        else if (value instanceof Map<?, ?> object) {
            int within = object(depth);
            object.values().stream().filter(field -> field != null).forEach(field -> look(field, within));
        }
    }

    private int list(int size, int depth) {
        Limit.LIST.check(this.limits.list(), size);
        return deeper(depth);
    }

    private int object(int depth) {
        this.objects++;
        Limit.OBJECTS.check(this.limits.objects(), this.objects);
        return deeper(depth);
    }

    private int deeper(int depth) {
        Limit.INPUT_DEPTH.check(this.limits.depth(), depth + 1L);
        return depth + 1;
    }

}
