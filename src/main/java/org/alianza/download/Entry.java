package org.alianza.download;

import java.time.LocalDate;

import org.alianza.fact.PartialDate;
import org.alianza.fact.Properties;
import org.jspecify.annotations.Nullable;

/// How something stood from some day on.
///
/// @param code the status or stage, by name
/// @param since as the source says; null: it does not
/// @param from the day it counts from
record Entry(String code, @Nullable PartialDate since, LocalDate from) {

    /// In the order they came; what is read of a node `n`.
    static final String READ = """
            history: COLLECT {
              MATCH (n)-[:HAS_STATUS|HAS_STAGE]->(entry)
              WHERE entry.knownFrom <= knownBy AND entry.holdsFrom <= asOf
              RETURN { code: coalesce(entry.status, entry.stage), since: entry.since, from: entry.holdsFrom } AS stood
              ORDER BY entry.holdsFrom, entry.knownFrom, entry.rank, entry.id
            }""";

    static Entry of(Properties row) {
        return new Entry(row.required("code"), row.date("since"), LocalDate.parse(row.required("from")));
    }

}
