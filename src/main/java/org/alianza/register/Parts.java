package org.alianza.register;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.alianza.table.Row;

/// The parts of something that is too large for one transaction, recorded one after the other. While one of them is
/// written, the next may be looked into.
public final class Parts {

    private final Register register;

    private final Author author;

    /// The audit entries of what was recorded here.
    private final ConcurrentSkipListSet<Long> entries = new ConcurrentSkipListSet<>();

    Parts(Register register, Author author) {
        this.register = register;
        this.author = author;
    }

    /// Which of some rows' own ids nothing has.
    public Unheld look(Collection<Row> rows) {
        return this.register.unheld(rows.stream().flatMap(row -> Stream.ofNullable(row.get("id"))).collect(Collectors.toSet()));
    }

    /// Records a part. What is new in it is not seen before [Register#settle].
    ///
    /// @param rows whose ids no other part has
    /// @param looked what came of looking into them
    /// @throws Refused if anything in it is wrong
    public Recorded record(List<Row> rows, Unheld looked) {
        Recorded recorded = this.register.recordPart(this.author, rows, latest -> stillUnheld(looked, latest));
        if (!recorded.entry().isEmpty()) {
            this.entries.add(Audit.sequence(recorded.entry()));
        }
        return recorded;
    }

    /// What others have changed since may have any id.
    private Set<String> stillUnheld(Unheld looked, long latest) {
        return (this.entries.tailSet(looked.sequence(), false).size() == latest - looked.sequence()) ? looked.ids() : Set.of();
    }

}
