package org.alianza.contact;

import java.time.Instant;
import java.time.LocalDate;

import org.alianza.fact.Moment;
import org.alianza.fact.Properties;
import org.jspecify.annotations.Nullable;

/// A person at an organisation or a city hall.
///
/// @param id that tells nothing of the person
/// @param party id of the organisation or city
/// @param name of the person
/// @param position null: not known
/// @param email null: none
/// @param telephone E.164; null: none
/// @param extension of the telephone; null: none
/// @param purpose why this is held
/// @param source id of the source that tells it; null: see origin
/// @param origin who gave it, in words; null: see source
/// @param recordedAt when
/// @param expires last day on which it is held
/// @param noticeGiven day on which the person was told; null: not yet
/// @param version counted from 1
/// @param at the dates it was asked for
record Contact(String id, String party, String name, @Nullable String position, @Nullable String email, @Nullable String telephone,
        @Nullable String extension, String purpose, @Nullable String source, @Nullable String origin, Instant recordedAt, LocalDate expires,
        @Nullable LocalDate noticeGiven, int version, Moment at) {

    /// What is read of a node `contact`, `party` being whose it is.
    static final String PROJECTION = "contact { .*, party: party.id, source: head([(contact)-[:TOLD_BY]->(source:Source) | source.id]) }";

    static Contact of(Properties node, Moment at) {
        String noticeGiven = node.text("noticeGiven");
        return new Contact(node.required("id"), node.required("party"), node.required("name"), node.text("position"), node.text("email"),
                node.text("telephone"), node.text("extension"), node.required("purpose"), node.text("source"), node.text("origin"),
                Instant.parse(node.required("recordedAt")), LocalDate.parse(node.required("expires")),
                (noticeGiven != null) ? LocalDate.parse(noticeGiven) : null, Math.toIntExact(node.count("version")), at);
    }

}
