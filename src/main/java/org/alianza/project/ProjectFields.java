package org.alianza.project;

import java.util.List;
import java.util.Map;

import org.alianza.selection.Branch;
import org.alianza.selection.Described;
import org.alianza.selection.Fields;
import org.alianza.selection.Known;
import org.alianza.selection.Sides;

import org.springframework.stereotype.Component;

/// How projects and their indicators are read.
@Component
class ProjectFields implements Described {

    private static final Branch PARTICIPANTS = Branch.rows("""
            MATCH (@n)<-[@r:PARTICIPATES_IN]-(@party:Entity)
            WHERE %s
            """.formatted(Known.holds("@r")), "@party.byName, @r.role, @r.id", "Participation", "r", "party").with("n", "r").with("project", "n");

    private static final Branch COMPONENTS = Branch.of("""
            MATCH (@n)-[:HAS_COMPONENT]->(@m:Component)
            WHERE %s
            """.formatted(Known.known("@m")), "@m.position, @m.id", "Component");

    private static final Branch INDICATORS = Branch.of("""
            MATCH (@n)-[:MEASURED_BY]->(@m:Indicator)
            WHERE %s
            """.formatted(Known.known("@m")), "@m.position, @m.id", "Indicator");

    private static final Branch OF_CITIES = Sides.along("(@side)-[@r:PARTICIPATES_IN|LOCATED_IN]-(@m:Project)", "Project");

    @Override
    public List<Fields> types() {
        return List.of(
                StandingFields.standing(Fields.of("Project"), "ProjectStatusEntry")
                    .texts("aliases", "@n.aliases")
                    .value("acronym", "@n.acronym")
                    .text("summary", "n", "summary")
                    .branch("dates", StandingFields.dates("ProjectDate"))
                    .branch("participants", PARTICIPANTS)
                    .branch("places", Branch.along("(@n)-[@r:LOCATED_IN]->(@m:City)", "City"))
                    .branch("components", COMPONENTS)
                    .branch("indicators", INDICATORS)
                    .branch("parents", Branch.along("(@n)-[@r:PART_OF]->(@m:Project)", "Project"))
                    .branch("parts", Branch.along("(@n)<-[@r:PART_OF]-(@m:Project)", "Project")),
                Fields.of("Participation")
                    .value("id", "@n.id")
                    .part("party", "Party", Map.of("n", "party"))
                    .part("project", "Project", Map.of("n", "project"))
                    .value("role", "@n.role")
                    .value("since", "@n.since")
                    .value("until", "@n.until"),
                Fields.of("Component")
                    .value("id", "@n.id")
                    .text("name", "n", "name"),
                Fields.of("City").branch("projects", OF_CITIES),
                Fields.of("Topic").branch("projects", Branch.along("(@n)<-[@r:ABOUT]-(@m:Project)", "Project")));
    }

}
