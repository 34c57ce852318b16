package org.alianza.contribution;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.alianza.agreement.Agreement;
import org.alianza.fact.Entity;
import org.alianza.fact.Moment;
import org.alianza.fact.Money;
import org.alianza.fact.PartialDate;
import org.alianza.fact.Properties;
import org.alianza.fact.Quantity;
import org.alianza.fact.Translations;
import org.alianza.listing.EntityType;
import org.alianza.partner.Party;
import org.alianza.project.Project;
import org.jspecify.annotations.Nullable;

/// Something one party gives to one project. What and how much is what was said of it last.
///
/// @param id readable, stable for ever
/// @param giver who gives
/// @param project what it is given to
/// @param agreement it is given under; null: none is known
/// @param stageHistory what it went through, earliest first
/// @param at the dates it was asked for
public record Contribution(String id, Party giver, Project project, @Nullable Agreement agreement,
        List<StageEntry> stageHistory, Moment at) implements Entity, Given {

    /// How contributions are read: with giver, project, agreement and stages.
    public static final EntityType<Contribution> TYPE = new EntityType<>("Contribution", """
            n {
              .id,
              giver: head([(n)<-[:GIVES]-(giver:Entity) | giver { .*, labels: labels(giver) }]),
              project: head([(n)-[:TO]->(project:Project) | project { .* }]),
              agreement: head([(n)-[under:UNDER]->(agreement:Agreement) WHERE under.knownFrom <= knownBy | agreement { .* }]),
              stages: COLLECT {
                MATCH (n)-[:HAS_STAGE]->(stage:Stage)
                WHERE stage.knownFrom <= knownBy AND stage.holdsFrom <= asOf
                RETURN stage { .*, unit: head([(stage)-[:IN_UNIT]->(unit:Unit) | unit { .* }]) }
                ORDER BY stage.holdsFrom, stage.knownFrom, stage.rank, stage.id
              }
            }""", Contribution::of);

    /// Reads a contribution from the map of [#TYPE].
    public static Contribution of(Properties row, Moment at) {
        return new Contribution(row.required("id"), Party.of(row.map("giver"), at), Project.of(row.map("project"), at),
                row.has("agreement") ? Agreement.of(row.map("agreement"), at) : null,
                row.maps("stages").stream().map(stage -> StageEntry.of(stage, at)).toList(), at);
    }

    @Override
    public Translations name() {
        return Translations.of(sentence(Locale.of("es")), sentence(Locale.ENGLISH));
    }

    /// What is given, by name.
    public @Nullable String kind() {
        return last(StageEntry::kind);
    }

    /// How much money.
    @Override
    public @Nullable Money money() {
        return last(StageEntry::money);
    }

    /// How much in kind.
    @Override
    public @Nullable Quantity quantity() {
        return last(StageEntry::quantity);
    }

    /// What exactly, in several languages.
    public @Nullable Translations description() {
        return last(entry -> entry.description().texts().isEmpty() ? null : entry.description());
    }

    /// How far it has come.
    @Override
    public @Nullable Stage stage() {
        return this.stageHistory.isEmpty() ? null : this.stageHistory.getLast().stage();
    }

    /// Since when it stands at that stage.
    public @Nullable PartialDate since() {
        return this.stageHistory.isEmpty() ? null : this.stageHistory.getLast().since();
    }

    /// When delivery is expected by.
    public @Nullable PartialDate expected() {
        return last(StageEntry::expected);
    }

    private <T> @Nullable T last(Function<StageEntry, @Nullable T> said) {
        for (StageEntry entry : this.stageHistory.reversed()) {
            T value = said.apply(entry);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private String sentence(Locale language) {
        Translations description = description();
        return Sentence.of(language, this.giver.name().in(language), this.project.name().in(language), money(), quantity(),
                (description != null) ? description.in(language) : null);
    }

}
