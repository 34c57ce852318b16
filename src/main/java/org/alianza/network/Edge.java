package org.alianza.network;

import java.util.regex.Pattern;

import org.alianza.fact.Claim;
import org.alianza.fact.Labels;
import org.alianza.fact.Localised;
import org.alianza.fact.Moment;
import org.alianza.fact.PartialDate;
import org.alianza.fact.Properties;
import org.jspecify.annotations.Nullable;

/// One relation between two entities, as a directed edge of the graph.
///
/// @param id of the relation; two relations between the same two entities are two edges
/// @param kind what it says
/// @param source id of the entity it leads from
/// @param target id of the entity it leads to
/// @param role how the source stands to the target, by name; null: the kind says it all
/// @param since null: not known
/// @param until null: not known, or it goes on
/// @param at the dates it was asked for
public record Edge(String id, EdgeKind kind, String source, String target, @Nullable String role,
        @Nullable PartialDate since, @Nullable PartialDate until, Moment at) implements Claim {

    /// What is read of a relationship `edge`, as a map.
    public static final String PROJECTION = "edge { .id, .role, .since, .until, kind: type(edge), "
            + "source: startNode(edge).id, target: endNode(edge).id }";

    /// What is read of a relationship `edge` of which no role and no dates are wanted.
    static final String ENDS = "edge { .id, kind: type(edge), source: startNode(edge).id, target: endNode(edge).id }";

    /// Whether a relationship `edge` is known by `$knownBy` and holds on `$asOf`.
    public static final String VISIBLE = "edge.knownFrom <= $knownBy AND edge.holdsFrom <= $asOf AND edge.holdsUntil >= $asOf";

    private static final Pattern OWNED = Pattern.compile(":.*");

    /// Reads an edge from the map of [#PROJECTION].
    public static Edge of(Properties edge, Moment at) {
        return new Edge(edge.required("id"), EdgeKind.valueOf(edge.required("kind")), edge.required("source"),
                edge.required("target"), edge.text("role"), edge.date("since"), edge.date("until"), at);
    }

    /// What a source says of a contribution, an indicator or another source, it says of its edges too:
    /// their ids are `contribution:gives`.
    @Override
    public Claim.Key key() {
        return new Claim.Key(OWNED.matcher(this.id).replaceFirst(""), this.at);
    }

    /// What it says, in a few words: "party to (signatory)".
    public Localised label() {
        return label(this.kind, this.role);
    }

    /// What an edge of a kind and with a role says.
    public static Localised label(EdgeKind kind, @Nullable String role) {
        Localised said = Labels.of("edge", kind.name());
        if (role == null) {
            return said;
        }
        Localised how = Labels.of("role", role);
        return language -> "%s (%s)".formatted(said.in(language), how.in(language));
    }

    /// The entity at its other end.
    public String opposite(String end) {
        return end.equals(this.source) ? this.target : this.source;
    }

}
