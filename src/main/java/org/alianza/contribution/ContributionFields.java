package org.alianza.contribution;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import org.alianza.fact.Money;
import org.alianza.fact.Properties;
import org.alianza.fact.Quantity;
import org.alianza.fact.Translations;
import org.alianza.selection.Branch;
import org.alianza.selection.Described;
import org.alianza.selection.Fields;
import org.alianza.selection.Known;
import org.alianza.selection.Selected;
import org.alianza.selection.Told;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

import org.springframework.stereotype.Component;

import static org.alianza.selection.Told.last;

/// How contributions are read, and those of projects, organisations and agreements.
@Component
class ContributionFields implements Described {

    private static final Branch STAGES = Branch.of("""
            MATCH (@n)-[:HAS_STAGE]->(@m:Stage)
            WHERE %s
            """.formatted(Known.begun("@m")), "@m.holdsFrom, @m.knownFrom, @m.rank, @m.id", "ContributionStageEntry");

    private static final Branch GIVEN = Branch.of("""
            MATCH (@n)-[:GIVES]->(@m:Contribution)
            WHERE %s
            """.formatted(Known.holds("@m")), "@m.byName", "Contribution");

    private static final Branch RECEIVED = Branch.of("""
            MATCH (@n)<-[:TO]-(@m:Contribution)
            WHERE %s
            """.formatted(Known.holds("@m")), "@m.byName", "Contribution");

    private static final Branch UNDER = Branch.of("""
            MATCH (@n)<-[@r:UNDER]-(@m:Contribution)
            WHERE %s AND %s
            """.formatted(Known.known("@r"), Known.holds("@m")), "@m.byName", "Contribution");

    private static final Branch AGREEMENT = Branch.of("""
            MATCH (@n)-[@r:UNDER]->(@m:Agreement)
            WHERE %s
            """.formatted(Known.known("@r")), "", "Agreement").first();

    private static final String QUANTITY = """
            CASE WHEN @n.quantity IS NOT NULL THEN [@n.quantity, head([(@n)-[:IN_UNIT]->(unit:Unit) | unit { .* }])] END""";

    @Override
    public List<Fields> types() {
        return List.of(
                Fields.of("Contribution")
                    .derived("name", ContributionFields::sentence, (asked, values) -> sentence(asked.languageOrSpanish(), values))
                    .derived("names", ContributionFields::sentences, (asked, values) -> Translations
                        .of(sentence(Locale.of("es"), values), sentence(Locale.ENGLISH, values.subList(3, 6))).all())
                    .branch("giver", Branch.of("MATCH (@n)<-[:GIVES]-(@m:Entity)\n", "", "Party").first())
                    .branch("project", Branch.of("MATCH (@n)-[:TO]->(@m:Project)\n", "", "Project").first())
                    .branch("agreement", AGREEMENT)
                    .derived("kind", ContributionFields::history, ContributionFields::lastSaid)
                    .derived("description", ContributionFields::history, ContributionFields::lastSaid)
                    .derived("money", ContributionFields::history, ContributionFields::lastSaid)
                    .derived("quantity", ContributionFields::history, ContributionFields::lastSaid)
                    .derived("expected", ContributionFields::history, ContributionFields::lastSaid)
                    .derived("stage", asked -> List.of(Selected.of("stageHistory", Selected.of("stage"))), last("stage"))
                    .derived("since", asked -> List.of(Selected.of("stageHistory", Selected.of("since"))), last("since"))
                    .branch("stageHistory", STAGES),
                Fields.of("ContributionStageEntry")
                    .value("id", "@n.id")
                    .value("stage", "@n.stage")
                    .value("since", "@n.since")
                    .value("expected", "@n.expected")
                    .value("kind", "@n.kind")
                    .value("money", "CASE WHEN @n.amount IS NOT NULL THEN [@n.amount, @n.currency] END", ContributionFields::money)
                    .value("quantity", QUANTITY, ContributionFields::quantity)
                    .text("description", "n", "description"),
                Fields.of("Project").branch("contributions", RECEIVED).derived("totals", ContributionFields::given, totals()),
                Fields.of("Organisation").branch("contributions", GIVEN).derived("totals", ContributionFields::given, totals()),
                Fields.of("Agreement").branch("contributions", UNDER).derived("totals", ContributionFields::given, totals()),
                Fields.of("Totals")
                    .property("money", Totals.class, (totals, asked) -> totals.money())
                    .property("inKind", Totals.class, (totals, asked) -> totals.inKind())
                    .property("byStage", Totals.class, (totals, asked) -> totals.byStage()),
                Fields.of("StageTotals")
                    .property("stage", Totals.StageTotals.class, (totals, asked) -> totals.stage().name())
                    .property("count", Totals.StageTotals.class, (totals, asked) -> totals.count())
                    .property("money", Totals.StageTotals.class, (totals, asked) -> totals.money())
                    .property("inKind", Totals.StageTotals.class, (totals, asked) -> totals.inKind()));
    }

    /// What of its contributions is added up.
    static List<Selected> given(Selected asked) {
        return asked.selects("inKind")
                ? List.of(Selected.of("contributions", Selected.of("stage"), Selected.of("money"), Selected.of("quantity")))
                : List.of(Selected.of("contributions", Selected.of("stage"), Selected.of("money")));
    }

    /// The totals of the contributions that were read.
    static BiFunction<Selected, List<@Nullable Object>, @Nullable Object> totals() {
        return (asked, values) -> Totals.of(Told.objects(values.getFirst()).stream().map(Sum::of).toList());
    }

    /// The field in each stage.
    private static List<Selected> history(Selected asked) {
        return List.of(Selected.of("stageHistory", asked.as("last " + asked.key())));
    }

    private static @Nullable Object lastSaid(Selected asked, List<@Nullable Object> values) {
        return lastSaid(values.getFirst(), "last " + asked.key());
    }

    private static @Nullable Object lastSaid(@Nullable Object stages, String key) {
        for (Map<String, @Nullable Object> stage : Told.objects(stages).reversed()) {
            if (stage.get(key) != null) {
                return stage.get(key);
            }
        }
        return null;
    }

    private static List<Selected> sentence(Selected asked) {
        return sentence(asked.languageOrSpanish());
    }

    private static List<Selected> sentences(Selected asked) {
        return Stream.of(Locale.of("es"), Locale.ENGLISH).flatMap(language -> sentence(language).stream()).toList();
    }

    private static List<Selected> sentence(Locale language) {
        Selected name = in(language, "name");
        return List.of(Selected.of("giver", name), Selected.of("project", name),
                Selected.of("stageHistory", Selected.of("money"), Selected.of("quantity"), in(language, "description")));
    }

    private static Selected in(Locale language, String field) {
        return new Selected(field + " " + language, field, Map.of("language", language), List.of(), List.of());
    }

    private static String sentence(Locale language, List<@Nullable Object> values) {
        Object stages = values.get(2);
        return Sentence.of(language, String.valueOf(Told.of(values.get(0), "name " + language)), String.valueOf(Told.of(values.get(1), "name " + language)),
                (Money) lastSaid(stages, "money"), (Quantity) lastSaid(stages, "quantity"), (String) lastSaid(stages, "description " + language));
    }

    private static Money money(Value pair) {
        return new Money(new BigDecimal(pair.get(0).asString()), Currency.getInstance(pair.get(1).asString()));
    }

    private static @Nullable Quantity quantity(Value pair) {
        return new Properties(Map.of("quantity", pair.get(0).asObject(), "unit", pair.get(1).asMap())).quantity();
    }

    /// What of a contribution is added up.
    private record Sum(@Nullable Stage stage, @Nullable Money money, @Nullable Quantity quantity) implements Given {

        static Sum of(Map<String, @Nullable Object> contribution) {
            Object stage = contribution.get("stage");
            return new Sum((stage != null) ? Stage.valueOf(stage.toString()) : null, (Money) contribution.get("money"), (Quantity) contribution.get("quantity"));
        }

    }

}
