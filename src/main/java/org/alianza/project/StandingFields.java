package org.alianza.project;

import java.util.List;
import java.util.stream.Stream;

import org.alianza.selection.Branch;
import org.alianza.selection.Described;
import org.alianza.selection.Fields;
import org.alianza.selection.Known;

import org.springframework.stereotype.Component;

/// How projects, agreements and events stand, and what their dates are.
@Component
public class StandingFields implements Described {

    /// What an entity went through, earliest first.
    ///
    /// @param type of the entries
    public static Branch statuses(String type) {
        return Branch.of("""
                MATCH (@n)-[:HAS_STATUS]->(@m:Status)
                WHERE %s
                """.formatted(Known.begun("@m")), "@m.holdsFrom, @m.knownFrom, @m.rank, @m.id", type);
    }

    /// The dates of an entity, in the order they became known.
    ///
    /// @param type of the entries
    public static Branch dates(String type) {
        return Branch.of("""
                MATCH (@n)-[:HAS_DATE]->(@m:Date)
                WHERE %s
                """.formatted(Known.begun("@m")), "@m.knownFrom, @m.date, @m.id", type);
    }

    @Override
    public List<Fields> types() {
        return Stream
            .concat(Stream.of("ProjectStatusEntry", "AgreementStatusEntry", "EventStatusEntry").map(type -> Fields.of(type)
                .value("id", "@n.id")
                .value("status", "@n.status")
                .value("since", "@n.since")),
                    Stream.of("ProjectDate", "AgreementDate").map(type -> Fields.of(type)
                        .value("id", "@n.id")
                        .value("kind", "@n.kind")
                        .value("date", "@n.date")))
            .toList();
    }

}
