package org.alianza.download;

import java.util.List;

import org.alianza.fact.Problem;

/// The lists that can be handed out.
public final class Rooms {

    /// Every list.
    static final List<Table<?>> ALL = List.of(PartyTables.CITIES, PartyTables.ORGANISATIONS, AgreementTable.TABLE, ProjectTables.PROJECTS,
            EventTable.TABLE, ContributionTable.TABLE, ProjectTables.INDICATORS, PaperTables.TOPICS, PaperTables.SOURCES);

    private Rooms() {
    }

    /// The extensions of files that hold a list, or one of its entities.
    ///
    /// @throws Problem if there is no such list
    public static List<String> formats(String room) {
        return Format.forPeople(of(room).formats());
    }

    /// The list of a room.
    ///
    /// @throws Problem if there is none
    static Table<?> of(String room) {
        return ALL.stream().filter(table -> table.room().equals(room)).findFirst()
            .orElseThrow(() -> Problem.invalid("list", room, "one of " + String.join(", ", ALL.stream().map(Table::room).toList())));
    }

}
