package org.alianza.contribution;

import java.util.List;
import java.util.stream.Stream;

import org.alianza.fact.Claim;
import org.alianza.fact.Moment;
import org.alianza.fact.Properties;
import org.alianza.partner.Party;
import org.alianza.project.Project;

/// One party's support of one project, whichever of the two one comes from.
///
/// @param party who supports
/// @param project what is supported
/// @param roles the party takes part in, by name
/// @param participationIds claims that it takes part
/// @param contributionIds what it gives
/// @param stageIds claims about what it gives
/// @param at the dates it was asked for
record Backing(Party party, Project project, List<String> roles, List<String> participationIds,
        List<String> contributionIds, List<String> stageIds, Moment at) {

    static Backing of(Properties row, Party party, Project project) {
        return new Backing(party, project, row.texts("roles"), row.texts("participations"), row.texts("contributions"),
                row.texts("stages"), party.at());
    }

    List<Claim.Key> contributionKeys() {
        return this.contributionIds.stream().map(id -> new Claim.Key(id, this.at)).toList();
    }

    /// Everything that is claimed by it.
    List<Claim.Key> claims() {
        return Stream.of(this.participationIds, this.contributionIds, this.stageIds)
            .flatMap(List::stream)
            .map(id -> new Claim.Key(id, this.at))
            .toList();
    }

}
