package org.alianza.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.alianza.duplicate.Matches;
import org.alianza.file.RowFile;
import org.alianza.register.Author;
import org.alianza.register.Parts;
import org.alianza.register.Recorded;
import org.alianza.register.Refused;
import org.alianza.register.Register;
import org.alianza.register.Unheld;
import org.alianza.table.Finding;
import org.alianza.table.Place;
import org.alianza.table.Row;
import org.alianza.table.Rule;
import org.alianza.table.Severity;
import org.alianza.table.TableSchema;
import org.alianza.table.Validation;

/// One file on its way into the register, some rows at a time. Good rows are taken and bad ones given
/// back; of a file of which anything critical is told, nothing is taken. It is read twice: first every row
/// is announced, so that rows may name those after them, then each is checked and compared or written. While some
/// rows are written, the next are read and looked into.
final class Importing {

    /// Rows that are written in one transaction, at most.
    static final int BATCH = 4000;

    /// Characters of them, at most, but for the last row.
    private static final int BATCH_SIZE = 4_000_000;

    private final RowFile file;

    private final Register register;

    private final ImportTerms terms;

    private final ImportListener listener;

    private final Citing citing;

    private final Matches matches;

    private final Map<String, String> known = new HashMap<>();

    private final Validation validation = new Validation(this.known::get);

    /// The errors told of rows before they were looked at.
    private final Map<Place, List<Finding>> wrong = new HashMap<>();

    private final Tally tally;

    private final Clashes clashes;

    private boolean critical;

    /// @param today when the file counts as published
    Importing(RowFile file, Register register, ImportTerms terms, ImportListener listener, Matches matches, String today) {
        this.file = file;
        this.register = register;
        this.terms = terms;
        this.listener = listener;
        this.matches = matches;
        this.citing = new Citing(file, register, today);
        this.tally = new Tally(listener);
        this.clashes = new Clashes(register, this.tally);
    }

    /// What an import would do.
    ImportReport dryRun() {
        Unheld nothing = new Unheld(0, Set.of());
        return eachBatch(rows -> nothing, (found, unheld) -> {
            List<Row> rows = this.clashes.withoutThoseOfOtherTables(found);
            this.register.compare(rows).forEach(this.tally::compared);
            this.matches.of(rows).stream().map(ImportMatch::of).forEach(this.listener::match);
        });
    }

    /// Imports it. What it brings is seen when all of it is written; begun again, it goes on. One that was
    /// cancelled leaves what it has written.
    ImportReport apply(Author author) {
        Parts parts = this.register.parts(author);
        ImportReport done = eachBatch(parts::look, (rows, unheld) -> write(rows, unheld, parts));
        this.register.settle();
        return done;
    }

    private ImportReport eachBatch(Function<List<Row>, Unheld> look, BiConsumer<List<Row>, Unheld> work) {
        announce();
        if (!this.critical) {
            this.tally.progress();
            try (Behind behind = new Behind()) {
                batches(batch -> {
                    Checked checked = check(batch, look);
                    behind.begin(() -> finish(checked, look, work));
                });
                behind.end();
            }
            catch (Cancelled e) {
                return this.tally.report();
            }
        }
        return this.tally.report();
    }

    private void announce() {
        long[] rows = new long[1];
        this.file.read(row -> {
            rows[0]++;
            if (rows[0] % BATCH == 0) {
                this.listener.progress(ImportReport.NONE.of(rows[0]));
            }
            this.citing.announce(row);
            this.validation.announce(row).forEach(finding -> tell(finding, row.place()));
        }, finding -> tell(finding, finding.place()));
        if (rows[0] > this.terms.rows()) {
            tell(Finding.file(this.file.name(), Rule.FORMAT, "%d rows".formatted(rows[0]),
                    "at most %d rows this way; the command line takes any number".formatted(this.terms.rows())), Place.of(this.file.name()));
        }
        this.tally.rows(rows[0]);
    }

    private void tell(Finding finding, Place place) {
        this.critical |= finding.severity() == Severity.CRITICAL;
        if (finding.severity() == Severity.ERROR) {
            this.wrong.computeIfAbsent(place, unseen -> new ArrayList<>()).add(finding);
        }
        this.listener.finding(finding);
    }

    private void batches(Consumer<List<Row>> work) {
        List<Row> batch = new ArrayList<>();
        int[] size = new int[1];
        this.file.read(row -> {
            batch.add(row);
            size[0] += row.cells().values().stream().mapToInt(String::length).sum();
            if (batch.size() >= BATCH || size[0] >= BATCH_SIZE) {
                work.accept(List.copyOf(batch));
                batch.clear();
                size[0] = 0;
            }
        }, finding -> {
            // Told when the rows were announced.
        });
        work.accept(batch);
    }

    private synchronized Checked check(List<Row> rows, Function<List<Row>, Unheld> look) {
        int refused = this.tally.refused();
        this.known.clear();
        this.known.putAll(this.register.tables(rows.stream().flatMap(row -> named(row).stream()).filter(this::isElsewhere).collect(Collectors.toSet())));
        return new Checked(rows, rows.stream().map(this.validation::check).toList(), Map.copyOf(this.known), look.apply(rows), refused);
    }

    private void finish(Checked before, Function<List<Row>, Unheld> look, BiConsumer<List<Row>, Unheld> work) {
        if (this.listener.cancelled()) {
            throw new Cancelled();
        }
        Checked checked = (before.refused() == this.tally.refused()) ? before : check(before.rows(), look);
        List<Row> good = new ArrayList<>();
        for (int i = 0; i < checked.rows().size(); i++) {
            if (isGood(checked.rows().get(i), checked.findings().get(i), checked.known())) {
                good.add(checked.rows().get(i));
            }
        }
        if (!good.isEmpty()) {
            work.accept(good, checked.unheld());
        }
        this.tally.progress();
    }

    /// Whether an id has to be looked for in what is held.
    private boolean isElsewhere(String id) {
        return !this.validation.announced(id) || this.tally.refused(id);
    }

    private void write(List<Row> good, Unheld unheld, Parts parts) {
        List<Row> left = this.terms.overwrite() ? good : this.clashes.withoutThoseThatReplace(good);
        while (!left.isEmpty()) {
            try {
                take(left, unheld, parts);
                return;
            }
            catch (Refused refused) {
                left = this.clashes.without(left, refused);
            }
        }
    }

    private void take(List<Row> taken, Unheld unheld, Parts parts) {
        List<Row> citations = this.terms.cite() ? this.citing.citations(taken, unheld.ids()) : List.of();
        Recorded recorded = parts.record(Stream.concat(taken.stream(), citations.stream()).toList(), unheld);
        this.tally.taken(recorded.created() - citations.size(), recorded.changed(), recorded.unchanged());
    }

    private boolean isGood(Row row, List<Finding> findings, Map<String, String> elsewhere) {
        List<Finding> found = new ArrayList<>(findings);
        named(row).stream().filter(id -> this.tally.refused(id) && !elsewhere.containsKey(id) && !id.equals(row.get("id"))).findFirst()
            .ifPresent(id -> found.add(row.finding(Rule.REFERENCE, "", "one that names nothing that was refused, as %s was".formatted(id))));
        found.forEach(this.listener::finding);
        List<Finding> errors = new ArrayList<>(this.wrong.getOrDefault(row.place(), List.of()));
        found.stream().filter(finding -> finding.severity() == Severity.ERROR).forEach(errors::add);
        if (errors.isEmpty()) {
            return true;
        }
        this.tally.refuse(row, errors);
        return false;
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

    /// The import is to stop.
    private static final class Cancelled extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Cancelled() {
            super("cancelled", null, false, false);
        }

    }

}
