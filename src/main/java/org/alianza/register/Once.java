package org.alianza.register;

import java.util.function.BiFunction;
import java.util.function.Function;

import org.alianza.graph.Statements;
import org.jspecify.annotations.Nullable;

/// A change that is begun again when its transaction is lost. It may have been lost after it was carried out and before
/// anybody was told so: then its audit entry is there, and nothing is done twice.
///
/// @param <T> what comes of it
final class Once<T> implements Function<Statements, T> {

    private final BiFunction<Audit, Statements, T> work;

    private @Nullable Audit audit;

    private @Nullable T done;

    Once(BiFunction<Audit, Statements, T> work) {
        this.work = work;
    }

    @Override
    public T apply(Statements statements) {
        Audit next = Audit.begin(statements);
        if (this.done != null && this.audit != null && this.audit.isHeld(statements)) {
            return this.done;
        }
        this.audit = next;
        this.done = null;
        T made = this.work.apply(next, statements);
        this.done = made;
        return made;
    }

}
