package org.alianza.quality;

import java.util.List;
import java.util.Optional;

import org.alianza.fact.Labels;
import org.alianza.fact.Properties;
import org.alianza.fact.Translations;

import org.springframework.stereotype.Component;

/// Two parties that may be one: organisations or cities that share a name in any language, an alias or
/// acronym, in any order of its words; or that share an identifier. Parties of the same name are not
/// taken for one if they are in different countries, if they are cities more than 50 km apart, or if one
/// is a part of the other; a shared identifier makes them so wherever they are.
@Component
class LikelyDuplicate implements Rule {

    /// Of very many that share a name only so many are compared.
    private static final int COMPARED = 100;

    private static final String PAIRS = Rule.page("""
            CALL () {
              MATCH (party:City|Organisation)
              WHERE party.knownFrom <= $knownBy AND party.holdsFrom <= $asOf
              UNWIND party.nameKeys AS name
              RETURN party, 'NAME' AS kind, head([label IN labels(party) WHERE label <> 'Entity']) + ' ' + name AS key, name AS shared
              UNION ALL
              MATCH (party:City)
              WHERE party.geonames IS NOT NULL AND party.knownFrom <= $knownBy AND party.holdsFrom <= $asOf
              RETURN party, 'GEONAMES' AS kind, party.geonames AS key, party.geonames AS shared
              UNION ALL
              MATCH (party:City)
              WHERE party.wikidata IS NOT NULL AND party.knownFrom <= $knownBy AND party.holdsFrom <= $asOf
              RETURN party, 'WIKIDATA' AS kind, party.wikidata AS key, party.wikidata AS shared
              UNION ALL
              MATCH (party:Organisation)-[:IDENTIFIED_BY]->(identifier:Identifier)
              WHERE party.knownFrom <= $knownBy AND party.holdsFrom <= $asOf
              RETURN party, 'IDENTIFIER' AS kind, identifier.id AS key, identifier.id AS shared
            }
            WITH kind, key, shared, party
            ORDER BY party.id
            WITH kind, key, shared, collect(DISTINCT party) AS alike
            WHERE size(alike) > 1
            WITH kind, shared, alike[..%d] AS alike
            UNWIND range(0, size(alike) - 2) AS i
            UNWIND alike[i + 1..] AS other
            WITH alike[i] AS one, other, kind, shared
            WHERE NOT EXISTS {
                MATCH (one)-[part:PART_OF]-(other)
                WHERE part.knownFrom <= $knownBy AND part.holdsFrom <= $asOf AND part.holdsUntil >= $asOf
              }
              AND (kind <> 'NAME' OR one:City AND coalesce(one.country = other.country, true) AND coalesce(
                point.distance(point({latitude: one.latitude, longitude: one.longitude}),
                  point({latitude: other.latitude, longitude: other.longitude})) <= 50000, true)
                OR one:Organisation AND coalesce(%s = %s, true))
            ORDER BY kind, shared
            WITH one, other, collect({kind: kind, shared: shared}) AS shared
            WITH [one, other] AS about, [one.id, other.id] AS claims, [] AS edges,
              {one: one { .* }, other: other { .* }, shared: shared} AS said
            """.formatted(COMPARED, country("one"), country("other")));

    /// Where an organisation is: its own country, or that of the city it governs or has its seat in.
    private static String country(String organisation) {
        return """
                coalesce(%1$s.country, COLLECT {
                  MATCH (%1$s)-[edge:GOVERNS|SEATED_IN]->(city:City)
                  WHERE edge.knownFrom <= $knownBy AND edge.holdsFrom <= $asOf AND edge.holdsUntil >= $asOf
                  RETURN city.country ORDER BY city.byName LIMIT 1
                }[0])""".formatted(organisation);
    }

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
