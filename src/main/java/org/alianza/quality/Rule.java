package org.alianza.quality;

import java.util.Map;
import java.util.Optional;

import org.alianza.fact.Localised;
import org.alianza.fact.Moment;
import org.alianza.fact.Properties;
import org.alianza.network.Edge;

/// One thing to look for. A new rule is a class that implements this, a value of [QualityRule], its
/// description there and in the schema, and its texts among the labels: `rule.CODE`, `rule.CODE.found`
/// and `rule.CODE.expected`.
///
/// Its statement finds, with `$asOf` and `$knownBy`:
/// - `about`: the nodes it is about, the one at fault first,
/// - `claims`: ids of the claims at fault, which make up the finding's id,
/// - `edges`: relations concerned,
/// - `said`: a map for [#judge].
interface Rule {

    /// Which rule it is.
    QualityRule code();

    /// How much its findings weigh.
    Severity severity();

    /// What finds its rows, made by [#all] or [#page].
    String statement();

    /// What its statement needs besides the dates.
    default Map<String, Object> parameters(Moment at) {
        return Map.of();
    }

    /// What is wrong with a row; empty: nothing after all.
    ///
    /// @param said what the statement found
    Optional<Judgement> judge(Properties said);

    /// A statement whose rows are looked through once more by [#judge].
    static String all(String cypher) {
        return cypher + """
                WITH about, head(about) AS entity, claims, edges, said,
                  reduce(text = '', claim IN claims | text + ':' + claim) AS claim
                WHERE (size($entities) = 0 OR any(one IN about WHERE one.id IN $entities))
                  AND ($claim = '' OR claim = $claim)
                  AND (entity.byName > $afterName OR entity.byName = $afterName AND claim > $afterClaim)
                RETURN entity.id AS entity, entity.byName AS name, claim, claims, [edge IN edges | %s] AS edges, said
                ORDER BY name, claim
                """.formatted(Edge.PROJECTION);
    }

    /// A statement whose rows are all findings, so that no more are read than are asked for.
    static String page(String cypher) {
        return all(cypher) + "LIMIT $first\n";
    }

    /// What is wrong, in words.
    ///
    /// @param found what there is
    /// @param expected what there should be
    record Judgement(Localised found, Localised expected) {
    }

}
