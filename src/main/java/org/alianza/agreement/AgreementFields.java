package org.alianza.agreement;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;

import org.alianza.project.StandingFields;
import org.alianza.selection.Branch;
import org.alianza.selection.Described;
import org.alianza.selection.Fields;
import org.alianza.selection.Known;
import org.alianza.selection.Selected;
import org.alianza.selection.Sides;
import org.alianza.selection.Told;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import static org.alianza.selection.Told.last;

/// How agreements are read, and those of parties and projects.
@Component
class AgreementFields implements Described {

    private static final Branch PARTIES = Branch.rows("""
            MATCH (@n)<-[@r:PARTY_TO]-(@party:Entity)
            WHERE %s
            """.formatted(Known.holds("@r")), "@party.byName, @r.role, @r.id", "AgreementParty", "r", "party").with("n", "r").with("agreement", "n");

    private static final Branch OF_PARTIES = Sides.along("(@side)-[@r:PARTY_TO]->(@m:Agreement)", "Agreement");

    private static final Branch SISTER_CITIES = Branch.rows(Sides.OF + """
            MATCH (@side)-[@ours:PARTY_TO]->(@agreement:Agreement)<-[@theirs:PARTY_TO]-(@party:Entity)
            WHERE %s AND %s AND @ours.role = 'SIGNATORY' AND @theirs.role = 'SIGNATORY'
              AND COLLECT {
                MATCH (@agreement)-[:HAS_STATUS]->(@status:Status)
                WHERE %s
                RETURN @status.status ORDER BY @status.holdsFrom DESC, @status.knownFrom DESC, @status.rank DESC LIMIT 1
              }[0] IN ['SIGNED', 'IN_FORCE']
            OPTIONAL MATCH (@party)-[@seat:GOVERNS]->(@governed:City)
            WHERE %s
            WITH DISTINCT CASE WHEN @party:City THEN @party ELSE @governed END AS @sister, @agreement
            WHERE @sister IS NOT NULL AND @sister <> @n
            WITH @sister, @agreement ORDER BY @agreement.byName
            WITH @sister, collect(@agreement) AS @agreements
            """.formatted(Known.holds("@ours"), Known.holds("@theirs"), Known.begun("@status"), Known.holds("@seat")),
            "@sister.byName", "SisterCity", "sister", "agreements");

    @Override
    public List<Fields> types() {
        return List.of(
                StandingFields.standing(Fields.of("Agreement"), "AgreementStatusEntry")
                    .text("title", "n", "name")
                    .texts("aliases", "@n.aliases")
                    .value("kind", "@n.kind")
                    .value("tie", "@n.tie")
                    .value("number", "@n.number")
                    .text("summary", "n", "summary")
                    .derived("inForce", StandingFields::statuses, AgreementFields::inForce)
                    .branch("dates", StandingFields.dates("AgreementDate"))
                    .derived("signed", AgreementFields::dates, date("SIGNED"))
                    .derived("validFrom", AgreementFields::dates, date("VALID_FROM"))
                    .derived("validUntil", AgreementFields::dates, date("VALID_UNTIL"))
                    .derived("renewal", AgreementFields::dates, date("RENEWAL"))
                    .branch("parties", PARTIES)
                    .branch("projects", Branch.along("(@n)-[@r:COVERS]->(@m:Project)", "Project")),
                Fields.of("AgreementParty")
                    .value("id", "@n.id")
                    .part("party", "Party", Map.of("n", "party"))
                    .part("agreement", "Agreement", Map.of("n", "agreement"))
                    .value("role", "@n.role")
                    .value("since", "@n.since")
                    .value("until", "@n.until"),
                Fields.of("SisterCity")
                    .part("city", "City", Map.of("n", "sister"))
                    .branch("agreements", Branch.of("UNWIND @agreements AS @m\n", "@m.byName", "Agreement")),
                Fields.of("Project").branch("agreements", Branch.along("(@n)<-[@r:COVERS]-(@m:Agreement)", "Agreement")),
                Fields.of("Organisation").branch("agreements", OF_PARTIES),
                Fields.of("City").branch("agreements", OF_PARTIES).branch("sisterCities", SISTER_CITIES));
    }

    private static boolean inForce(Selected asked, List<@Nullable Object> values) {
        Object status = last("status").apply(asked, values);
        return "SIGNED".equals(status) || "IN_FORCE".equals(status);
    }

    private static List<Selected> dates(Selected asked) {
        return List.of(Selected.of("dates", Selected.of("kind"), Selected.of("date")));
    }

    /// The date of a kind that became known last.
    private static BiFunction<Selected, List<@Nullable Object>, @Nullable Object> date(String kind) {
        return (asked, values) -> Told.objects(values.getFirst())
            .stream()
            .filter(date -> Objects.equals(date.get("kind"), kind))
            .map(date -> date.get("date"))
            .reduce((earlier, later) -> later)
            .orElse(null);
    }

}
