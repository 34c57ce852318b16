package org.alianza.contribution;

import org.alianza.fact.Money;
import org.alianza.fact.Quantity;
import org.jspecify.annotations.Nullable;

/// What of a contribution can be added up.
public interface Given {

    /// How far it has come; null: nothing is said.
    @Nullable Stage stage();

    /// How much money; null: not known, or none.
    @Nullable Money money();

    /// How much in kind; null: not known, or nothing.
    @Nullable Quantity quantity();

}
