package org.alianza.quality;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.alianza.fact.Labels;
import org.alianza.fact.Localised;
import org.alianza.fact.Properties;
import org.alianza.fact.Translations;
import org.alianza.network.Edge;
import org.alianza.network.EdgeKind;

import org.springframework.stereotype.Component;

/// Claims that no source says. Left out are sources themselves, topics of code lists, and the relations
/// of contributions, indicators and sources, for which these speak. What was loaded with its sources is
/// known to have some; only the rest is looked up.
@Component
class UnsourcedClaim implements Rule {

    private static final String UNSOURCED = Rule.page("""
            CALL () {
              MATCH (entity:Entity)
              WHERE NOT coalesce(entity.citedFrom <= $knownBy, false) AND NOT entity:Source AND NOT (entity:Topic AND entity.vocabulary <> 'LOCAL')
                AND entity.knownFrom <= $knownBy AND entity.holdsFrom <= $asOf
              RETURN entity, null AS part, null AS edge, entity.id AS claim
              UNION ALL
              MATCH (entity:Entity)-[:HAS_STATUS|HAS_STAGE|HAS_DATE|HAS_COMPONENT|HAS_VALUE]->(part)
              WHERE NOT coalesce(part.citedFrom <= $knownBy, false) AND part.knownFrom <= $knownBy AND part.holdsFrom <= $asOf
                AND entity.knownFrom <= $knownBy AND entity.holdsFrom <= $asOf
              RETURN entity, part, null AS edge, part.id AS claim
              UNION ALL
              MATCH (entity:Entity)
                -[edge:PARTICIPATES_IN|PARTY_TO|ATTENDS|COVERS|CONCERNS|ABOUT|PART_OF|GOVERNS|SEATED_IN|LOCATED_IN]->(part:Entity)
              WHERE NOT coalesce(edge.citedFrom <= $knownBy, false)
                AND edge.knownFrom <= $knownBy AND edge.holdsFrom <= $asOf AND edge.holdsUntil >= $asOf
              RETURN entity, part, edge, edge.id AS claim
            }
            WITH entity, part, edge, claim
            WHERE NOT EXISTS {
              MATCH (:Citation {claim: claim})-[:FROM]->(source:Source)
              WHERE source.knownFrom <= $knownBy
            }
            WITH CASE WHEN edge IS NULL THEN [entity] ELSE [entity, part] END AS about, [claim] AS claims,
              CASE WHEN edge IS NULL THEN [] ELSE [edge] END AS edges,
              {
                claim: CASE
                  WHEN edge IS NOT NULL THEN 'Relation'
                  WHEN part IS NOT NULL THEN labels(part)[0]
                  ELSE 'Entity'
                END,
                relation: type(edge), role: edge.role, part: part { .* }
              } AS said
            """);

    @Override
    public QualityRule code() {
        return QualityRule.UNSOURCED_CLAIM;
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public String statement() {
        return UNSOURCED;
    }

    @Override
    public Optional<Judgement> judge(Properties said) {
        return Optional.of(new Judgement(Sentence.of(code(), "found", claim(said)), Sentence.of(code(), "expected")));
    }

    private static Localised claim(Properties said) {
        String claim = said.required("claim");
        Localised form = Labels.of("claim", claim.toUpperCase(Locale.ROOT));
        if (claim.equals("Entity")) {
            return form;
        }
        Properties part = said.map("part");
        return switch (claim) {
            case "Status" -> new Sentence(form, List.of(Labels.of("status", part.required("status"))));
            case "Stage" -> new Sentence(form, List.of(Labels.of("stage", part.required("stage"))));
            case "Date" -> new Sentence(form, List.of(Labels.of("date", part.required("kind")), part.required("date")));
            case "Component" -> new Sentence(form, List.of(Translations.of(part, "name")));
            case "Value" -> new Sentence(form, List.of(Labels.of("value", part.required("kind")),
                    part.required("period_from"), part.required("period_until"), part.required("value")));
            default -> new Sentence(form, List.of(
                    Edge.label(EdgeKind.valueOf(said.required("relation")), said.text("role")), Translations.of(part, "name")));
        };
    }

}
