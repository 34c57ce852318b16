package org.alianza.download;

import java.util.List;
import java.util.stream.Stream;

import org.alianza.project.Indicator;
import org.alianza.project.Project;
import org.jspecify.annotations.Nullable;

/// Projects and what is measured of them, as lists.
final class ProjectTables {

    static final Table<Project> PROJECTS = new Table<>("projects", Project.TYPE, found -> "Project",
            Stream.concat(Tables.PLACED.stream(), Stream.of(Format.IATI)).toList(), Where.places(), List.of(
                    Tables.id(),
                    Tables.name(),
                    Column.<Project>one("acronym", Kind.TEXT, found -> found.entity().acronym()).as("alternateName"),
                    Column.<Project>many("aliases", Kind.TEXT, found -> found.entity().aliases()).as("alternateName"),
                    Tables.status(),
                    Tables.statusSince(),
                    Tables.history("statusHistory"),
                    Tables.<Project>date("plannedStart", "PLANNED_START").of("dates"),
                    Tables.<Project>date("actualStart", "ACTUAL_START").of("dates").as("foundingDate"),
                    Tables.<Project>date("plannedEnd", "PLANNED_END").of("dates"),
                    Tables.<Project>date("actualEnd", "ACTUAL_END").of("dates").as("dissolutionDate"),
                    Tables.<Project>places(),
                    Column.<Project>links("participants", "(n)<-[relation:PARTICIPATES_IN]-(other:Entity)").as("member"),
                    Tables.topics("knowsAbout"),
                    Column.<Project>links("parents", "(n)-[relation:PART_OF]->(other:Project)").as("parentOrganization"),
                    Column.<Project>one("summary", Kind.WORDS, found -> Found.words(found.entity().summary())).as("description"),
                    Tables.sources()));

    static final Table<Indicator> INDICATORS = new Table<>("indicators", Indicator.TYPE, found -> "Dataset", Tables.UNPLACED, null, List.of(
            Tables.id(),
            Tables.name(),
            Column.<Indicator>link("project", "(n)<-[relation:MEASURED_BY]-(other:Project)").as("about"),
            Column.<Indicator>one("unit", Kind.WORDS, found -> Found.words(found.entity().unit().plural())),
            Column.<Indicator>one("reportedTotal", Kind.READING, ProjectTables::total).reading(readings()),
            Column.<Indicator>many("values", Kind.READING, ProjectTables::values).as("variableMeasured").reading(readings()),
            Tables.sources()));

    private ProjectTables() {
    }

    private static String readings() {
        return """
                readings: COLLECT {
                  MATCH (n)-[:HAS_VALUE]->(value:Value)
                  WHERE value.knownFrom <= knownBy AND value.holdsFrom <= asOf
                  RETURN value { .kind, .period_from, .period_until, .value } AS reading
                  ORDER BY value.period_from, value.period_until, value.knownFrom, value.id
                }""";
    }

    private static List<Reading> values(Found<Indicator> found) {
        return found.readings().stream().filter(reading -> !reading.kind().equals(Reading.TOTAL)).toList();
    }

    private static @Nullable Reading total(Found<Indicator> found) {
        return found.readings().stream().filter(reading -> reading.kind().equals(Reading.TOTAL)).reduce((earlier, later) -> later).orElse(null);
    }

}
