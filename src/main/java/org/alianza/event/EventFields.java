package org.alianza.event;

import java.util.List;
import java.util.Map;

import org.alianza.place.Country;
import org.alianza.project.StandingFields;
import org.alianza.selection.Branch;
import org.alianza.selection.Described;
import org.alianza.selection.Fields;
import org.alianza.selection.Known;
import org.alianza.selection.Sides;

import org.springframework.stereotype.Component;

/// How events are read, and those of parties, projects and agreements.
@Component
class EventFields implements Described {

    private static final String ATTENDING = """
            MATCH (@n)<-[@r:ATTENDS]-(@party:Entity)
            WHERE %s
            """.formatted(Known.begun("@r"));

    private static final String ORDER = "@party.byName, @r.role, @r.id";

    private static final Branch ATTENDEES = Branch.rows(ATTENDING, ORDER, "Attendance", "r", "party").with("n", "r").with("event", "n");

    private static final Branch HOSTS = new Branch(ATTENDING + "AND @r.role = 'HOST'\n", List.of("r", "party"), false, ORDER, true, "Party", Map.of("n", "party"));

    private static final Branch ATTENDED = Sides.along("(@side)-[@r:ATTENDS|LOCATED_IN]-(@m:Event)", "Event").by("@m.byDate");

    private static final Branch CONCERNING = Branch.along("(@n)<-[@r:CONCERNS]-(@m:Event)", "Event").by("@m.byDate");

    @Override
    public List<Fields> types() {
        return List.of(
                StandingFields.standing(Fields.of("Event"), "EventStatusEntry")
                    .texts("aliases", "@n.aliases")
                    .value("kind", "@n.kind")
                    .value("start", "@n.start")
                    .value("end", "@n.end")
                    .text("summary", "n", "summary")
                    .value("country", "@n.country", code -> new Country(code.asString()))
                    .branch("places", Branch.along("(@n)-[@r:LOCATED_IN]->(@m:City)", "City"))
                    .branch("hosts", HOSTS)
                    .branch("attendees", ATTENDEES)
                    .branch("projects", Branch.along("(@n)-[@r:CONCERNS]->(@m:Project)", "Project"))
                    .branch("agreements", Branch.along("(@n)-[@r:CONCERNS]->(@m:Agreement)", "Agreement")),
                Fields.of("Attendance")
                    .value("id", "@n.id")
                    .part("party", "Party", Map.of("n", "party"))
                    .part("event", "Event", Map.of("n", "event"))
                    .value("role", "@n.role"),
                Fields.of("Organisation").branch("events", ATTENDED),
                Fields.of("City").branch("events", ATTENDED),
                Fields.of("Project").branch("events", CONCERNING),
                Fields.of("Agreement").branch("events", CONCERNING));
    }

}
