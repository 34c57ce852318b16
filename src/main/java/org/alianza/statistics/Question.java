package org.alianza.statistics;

import java.util.ArrayList;
import java.util.List;

import graphql.schema.DataFetchingFieldSelectionSet;
import graphql.schema.SelectedField;
import org.alianza.fact.Problem;

/// What is asked for at any depth of the answer.
///
/// @param dimensions what is grouped by, each once
/// @param totals whether totals are asked for
record Question(List<Dimension> dimensions, boolean totals) {

    private static final int DEEPEST = 4;

    private static final String GROUPS = "by";

    /// Reads it from the fields selected.
    ///
    /// @throws Problem if groups lie too deep, or within groups of the same dimension
    static Question of(DataFetchingFieldSelectionSet selection) {
        List<SelectedField> fields = selection.getFields();
        List<SelectedField> groups = fields.stream().filter(field -> field.getName().equals(GROUPS)).toList();
        groups.forEach(Question::check);
        List<Dimension> dimensions = groups.stream().map(Question::dimension).distinct().sorted().toList();
        return new Question(dimensions, fields.stream().anyMatch(field -> field.getName().equals("totals")));
    }

    private static void check(SelectedField group) {
        List<Dimension> around = new ArrayList<>();
        SelectedField outer = group.getParentField();
        while (outer != null && outer.getName().equals(GROUPS)) {
            around.add(dimension(outer));
            outer = outer.getParentField();
        }
        if (around.size() >= DEEPEST) {
            throw Problem.invalid("by", around.size() + 1, "groups at most %d deep".formatted(DEEPEST));
        }
        if (around.contains(dimension(group))) {
            throw Problem.invalid("dimension", dimension(group), "one that no group around it has already");
        }
    }

    private static Dimension dimension(SelectedField group) {
        return Dimension.valueOf(String.valueOf(group.getArguments().get("dimension")));
    }

}
