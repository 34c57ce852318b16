package org.alianza.contact;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.alianza.fact.Folded;
import org.alianza.fact.Moment;
import org.alianza.fact.Problem;
import org.alianza.fact.Properties;
import org.alianza.graph.Statements;
import org.alianza.register.Author;
import org.alianza.register.Beside;
import org.alianza.register.Conflict;
import org.alianza.register.Register;
import org.alianza.table.Rule;
import org.neo4j.driver.types.MapAccessor;

import org.springframework.stereotype.Component;

/// Records, changes and erases contacts. Of what is erased nothing stays: the audit tells only that it was done.
@Component
class Contacts {

    private static final String PARTY = """
            MATCH (party:Entity {id: $id})
            WHERE party:City OR party:Organisation
            RETURN coalesce(party.country, head([(party)-[:SEATED_IN|GOVERNS]->(city:City) | city.country])) AS country
            """;

    private static final String SOURCE = """
            MATCH (source:Source {id: $id})
            RETURN source.id AS id
            """;

    private static final String ONE = """
            MATCH (contact:Contact {id: $id})-[:AT]->(party:Entity)
            RETURN %s AS contact
            """.formatted(Contact.PROJECTION);

    private static final String CREATE = """
            MATCH (party:Entity {id: $id})
            CREATE (contact:Contact {id: $contact.id})-[:AT]->(party)
            """;

    private static final String WRITE = """
            MATCH (contact:Contact {id: $contact.id})-[:AT]->(party:Entity)
            SET contact = $contact
            WITH contact, party
            CALL (contact) {
              MATCH (contact)-[former:TOLD_BY]->(:Source)
              DELETE former
            }
            CALL (contact) {
              MATCH (source:Source {id: $source})
              MERGE (contact)-[:TOLD_BY]->(source)
            }
            RETURN %s AS contact
            """.formatted(Contact.PROJECTION);

    private static final String ERASE = """
            UNWIND $ids AS id
            MATCH (contact:Contact {id: id})
            DETACH DELETE contact
            RETURN count(*) AS erased
            """;

    private static final String EXPIRED = """
            MATCH (contact:Contact)-[:AT]->(party:Entity)
            WHERE contact.expires < $today
            RETURN contact.id AS id, party.id AS party
            ORDER BY party, id
            """;

    private final Register register;

    private final ContactSettings settings;

    private final Clock clock;

    Contacts(Register register, ContactSettings settings, Clock clock) {
        this.register = register;
        this.settings = settings;
        this.clock = clock;
    }

    /// Records a person at a party.
    Contact create(Author author, String party, Details details) {
        String now = this.register.now(party);
        return this.register.beside(author, null, statements -> {
            String id = "contact-" + UUID.randomUUID();
            Map<String, Object> checked = checked(details, id, now, statements);
            statements.rows(CREATE, Map.of("id", now, "contact", Map.of("id", id)));
            Contact contact = write(details, checked, 1, Instant.now(this.clock), statements);
            return new Beside<>(contact, List.of(note(now, id, "CREATED")));
        });
    }

    /// Changes what is held of a person.
    ///
    /// @throws Conflict if it has another version
    Contact update(Author author, String id, int version, Change change) {
        return this.register.beside(author, null, statements -> {
            Contact contact = held(id, statements);
            if (contact.expires().isBefore(today())) {
                throw unknown(id);
            }
            if (contact.version() != version) {
                throw new Conflict(id, version, contact.version());
            }
            Details details = change.of(contact);
            Map<String, Object> checked = checked(details, id, contact.party(), statements);
            return new Beside<>(write(details, checked, version + 1, contact.recordedAt(), statements), List.of(note(contact.party(), id, "CHANGED")));
        });
    }

    /// Erases what is held of a person for good.
    Erased erase(Author author, String id, String reason) {
        return this.register.beside(author, reason, statements -> {
            Contact contact = held(id, statements);
            Form form = new Form();
            String told = form.required("reason", reason);
            if (Naming.of(contact).isIn(told)) {
                form.wrong(Rule.FORM, "reason", told, "a reason without the person's name, e-mail or telephone, for the history keeps it");
            }
            form.refuse();
            statements.rows(ERASE, Map.of("ids", List.of(id)));
            Erased erased = new Erased(id, contact.party(), Instant.now(this.clock), today().plus(this.settings.backupsKept()), moment());
            return new Beside<>(erased, List.of(note(contact.party(), id, "ERASED")));
        });
    }

    /// Erases everything whose last day is over.
    ///
    /// @return how many contacts
    int eraseExpired(Author author) {
        return this.register.beside(author, null, statements -> {
            List<MapAccessor> expired = statements.rows(EXPIRED, Map.of("today", today()));
            List<String> ids = expired.stream().map(row -> row.get("id").asString()).toList();
            statements.rows(ERASE, Map.of("ids", ids));
            List<Beside.Note> notes = new ArrayList<>();
            expired.forEach(row -> notes.add(note(row.get("party").asString(), row.get("id").asString(), "EXPIRED")));
            return new Beside<>(ids.size(), notes);
        });
    }

    private Map<String, Object> checked(Details details, String id, String party, Statements statements) {
        Form form = new Form();
        Optional<MapAccessor> found = statements.rows(PARTY, Map.of("id", party)).stream().findFirst();
        if (found.isEmpty()) {
            form.wrong(Rule.REFERENCE, "party", party, "an id of organisations or cities");
        }
        String source = details.source();
        boolean known = source == null || !statements.rows(SOURCE, Map.of("id", source)).isEmpty();
        LocalDate today = today();
        Map<String, Object> properties = details.checked(form, found.map(row -> row.get("country").asString("")).orElse(""), known, today,
                today.plus(this.settings.longestKeep()));
        form.refuse();
        properties.put("id", id);
        properties.put("byName", Folded.of(details.name()).text() + "\u0001" + id);
        properties.put("searchName", " " + Folded.of(details.name()).text());
        return properties;
    }

    private Contact write(Details details, Map<String, Object> properties, int version, Instant recordedAt, Statements statements) {
        properties.put("version", version);
        properties.put("recordedAt", recordedAt.toString());
        String source = Objects.requireNonNullElse(details.source(), "");
        MapAccessor row = statements.rows(WRITE, Map.of("contact", properties, "source", source)).getFirst();
        return Contact.of(new Properties(row.get("contact").asMap()), moment());
    }

    private Contact held(String id, Statements statements) {
        return statements.rows(ONE, Map.of("id", id))
            .stream()
            .findFirst()
            .map(row -> Contact.of(new Properties(row.get("contact").asMap()), moment()))
            .orElseThrow(() -> unknown(id));
    }

    private static Problem unknown(String id) {
        return Problem.invalid("input.id", id, "the id of a contact that is held");
    }

    private static Beside.Note note(String party, String id, String change) {
        return new Beside.Note(party, "contacts", id, change);
    }

    private LocalDate today() {
        return LocalDate.now(this.clock);
    }

    private Moment moment() {
        return new Moment(today(), today());
    }

    /// What becomes of a contact.
    @FunctionalInterface
    interface Change {

        Details of(Contact contact);

    }

}
