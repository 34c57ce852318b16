package org.alianza.intake;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.alianza.register.Held;
import org.alianza.table.Finding;
import org.alianza.table.Row;

/// What has become of the rows of a file so far; who listens is told.
final class Tally {

    private final ImportListener listener;

    /// Ids of rows that were refused.
    private final Set<String> missing = ConcurrentHashMap.newKeySet();

    private ImportReport report = ImportReport.NONE;

    Tally(ImportListener listener) {
        this.listener = listener;
    }

    ImportReport report() {
        return this.report;
    }

    void progress() {
        this.listener.progress(this.report);
    }

    /// So many rows there are.
    void rows(long rows) {
        this.report = this.report.of(rows);
    }

    void taken(int created, int changed, int unchanged) {
        this.report = this.report.with(created, changed, unchanged);
    }

    /// What a row would do.
    void compared(Held held) {
        switch (held) {
            case NEW -> taken(1, 0, 0);
            case OTHER -> taken(0, 1, 0);
            case SAME -> taken(0, 0, 1);
        }
    }

    /// Tells what is wrong with a row, and refuses it.
    void giveBack(Row row, List<Finding> why) {
        why.forEach(this.listener::finding);
        refuse(row, why);
    }

    /// What names it later is refused too, unless something else of its id is held.
    void refuse(Row row, List<Finding> why) {
        this.report = this.report.withRefused();
        this.listener.refused(row, why);
        if (row.get("id") != null) {
            this.missing.add(row.id());
        }
    }

    /// Whether a row of an id was refused.
    boolean refused(String id) {
        return this.missing.contains(id);
    }

    /// How many rows with ids were refused.
    int refused() {
        return this.missing.size();
    }

}
