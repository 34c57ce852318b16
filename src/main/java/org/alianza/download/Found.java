package org.alianza.download;

import java.util.List;

import org.alianza.fact.Entity;
import org.alianza.fact.Moment;
import org.alianza.fact.PartialDate;
import org.alianza.fact.Properties;
import org.alianza.fact.Translations;
import org.jspecify.annotations.Nullable;

/// One entity of a list, with what was read beside it.
///
/// @param entity the entity
/// @param row what was read: what its columns name
/// @param view of whoever asks
/// @param <E> the entity
record Found<E extends Entity>(E entity, Properties row, View view) {

    Moment at() {
        return this.entity.at();
    }

    /// What it is related to.
    List<Link> links(String name) {
        return this.row.maps(name).stream().map(link -> Link.of(link, at(), this.view)).distinct().toList();
    }

    /// The first of these; null: there is none.
    @Nullable Link link(String name) {
        List<Link> links = links(name);
        return links.isEmpty() ? null : links.getFirst();
    }

    List<Entry> history() {
        return this.row.maps("history").stream().map(Entry::of).toList();
    }

    @Nullable Entry latest() {
        List<Entry> history = history();
        return history.isEmpty() ? null : history.getLast();
    }

    /// The date of a kind that became known last; null: none did.
    @Nullable PartialDate date(String kind) {
        return this.row.maps("dates")
            .stream()
            .filter(date -> date.required("kind").equals(kind))
            .reduce((earlier, later) -> later)
            .map(date -> date.requiredDate("date"))
            .orElse(null);
    }

    List<Reading> readings() {
        return this.row.maps("readings").stream().map(Reading::of).toList();
    }

    /// A text in several languages; null: there is none in any.
    static @Nullable Translations words(@Nullable Translations texts) {
        return (texts == null || texts.texts().isEmpty()) ? null : texts;
    }

}
