package org.alianza.quality;

import java.util.List;
import java.util.Optional;

import org.alianza.duplicate.Apart;
import org.alianza.fact.Labels;
import org.alianza.fact.Properties;
import org.alianza.fact.Translations;

import org.springframework.stereotype.Component;

/// Two parties that may be one: organisations or cities that share a name in any language, an alias or
/// acronym, in any order of its words; or that share an identifier. Parties of the same name are not
/// taken for one if they are in different countries, if they are cities more than 50 km apart, if one is a
/// part of the other, or if somebody has said that they are different; a shared identifier makes them so wherever they are.
@Component
class LikelyDuplicate implements Rule {

    /// Of very many that share a name only so many are compared.
    private static final int COMPARED = 100;

    private static final String PAIRS = Rule.page("""
            CALL () {
              MATCH (party:City)
              WHERE party.knownFrom <= $knownBy AND party.holdsFrom <= $asOf AND party.holdsUntil >= $asOf
              UNWIND party.nameKeys AS name
              RETURN party, party.country AS country, 'NAME' AS kind, 'city ' + name AS key, name AS shared
              UNION ALL
              MATCH (party:Organisation)
              WHERE party.knownFrom <= $knownBy AND party.holdsFrom <= $asOf AND party.holdsUntil >= $asOf
              WITH party, %s AS country
              UNWIND party.nameKeys AS name
              RETURN party, country, 'NAME' AS kind, 'organisation ' + name AS key, name AS shared
              UNION ALL
              MATCH (party:City)
              WHERE party.knownFrom <= $knownBy AND party.holdsFrom <= $asOf AND party.holdsUntil >= $asOf
              UNWIND [['GEONAMES', party.geonames], ['WIKIDATA', party.wikidata]] AS number
              WITH party, number
              WHERE number[1] IS NOT NULL
              RETURN party, null AS country, number[0] AS kind, number[1] AS key, number[1] AS shared
              UNION ALL
              MATCH (party:Organisation)-[:IDENTIFIED_BY]->(identifier:Identifier)
              WHERE party.knownFrom <= $knownBy AND party.holdsFrom <= $asOf AND party.holdsUntil >= $asOf
              RETURN party, null AS country, 'IDENTIFIER' AS kind, identifier.id AS key, identifier.id AS shared
            }
            WITH kind, key, shared, party, country
            ORDER BY party.id
            WITH kind, key, shared, collect({party: party, country: country}) AS alike
            WHERE size(alike) > 1
            WITH kind, shared, alike[..%d] AS alike
            UNWIND range(0, size(alike) - 2) AS i
            UNWIND alike[i + 1..] AS second
            WITH kind, shared, alike[i] AS first, second, alike[i].party AS one, second.party AS other
            WHERE coalesce(first.country = second.country, true)
              AND (kind <> 'NAME' OR coalesce(
                point.distance(point({latitude: one.latitude, longitude: one.longitude}),
                  point({latitude: other.latitude, longitude: other.longitude})) <= %d, true))
              AND %s
            WITH one, other, kind, shared
            ORDER BY kind, shared
            WITH one, other, collect({kind: kind, shared: shared}) AS shared
            WITH [one, other] AS about, [one.id, other.id] AS claims, [] AS edges,
              {one: one { .* }, other: other { .* }, shared: shared} AS said
            """.formatted(Apart.COUNTRY, COMPARED, Apart.FAR, Apart.NOT_TOLD));

    @Override
    public QualityRule code() {
        return QualityRule.LIKELY_DUPLICATE;
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public String statement() {
        return PAIRS;
    }

    @Override
    public Optional<Judgement> judge(Properties said) {
        Translations one = Translations.of(said.map("one"), "name");
        Translations other = Translations.of(said.map("other"), "name");
        List<Sentence> shared = said.maps("shared")
            .stream()
            .map(row -> new Sentence(Labels.of("shared", row.required("kind")), List.of(row.required("shared"))))
            .toList();
        return Optional.of(new Judgement(
                Sentence.of(code(), "found", one, said.map("one").required("id"), other, said.map("other").required("id"), shared),
                Sentence.of(code(), "expected", one, other)));
    }

}
