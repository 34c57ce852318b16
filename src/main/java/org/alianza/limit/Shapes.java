package org.alianza.limit;

import java.util.HashMap;
import java.util.Map;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import org.jspecify.annotations.Nullable;

/// The shapes of the operations of a document. Each fragment is looked at once, however often it is
/// used; one that uses itself ends there, for it is told as a fault of the document later.
final class Shapes {

    private final Map<String, FragmentDefinition> fragments = new HashMap<>();

    private final Map<String, Shape> known = new HashMap<>();

    private Shapes(Document document) {
        document.getDefinitionsOfType(FragmentDefinition.class).forEach(fragment -> this.fragments.put(fragment.getName(), fragment));
    }

    /// The largest of all operations, and of fragments that none uses.
    static Shape of(Document document) {
        Shapes shapes = new Shapes(document);
        Shape largest = Shape.NONE;
        for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            long onVariables = operation.getVariableDefinitions().stream().mapToLong(variable -> variable.getDirectives().size()).sum();
            largest = larger(largest, shapes.of(operation.getSelectionSet())
                .withDirectives(operation.getDirectives().size() + Math.toIntExact(onVariables)));
        }
        for (String fragment : shapes.fragments.keySet()) {
            largest = larger(largest, shapes.of(fragment));
        }
        return largest;
    }

    private static Shape larger(Shape one, Shape other) {
        return new Shape(Math.max(one.depth(), other.depth()), Math.max(one.aliases(), other.aliases()),
                Math.max(one.directives(), other.directives()), Math.max(one.fields(), other.fields()));
    }

    private Shape of(@Nullable SelectionSet selections) {
        Shape all = Shape.NONE;
        if (selections != null) {
            for (Selection<?> selection : selections.getSelections()) {
                all = all.and(of(selection));
            }
        }
        return all;
    }

    private Shape of(Selection<?> selection) {
        return switch (selection) {
            case Field field -> of(field.getSelectionSet()).within(field);
            case InlineFragment fragment -> of(fragment.getSelectionSet()).withDirectives(fragment.getDirectives().size());
            case FragmentSpread spread -> of(spread.getName()).withDirectives(spread.getDirectives().size());
            default -> Shape.NONE;
        };
    }

    private Shape of(String name) {
        Shape shape = this.known.get(name);
        FragmentDefinition fragment = this.fragments.get(name);
        if (shape != null || fragment == null) {
            return (shape != null) ? shape : Shape.NONE;
        }
        this.known.put(name, Shape.NONE);
        Shape found = of(fragment.getSelectionSet()).withDirectives(fragment.getDirectives().size());
        this.known.put(name, found);
        return found;
    }

}
