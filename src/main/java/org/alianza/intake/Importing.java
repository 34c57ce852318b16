package org.alianza.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.alianza.file.RowFile;
import org.alianza.register.Author;
import org.alianza.register.Held;
import org.alianza.register.Recorded;
import org.alianza.register.Register;
import org.alianza.table.Finding;
import org.alianza.table.Place;
import org.alianza.table.Row;
import org.alianza.table.Rule;
import org.alianza.table.Severity;
import org.alianza.table.TableSchema;
import org.alianza.table.Validation;

/// One file on its way into the register, some rows at a time. Good rows are taken and bad ones given
/// back; of a file of which anything critical is told, nothing is taken. It is read twice: first every row
/// is announced, so that rows may name those after them, then each is checked and compared or written.
final class Importing {

    /// Rows that are written in one transaction.
    static final int BATCH = 2000;

    private final RowFile file;

    private final Register register;

    private final Consumer<? super Finding> findings;

    private final Consumer<? super Row> refused;

    private final Progress progress;

    private final BooleanSupplier cancelled;

    private final Map<String, String> known = new HashMap<>();

    private final Validation validation = new Validation(this.known::get);

    /// Places of rows of which an error is told.
    private final Set<Place> wrong = new HashSet<>();

    /// Ids of rows that were refused.
    private final Set<String> missing = new HashSet<>();

    private final Counts counts = new Counts();

    private boolean critical;

    /// @param findings takes what is wrong with the file
    /// @param refused takes the rows that are given back
    /// @param progress is told how far it has come
    /// @param cancelled whether to stop before the next rows
    Importing(RowFile file, Register register, Consumer<? super Finding> findings, Consumer<? super Row> refused, Progress progress,
            BooleanSupplier cancelled) {
        this.file = file;
        this.register = register;
        this.findings = findings;
        this.refused = refused;
        this.progress = progress;
        this.cancelled = cancelled;
    }

    /// What an import would do.
    Counts dryRun() {
        announce();
        if (!this.critical) {
            batches(rows -> this.register.compare(rows).forEach(this.counts::count));
        }
        return this.counts;
    }

    /// Imports it. What it brings is seen when all of it is written; begun again, it goes on.
    Counts apply(Author author) {
        announce();
        if (!this.critical) {
            batches(rows -> this.counts.count(this.register.recordPart(author, rows)));
            this.register.settle();
        }
        return this.counts;
    }

    private void announce() {
        this.file.read(row -> {
            this.counts.rows++;
            this.progress.at(0, this.counts.rows);
            this.validation.announce(row).forEach(finding -> tell(finding, row.place()));
        }, finding -> tell(finding, finding.place()));
    }

    private void tell(Finding finding, Place place) {
        this.critical |= finding.severity() == Severity.CRITICAL;
        if (finding.severity() == Severity.ERROR) {
            this.wrong.add(place);
        }
        this.findings.accept(finding);
    }

    private void batches(Consumer<List<Row>> work) {
        List<Row> batch = new ArrayList<>();
        this.file.read(row -> {
            batch.add(row);
            if (batch.size() >= BATCH) {
                finish(batch, work);
            }
        }, finding -> {
            // Told when the rows were announced.
        });
        finish(batch, work);
    }

    private void finish(List<Row> batch, Consumer<List<Row>> work) {
        if (!this.cancelled.getAsBoolean() && !batch.isEmpty()) {
            this.known.clear();
            this.known.putAll(this.register.tables(batch.stream().flatMap(row -> named(row).stream()).collect(Collectors.toSet())));
            List<Row> good = batch.stream().filter(this::isGood).toList();
            if (!good.isEmpty()) {
                work.accept(good);
            }
            this.counts.done += batch.size();
            this.progress.at(this.counts.done, this.counts.rows);
        }
        batch.clear();
    }

    private boolean isGood(Row row) {
        List<Finding> found = new ArrayList<>(this.validation.check(row));
        named(row).stream().filter(id -> this.missing.contains(id) && !this.known.containsKey(id) && !id.equals(row.get("id"))).findFirst()
            .ifPresent(id -> found.add(row.finding(Rule.REFERENCE, "", "one that names nothing that was refused, as %s was".formatted(id))));
        found.forEach(this.findings);
        boolean good = found.stream().noneMatch(finding -> finding.severity() == Severity.ERROR) && !this.wrong.contains(row.place());
        if (!good) {
            this.counts.refused++;
            this.refused.accept(row);
            if (row.get("id") != null) {
                this.missing.add(row.id());
            }
        }
        return good;
    }

    private static List<String> named(Row row) {
        return TableSchema.of(row.table())
            .fields()
            .stream()
            .filter(field -> !field.references().isEmpty() || field.check().equals("claim"))
            .map(field -> row.cells().getOrDefault(field.name(), ""))
            .filter(id -> !id.isEmpty())
            .toList();
    }

    /// How far it has come.
    static final class Counts {

        private long rows;

        private long done;

        private long created;

        private long changed;

        private long unchanged;

        private long refused;

        private void count(Held held) {
            switch (held) {
                case NEW -> this.created++;
                case OTHER -> this.changed++;
                case SAME -> this.unchanged++;
            }
        }

        private void count(Recorded recorded) {
            this.created += recorded.created();
            this.changed += recorded.changed();
            this.unchanged += recorded.unchanged();
        }

        /// Rows of the file.
        long rows() {
            return this.rows;
        }

        /// Rows that were looked at.
        long done() {
            return this.done;
        }

        /// Rows that are new.
        long created() {
            return this.created;
        }

        /// Rows that replace others.
        long changed() {
            return this.changed;
        }

        /// Rows that are held already.
        long unchanged() {
            return this.unchanged;
        }

        /// Rows that cannot be taken.
        long refused() {
            return this.refused;
        }

    }

}
