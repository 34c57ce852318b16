package org.alianza.project;

import org.alianza.fact.Claim;
import org.alianza.fact.Moment;
import org.alianza.fact.PartialDate;
import org.alianza.fact.Properties;
import org.alianza.partner.Party;
import org.jspecify.annotations.Nullable;

/// One party taking part in one project in one role.
///
/// @param id of the claim
/// @param party who
/// @param project in what
/// @param role how, by name
/// @param since null: not known
/// @param until null: it still does
/// @param at the dates it was asked for
record Participation(String id, Party party, Project project, String role, @Nullable PartialDate since,
        @Nullable PartialDate until, Moment at) implements Claim {

    static Participation of(Properties row, Project project) {
        Properties relation = row.map("relation");
        return new Participation(relation.required("id"), Party.of(row.map("party"), project.at()), project,
                relation.required("role"), relation.date("since"), relation.date("until"), project.at());
    }

}
