package org.alianza.event;

import org.alianza.fact.Claim;
import org.alianza.fact.Moment;
import org.alianza.fact.Properties;
import org.alianza.partner.Party;

/// One party at one event in one role.
///
/// @param id of the claim
/// @param party who
/// @param event at what
/// @param role how, by name
/// @param at the dates it was asked for
record Attendance(String id, Party party, Event event, String role, Moment at) implements Claim {

    static final String HOST = "HOST";

    static Attendance of(Properties row, Event event) {
        Properties relation = row.map("relation");
        return new Attendance(relation.required("id"), Party.of(row.map("party"), event.at()), event,
                relation.required("role"), event.at());
    }

}
