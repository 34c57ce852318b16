package org.alianza.agreement;

import org.alianza.fact.Claim;
import org.alianza.fact.Moment;
import org.alianza.fact.PartialDate;
import org.alianza.fact.Properties;
import org.alianza.partner.Party;
import org.jspecify.annotations.Nullable;

/// One party to one agreement in one role.
///
/// @param id of the claim
/// @param party who
/// @param agreement to what
/// @param role how, by name
/// @param since null: not known
/// @param until null: it still is
/// @param at the dates it was asked for
record AgreementParty(String id, Party party, Agreement agreement, String role, @Nullable PartialDate since,
        @Nullable PartialDate until, Moment at) implements Claim {

    static AgreementParty of(Properties row, Agreement agreement) {
        Properties relation = row.map("relation");
        return new AgreementParty(relation.required("id"), Party.of(row.map("party"), agreement.at()), agreement,
                relation.required("role"), relation.date("since"), relation.date("until"), agreement.at());
    }

}
