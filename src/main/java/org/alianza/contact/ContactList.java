package org.alianza.contact;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.alianza.fact.Claim;
import org.alianza.fact.Folded;
import org.alianza.fact.Moment;
import org.alianza.fact.Problem;
import org.alianza.fact.Properties;
import org.alianza.graph.Graph;
import org.alianza.listing.EntityConnection;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.types.MapAccessor;

import org.springframework.stereotype.Component;

/// Reads contacts, up to their last day.
@Component
class ContactList {

    private static final String OF_PARTIES = """
            UNWIND $keys AS key
            MATCH (party:Entity {id: key.id})<-[:AT]-(contact:Contact)
            RETURN key.row AS row, %s AS contact
            ORDER BY row, contact.byName
            """.formatted(Contact.PROJECTION);

    private static final String LISTED = """
            MATCH (contact:Contact)-[:AT]->(party:Entity)
            WHERE contact.expires >= $today AND ($email = '' OR contact.emailKey = $email)
              AND all(word IN $words WHERE contact.searchName CONTAINS ' ' + word)
              AND ($id = '' OR party.id = $id)
            """;

    private static final String PAGE = """
            %s  AND contact.byName > $after
            WITH contact, party
            ORDER BY contact.byName
            LIMIT $first
            RETURN %s AS found, contact.byName AS key
            ORDER BY key
            """.formatted(LISTED, Contact.PROJECTION);

    private static final String COUNT = LISTED + """
            RETURN count(*) AS count
            """;

    private final Graph graph;

    private final Clock clock;

    ContactList(Graph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
    }

    /// The contacts of each party, by name.
    <P extends Claim> Map<P, List<Contact>> of(Collection<P> parties) {
        LocalDate today = LocalDate.now(this.clock);
        Map<P, List<Contact>> all = this.graph.lists(OF_PARTIES, parties, (row, party) -> Contact.of(row.map("contact"), party.at()));
        all.replaceAll((party, contacts) -> contacts.stream().filter(contact -> !contact.expires().isBefore(today)).toList());
        return all;
    }

    /// One page of all contacts, by name.
    ///
    /// @param after cursor of the page before; null: from the first on
    EntityConnection<Contact> page(Wanted wanted, int size, @Nullable String after) {
        LocalDate today = LocalDate.now(this.clock);
        Map<String, Object> parameters = new HashMap<>(wanted.parameters());
        parameters.put("today", today);
        parameters.put("after", (after != null) ? decoded(after) : "");
        parameters.put("first", size + 1);
        List<EntityConnection.Edge<Contact>> edges = new ArrayList<>();
        for (MapAccessor row : this.graph.rows(PAGE, parameters)) {
            edges.add(new EntityConnection.Edge<>(encoded(row.get("key").asString()),
                    Contact.of(new Properties(row.get("found").asMap()), new Moment(today, today))));
        }
        boolean more = edges.size() > size;
        if (more) {
            edges.removeLast();
        }
        String start = edges.isEmpty() ? null : edges.getFirst().cursor();
        String end = edges.isEmpty() ? null : edges.getLast().cursor();
        return new EntityConnection<>(List.copyOf(edges), new EntityConnection.PageInfo(more, after != null, start, end),
                () -> this.graph.rows(COUNT, parameters).getFirst().get("count").asInt());
    }

    private static String encoded(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        }
        catch (IllegalArgumentException e) {
            throw (Problem) Problem.invalid("after", cursor, "a cursor that this list gave").initCause(e);
        }
    }

    /// Which contacts are wanted; what is null is not asked for.
    ///
    /// @param party id of an organisation or city
    /// @param email of the person, in whatever letters
    /// @param name words of the person's name, or their beginnings
    record Wanted(@Nullable String party, @Nullable String email, @Nullable String name) {

        private Map<String, Object> parameters() {
            return Map.of("id", Objects.requireNonNullElse(this.party, ""), "email",
                    Objects.requireNonNullElse(this.email, "").strip().toLowerCase(Locale.ROOT), "words",
                    Folded.of(Objects.requireNonNullElse(this.name, "")).words());
        }

    }

}
