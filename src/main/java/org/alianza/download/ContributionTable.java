package org.alianza.download;

import java.util.List;

import org.alianza.agreement.Agreement;
import org.alianza.contribution.Contribution;
import org.jspecify.annotations.Nullable;

/// Contributions, as a list.
final class ContributionTable {

    static final Table<Contribution> TABLE = new Table<>("contributions", Contribution.TYPE, ContributionTable::term, Tables.PLACED,
            Where.from("(n)<-[relation:GIVES]-(party:Entity)", "(n)-[:TO]->(place:Project)"), List.of(
                    Tables.id(),
                    Tables.name(),
                    Column.<Contribution>one("giver", Kind.LINK, found -> Link.of(found.entity().giver(), null)).as("funder"),
                    Column.<Contribution>one("project", Kind.LINK, found -> Link.of(found.entity().project(), null)).as("fundedItem"),
                    Column.<Contribution>one("agreement", Kind.LINK, found -> agreement(found.entity().agreement())).as("subjectOf"),
                    Column.<Contribution>one("kind", Kind.CODE, found -> found.entity().kind()).as("additionalType"),
                    Column.<Contribution>one("description", Kind.WORDS, found -> found.entity().description()).as("description"),
                    Column.<Contribution>one("money", Kind.MONEY, found -> found.entity().money()).as("amount"),
                    Column.<Contribution>one("quantity", Kind.QUANTITY, found -> found.entity().quantity()),
                    Column.<Contribution>one("stage", Kind.CODE, ContributionTable::stage),
                    Column.<Contribution>one("since", Kind.DAY, found -> found.entity().since()),
                    Column.<Contribution>one("expected", Kind.DAY, found -> found.entity().expected()),
                    Tables.history("stageHistory"),
                    Tables.sources("[n.id] + [(n)-[:HAS_STAGE]->(told:Stage) | told.id]")));

    private ContributionTable() {
    }

    private static String term(Found<Contribution> found) {
        return found.view().sees("Contribution", "money") && found.entity().money() != null ? "MonetaryGrant" : "Grant";
    }

    private static @Nullable Link agreement(@Nullable Agreement agreement) {
        return (agreement != null) ? Link.of(agreement, null) : null;
    }

    private static @Nullable String stage(Found<Contribution> found) {
        return (found.entity().stage() != null) ? found.entity().stage().name() : null;
    }

}
