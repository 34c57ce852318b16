package org.alianza.statistics;

import java.util.List;
import java.util.function.Function;

import org.alianza.contribution.Given;
import org.alianza.contribution.Stage;
import org.alianza.fact.Money;
import org.alianza.fact.Properties;
import org.alianza.fact.Quantity;
import org.jspecify.annotations.Nullable;

/// What was said last of a contribution.
///
/// @param stage null: nothing is said
/// @param money null: not known, or none
/// @param quantity null: not known, or nothing
record Gift(@Nullable Stage stage, @Nullable Money money, @Nullable Quantity quantity) implements Given {

    /// Reads it from its stages, earliest first.
    static Gift of(List<Properties> stages) {
        return new Gift(last(stages, stage -> Stage.valueOf(stage.required("stage"))), last(stages, Properties::money),
                last(stages, Properties::quantity));
    }

    private static <T> @Nullable T last(List<Properties> stages, Function<Properties, @Nullable T> said) {
        for (Properties stage : stages.reversed()) {
            T value = said.apply(stage);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

}
