package org.alianza.source;

import java.util.Arrays;
import java.util.List;

import org.alianza.fact.Translations;
import org.jspecify.annotations.Nullable;

/// A place in a source that says something.
///
/// @param id by which it can be withdrawn
/// @param source the document
/// @param section which part of it
/// @param statement what it says, in our own words, in several languages
public record Citation(String id, Source source, @Nullable String section, Translations statement) {

    /// What it says and where, whatever it says it of.
    public List<@Nullable Object> said() {
        return Arrays.asList(this.source, this.section, this.statement);
    }

}
