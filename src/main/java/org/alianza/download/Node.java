package org.alianza.download;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.alianza.agreement.Agreement;
import org.alianza.contribution.Contribution;
import org.alianza.event.Event;
import org.alianza.fact.Coordinates;
import org.alianza.fact.Entity;
import org.alianza.fact.Moment;
import org.alianza.fact.PartialDate;
import org.alianza.fact.Properties;
import org.alianza.partner.City;
import org.alianza.partner.Organisation;
import org.alianza.place.Country;
import org.alianza.project.Project;
import org.alianza.search.Entities;
import org.jspecify.annotations.Nullable;

/// An entity in a network. What is null is not known, or not for who asks.
///
/// @param type of the entity, in the schema
/// @param entity the entity
/// @param kind of an organisation, agreement, contribution or event
/// @param country it is in
/// @param location of a city
/// @param history how it stood since when
/// @param start the first day, month or year, if a source tells
/// @param end the last, if a source tells
/// @param exists the day from which it is known to have been there, of whatever is told of it
record Node(String type, Entity entity, @Nullable String kind, @Nullable Country country, @Nullable Coordinates location, List<Entry> history,
        @Nullable PartialDate start, @Nullable PartialDate end, LocalDate exists) {

    /// What is read of a node `n`, as a map.
    static final String PROJECTION = """
            {
            entity: %s,
            labels: labels(n),
            existsFrom: n.holdsFrom,
            %s,
            %s
            }""".formatted(Entities.PROJECTION, Tables.DATES, Entry.READ);

    static Node of(Properties row, Moment at, View view) {
        Entity entity = Entities.type(row.texts("labels")).reader().apply(row.map("entity"), at);
        Found<Entity> found = new Found<>(entity, row, view);
        String type = entity.getClass().getSimpleName();
        String history = (entity instanceof Contribution) ? "stageHistory" : "statusHistory";
        boolean stands = entity instanceof Project || entity instanceof Agreement || entity instanceof Event || entity instanceof Contribution;
        Node node = new Node(type, entity, kind(entity), null, null, stands && view.sees(type, history) ? found.history() : List.of(), null, null,
                LocalDate.parse(row.required("existsFrom")));
        return switch (entity) {
            case Organisation one -> node.at(view.sees(type, "country") ? one.country() : null, null).seen(view);
            case City one -> node.at(view.sees(type, "country") ? one.country() : null, view.sees(type, "location") ? one.location() : null);
            case Event one -> node.at(view.sees(type, "country") ? one.country() : null, null).during(one.start(), one.end(), view).seen(view);
            case Project one -> view.sees(type, "dates") ? node.during(found.date("ACTUAL_START"), found.date("ACTUAL_END")) : node;
            case Agreement one -> agreement(node.seen(view), found, view);
            case Contribution one -> node.seen(view);
            default -> node;
        };
    }

    /// What it is called.
    String name(Locale language) {
        return Objects.requireNonNullElse(this.entity.name().in(language), this.entity.id());
    }

    /// How it stands; null: not known.
    @Nullable String status() {
        return this.history.isEmpty() ? null : this.history.getLast().code();
    }

    private static Node agreement(Node node, Found<Entity> found, View view) {
        if (!view.sees(node.type, "dates")) {
            return node;
        }
        PartialDate from = found.date("VALID_FROM");
        return node.during((from != null) ? from : found.date("SIGNED"), found.date("VALID_UNTIL"));
    }

    private static @Nullable String kind(Entity entity) {
        return switch (entity) {
            case Organisation one -> one.kind();
            case Agreement one -> one.kind();
            case Event one -> one.kind();
            case Contribution one -> one.kind();
            default -> null;
        };
    }

    private Node at(@Nullable Country country, @Nullable Coordinates location) {
        return new Node(this.type, this.entity, this.kind, country, location, this.history, this.start, this.end, this.exists);
    }

    private Node during(@Nullable PartialDate start, @Nullable PartialDate end) {
        return new Node(this.type, this.entity, this.kind, this.country, this.location, this.history, start, end, this.exists);
    }

    private Node during(@Nullable PartialDate start, @Nullable PartialDate end, View view) {
        return during(view.sees(this.type, "start") ? start : null, view.sees(this.type, "end") ? end : null);
    }

    /// Without its kind for who may not see that.
    private Node seen(View view) {
        return view.sees(this.type, "kind") ? this
                : new Node(this.type, this.entity, null, this.country, this.location, this.history, this.start, this.end, this.exists);
    }

}
