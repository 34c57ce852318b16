package org.alianza.contribution;

import java.util.List;
import java.util.Map;

import org.alianza.selection.Branch;
import org.alianza.selection.Described;
import org.alianza.selection.Fields;
import org.alianza.selection.Known;
import org.alianza.selection.Selected;
import org.alianza.selection.Sides;

import org.springframework.stereotype.Component;

/// How it is read who supports what.
@Component
class BackingFields implements Described {

    /// Who takes part in or gives to a project, `@party`, each as often as they do.
    private static final String SUPPORTERS = """
            CALL (@n) {
              MATCH (@n)<-[@participation:PARTICIPATES_IN]-(@party:Entity)
              WHERE @participation.role <> 'BENEFICIARY' AND %1$s
              RETURN @party, @participation, null AS @given
              UNION ALL
              MATCH (@n)<-[:TO]-(@given:Contribution)<-[:GIVES]-(@party:Entity)
              WHERE %2$s
              RETURN @party, null AS @participation, @given
            }
            """.formatted(Known.holds("@participation"), Known.holds("@given"));

    private static final String SUPPORTED = Sides.OF + """
            CALL (@side) {
              MATCH (@side)-[@participation:PARTICIPATES_IN]->(@project:Project)
              WHERE @participation.role <> 'BENEFICIARY' AND %1$s
              RETURN @project, @participation, null AS @given
              UNION ALL
              MATCH (@side)-[:GIVES]->(@given:Contribution)-[:TO]->(@project:Project)
              WHERE %2$s
              RETURN @project, null AS @participation, @given
            }
            """.formatted(Known.holds("@participation"), Known.holds("@given"));

    private static final String GROUPED = """
            WITH %1$s, @participation, @given
            ORDER BY @participation.role, @given.byName
            WITH %1$s, collect(DISTINCT @participation) AS @participations, collect(DISTINCT @given) AS @givens
            """;

    private static final String CITATIONS = """
            UNWIND [participation IN @participations | participation.id] + [given IN @givens | given.id] + COLLECT {
              UNWIND @givens AS given
              MATCH (given)-[:HAS_STAGE]->(stage:Stage)
              WHERE %1$s
              RETURN stage.id
            } AS @claim
            MATCH (@c:Citation {claim: @claim})-[:FROM]->(@s:Source)
            WHERE %2$s
            """.formatted(Known.begun("stage"), Known.known("@s"));

    private static final Branch SHARED = Branch.rows("""
            CALL (@n) {
            %1$s  WITH @side
              CALL (@side) {
                MATCH (@side)-[@ours:PARTICIPATES_IN]->(@project:Project)
                WHERE @ours.role <> 'BENEFICIARY' AND %2$s
                RETURN @project
                UNION
                MATCH (@side)-[:GIVES]->(@gift:Contribution)-[:TO]->(@project:Project)
                WHERE %3$s
                RETURN @project
              }
              CALL (@project) {
                MATCH (@project)<-[@theirs:PARTICIPATES_IN]-(@party:Entity)
                WHERE @theirs.role <> 'BENEFICIARY' AND %4$s
                RETURN @party
                UNION
                MATCH (@project)<-[:TO]-(@given:Contribution)<-[:GIVES]-(@party:Entity)
                WHERE %5$s
                RETURN @party
              }
              RETURN @party, @project, null AS @agreement
              UNION
            %1$s  MATCH (@side)-[@ours:PARTY_TO]->(@agreement:Agreement)<-[@theirs:PARTY_TO]-(@party:Entity)
              WHERE %2$s AND %4$s
              RETURN @party, null AS @project, @agreement
            }
            WITH @party, @project, @agreement
            WHERE @party <> @n
            WITH @party, @project, @agreement ORDER BY @project.byName, @agreement.byName
            WITH @party, collect(DISTINCT @project) AS @projects, collect(DISTINCT @agreement) AS @agreements
            """.formatted(Sides.OF, Known.holds("@ours"), Known.holds("@gift"), Known.holds("@theirs"), Known.holds("@given")),
            "size(@projects) + size(@agreements) DESC, @party.byName", "Partner", "party", "projects", "agreements");

    @Override
    public List<Fields> types() {
        return List.of(
                Fields.of("Project").branch("supporters", asked -> backing(SUPPORTERS, "party", "Supporter", asked)),
                Fields.of("Organisation").branch("supports", asked -> backing(SUPPORTED, "project", "Support", asked)).branch("partners", SHARED),
                Fields.of("City").branch("supports", asked -> backing(SUPPORTED, "project", "Support", asked)).branch("partners", SHARED),
                backing("Supporter").part("party", "Party", Map.of("n", "party")),
                backing("Support").part("project", "Project", Map.of("n", "project")),
                Fields.of("Partner")
                    .part("party", "Party", Map.of("n", "party"))
                    .branch("sharedProjects", Branch.of("UNWIND @projects AS @m\n", "@m.byName", "Project"))
                    .branch("sharedAgreements", Branch.of("UNWIND @agreements AS @m\n", "@m.byName", "Agreement")));
    }

    private static Fields backing(String type) {
        return Fields.of(type)
            .value("roles", "reduce(roles = [], participation IN @participations | CASE WHEN participation.role IN roles THEN roles ELSE roles + participation.role END)")
            .branch("contributions", Branch.of("UNWIND @givens AS @m\n", "@m.byName", "Contribution"))
            .derived("totals", ContributionFields::given, ContributionFields.totals())
            .branch("citations", Branch.rows(CITATIONS, "", "Citation", "c", "s"));
    }

    /// One row for each of those that are grouped by. Where nothing but that is selected, nothing else is collected.
    private static Branch backing(String match, String by, String type, Selected asked) {
        boolean alone = asked.children().stream().allMatch(child -> child.name().equals(by));
        return alone ? distinct(match, by, type)
                : Branch.rows(match + GROUPED.formatted("@" + by), "@%s.byName".formatted(by), type, by, "participations", "givens");
    }

    private static Branch distinct(String match, String by, String type) {
        return new Branch(match, List.of(by), true, "@%s.byName".formatted(by), true, type, Map.of(by, by));
    }

}
