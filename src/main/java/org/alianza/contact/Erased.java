package org.alianza.contact;

import java.time.Instant;
import java.time.LocalDate;

import org.alianza.fact.Labels;
import org.alianza.fact.Localised;
import org.alianza.fact.Moment;

/// What was erased of a person, and what remains.
///
/// @param id that the contact had
/// @param party id of the organisation or city
/// @param erasedAt when
/// @param backupsUntil last day on which a backup may hold it
/// @param at the dates of the answer
record Erased(String id, String party, Instant erasedAt, LocalDate backupsUntil, Moment at) {

    /// What remains, in words.
    public Localised remains() {
        return language -> String.valueOf(Labels.of("contact", "REMAINS").in(language)).formatted(this.backupsUntil);
    }

}
