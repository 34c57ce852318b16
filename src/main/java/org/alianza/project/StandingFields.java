package org.alianza.project;

import java.util.List;
import java.util.stream.Stream;

import org.alianza.selection.Branch;
import org.alianza.selection.Described;
import org.alianza.selection.Fields;
import org.alianza.selection.Known;
import org.alianza.selection.Selected;

import org.springframework.stereotype.Component;

import static org.alianza.selection.Told.last;

/// How projects, agreements and events stand, and what their dates are.
@Component
public class StandingFields implements Described {

    /// How an entity stands, and what it went through, earliest first.
    ///
    /// @param entity its other fields
    /// @param entry the type of what it went through
    public static Fields standing(Fields entity, String entry) {
        return entity.derived("status", StandingFields::statuses, last("status"))
            .branch("statusHistory", Branch.of("""
                    MATCH (@n)-[:HAS_STATUS]->(@m:Status)
                    WHERE %s
                    """.formatted(Known.begun("@m")), "@m.holdsFrom, @m.knownFrom, @m.rank, @m.id", entry));
    }

    /// What tells how an entity stands: the last of what it went through.
    public static List<Selected> statuses(Selected asked) {
        return List.of(Selected.of("statusHistory", Selected.of("status")));
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
