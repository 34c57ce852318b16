package org.alianza.quality;

import java.util.Comparator;
import java.util.List;

import org.alianza.fact.Claim;
import org.alianza.fact.Labels;
import org.alianza.fact.Localised;
import org.alianza.fact.Moment;
import org.alianza.fact.Properties;
import org.alianza.network.Edge;

/// Something a rule found.
///
/// @param severity how much it weighs
/// @param rule which rule found it
/// @param entity id of what it is about
/// @param name what the entity is ordered by
/// @param claims ids of the claims at fault
/// @param found what there is
/// @param expected what there should be
/// @param edges relations concerned, by id
/// @param at the dates it was asked for
record Finding(Severity severity, QualityRule rule, String entity, String name, List<String> claims, Localised found,
        Localised expected, List<Edge> edges, Moment at) implements Claim {

    static Finding of(Rule rule, Properties row, Rule.Judgement judgement, Moment at) {
        List<Edge> edges = row.maps("edges").stream().map(edge -> Edge.of(edge, at)).sorted(Comparator.comparing(Edge::id)).toList();
        return new Finding(rule.severity(), rule.code(), row.required("entity"), row.required("name"), row.texts("claims"),
                judgement.found(), judgement.expected(), edges, at);
    }

    /// The rule and the claims at fault: `TOTAL_MISMATCH:people-served-total`.
    @Override
    public String id() {
        return this.rule + claim();
    }

    /// What the rule asks.
    public Localised description() {
        return Labels.of("rule", this.rule.name());
    }

    /// The claims as statements compare them.
    String claim() {
        return ":" + String.join(":", this.claims);
    }

    List<Claim.Key> claimKeys() {
        return this.claims.stream().map(id -> new Claim.Key(id, this.at)).toList();
    }

}
