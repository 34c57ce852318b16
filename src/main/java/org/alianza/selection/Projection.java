package org.alianza.selection;

import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/// How what is selected of objects is read: what a statement that has found them as `n` goes on with, and what its rows
/// mean. It uses the parameters `$asOf` and `$knownBy`.
public final class Projection {

    private final Compiled compiled;

    Projection(Compiled compiled) {
        this.compiled = compiled;
    }

    /// Clauses that find what belongs to `n`.
    public String calls() {
        return this.compiled.calls();
    }

    /// What is returned of `n`, as one column.
    public String expression() {
        return this.compiled.expression();
    }

    int length() {
        return this.compiled.calls().length() + this.compiled.expression().length();
    }

    /// What is answered for that column.
    @SuppressWarnings("unchecked")
    public Map<String, @Nullable Object> read(Value column) {
        return (Map<String, @Nullable Object>) Objects.requireNonNull(this.compiled.reader().read(column));
    }

}
