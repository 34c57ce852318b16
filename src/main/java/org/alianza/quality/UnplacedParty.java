package org.alianza.quality;

import java.util.Optional;

import org.alianza.fact.Labels;
import org.alianza.fact.Properties;

import org.springframework.stereotype.Component;

/// Parties that no map can show: organisations that have to do with something and have neither seat nor
/// governed city nor country, and cities without coordinates.
@Component
class UnplacedParty implements Rule {

    /// An organisation has to do with much; so many relations are enough to tell what.
    private static final int SHOWN = 10;

    private static final String UNPLACED = Rule.page("""
            CALL () {
              MATCH (party:Organisation)
              WHERE party.country IS NULL AND NOT EXISTS {
                MATCH (party)-[place:SEATED_IN|GOVERNS]->(:City)
                WHERE place.knownFrom <= $knownBy AND place.holdsFrom <= $asOf AND place.holdsUntil >= $asOf
              }
              WITH party, COLLECT {
                MATCH (party)-[edge:PARTICIPATES_IN|PARTY_TO|ATTENDS|GIVES]->(:Entity)
                WHERE edge.knownFrom <= $knownBy AND edge.holdsFrom <= $asOf AND edge.holdsUntil >= $asOf
                RETURN edge ORDER BY edge.id LIMIT %d
              } AS edges
              WHERE size(edges) > 0
              RETURN party, edges
              UNION ALL
              MATCH (party:City)
              WHERE party.latitude IS NULL OR party.longitude IS NULL
              RETURN party, [] AS edges
            }
            WITH party, edges
            WHERE party.knownFrom <= $knownBy AND party.holdsFrom <= $asOf AND party.holdsUntil >= $asOf
            WITH [party] AS about, [party.id] AS claims, edges,
              {type: CASE WHEN party:City THEN 'CITY' ELSE 'ORGANISATION' END} AS said
            """.formatted(SHOWN));

    @Override
    public QualityRule code() {
        return QualityRule.UNPLACED_PARTY;
    }

    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public String statement() {
        return UNPLACED;
    }

    @Override
    public Optional<Judgement> judge(Properties said) {
        String type = said.required("type");
        return Optional.of(new Judgement(Sentence.of(code(), "found", Labels.of("unplaced", type)),
                Sentence.of(code(), "expected", Labels.of("placed", type))));
    }

}
