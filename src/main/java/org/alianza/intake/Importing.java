package org.alianza.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.alianza.duplicate.Matches;
import org.alianza.file.RowFile;
import org.alianza.register.Author;
import org.alianza.register.Held;
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

    /// Ids of rows that were refused.
    private final Set<String> missing = ConcurrentHashMap.newKeySet();

    private ImportReport report = ImportReport.NONE;

    private boolean critical;

    /// @param today when the file counts as published
    Importing(RowFile file, Register register, ImportTerms terms, ImportListener listener, Matches matches, String today) {
        this.file = file;
        this.register = register;
        this.terms = terms;
        this.listener = listener;
        this.matches = matches;
        this.citing = new Citing(file, register, today);
    }

    /// What an import would do.
    ImportReport dryRun() {
        Unheld nothing = new Unheld(0, Set.of());
        return eachBatch(rows -> nothing, (found, unheld) -> {
            List<Row> rows = withoutThoseOfOtherTables(found);
            this.register.compare(rows).forEach(this::count);
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
            this.listener.progress(this.report);
            try (Behind behind = new Behind()) {
                batches(batch -> {
                    Checked checked = check(batch, look);
                    behind.begin(() -> finish(checked, look, work));
                });
                behind.end();
            }
            catch (Cancelled e) {
                return this.report;
            }
        }
        return this.report;
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
        this.report = this.report.of(rows[0]);
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
        int refused = this.missing.size();
        this.known.clear();
        this.known.putAll(this.register.tables(rows.stream().flatMap(row -> named(row).stream()).filter(this::isElsewhere).collect(Collectors.toSet())));
        return new Checked(rows, rows.stream().map(this.validation::check).toList(), Map.copyOf(this.known), look.apply(rows), refused);
    }

    private void finish(Checked before, Function<List<Row>, Unheld> look, BiConsumer<List<Row>, Unheld> work) {
        if (this.listener.cancelled()) {
            throw new Cancelled();
        }
        Checked checked = (before.refused() == this.missing.size()) ? before : check(before.rows(), look);
        List<Row> good = new ArrayList<>();
        for (int i = 0; i < checked.rows().size(); i++) {
            if (isGood(checked.rows().get(i), checked.findings().get(i), checked.known())) {
                good.add(checked.rows().get(i));
            }
        }
        if (!good.isEmpty()) {
            work.accept(good, checked.unheld());
        }
        this.listener.progress(this.report);
    }

    /// Whether an id has to be looked for in what is held.
    private boolean isElsewhere(String id) {
        return !this.validation.announced(id) || this.missing.contains(id);
    }

    private void write(List<Row> good, Unheld unheld, Parts parts) {
        List<Row> left = this.terms.overwrite() ? good : withoutThoseThatReplace(good);
        while (!left.isEmpty()) {
            try {
                take(left, unheld, parts);
                return;
            }
            catch (Refused refused) {
                left = without(left, refused);
            }
        }
    }

    private void take(List<Row> taken, Unheld unheld, Parts parts) {
        List<Row> citations = this.terms.cite() ? this.citing.citations(taken, unheld.ids()) : List.of();
        Recorded recorded = parts.record(Stream.concat(taken.stream(), citations.stream()).toList(), unheld);
        this.report = this.report.with(recorded.created() - citations.size(), recorded.changed(), recorded.unchanged());
    }

    /// What is held already may stand in the way of a row: it is given back, and the others are tried again.
    private List<Row> without(List<Row> rows, Refused refused) {
        Map<Place, List<Finding>> findings = refused.findings().stream().collect(Collectors.groupingBy(Finding::place));
        List<Row> left = rows.stream().filter(row -> !findings.containsKey(row.place())).toList();
        if (left.size() == rows.size()) {
            throw refused;
        }
        rows.stream().filter(row -> findings.containsKey(row.place())).forEach(row -> giveBack(row, findings.getOrDefault(row.place(), List.of())));
        return left;
    }

    private List<Row> withoutThoseOfOtherTables(List<Row> rows) {
        Map<String, String> held = this.register.tables(rows.stream().flatMap(row -> Stream.ofNullable(row.get("id"))).toList());
        List<Row> left = new ArrayList<>();
        for (Row row : rows) {
            String table = (row.get("id") != null) ? held.getOrDefault(row.id(), row.table()) : row.table();
            if (table.equals(row.table())) {
                left.add(row);
            }
            else {
                giveBack(row, List.of(row.finding(Rule.UNIQUE, "id", "an id that is not yet used among " + table)));
            }
        }
        return left;
    }

    private List<Row> withoutThoseThatReplace(List<Row> rows) {
        List<Held> held = this.register.compare(rows);
        List<Row> taken = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (held.get(i) == Held.OTHER) {
                giveBack(row, List.of(row.finding(Rule.UNIQUE, (row.get("id") != null) ? "id" : "",
                        "what is held already, for this import does not overwrite")));
            }
            else {
                taken.add(row);
            }
        }
        return taken;
    }

    private boolean isGood(Row row, List<Finding> findings, Map<String, String> elsewhere) {
        List<Finding> found = new ArrayList<>(findings);
        named(row).stream().filter(id -> this.missing.contains(id) && !elsewhere.containsKey(id) && !id.equals(row.get("id"))).findFirst()
            .ifPresent(id -> found.add(row.finding(Rule.REFERENCE, "", "one that names nothing that was refused, as %s was".formatted(id))));
        found.forEach(this.listener::finding);
        List<Finding> errors = new ArrayList<>(this.wrong.getOrDefault(row.place(), List.of()));
        found.stream().filter(finding -> finding.severity() == Severity.ERROR).forEach(errors::add);
        if (errors.isEmpty()) {
            return true;
        }
        refuse(row, errors);
        return false;
    }

    private void giveBack(Row row, List<Finding> why) {
        why.forEach(this.listener::finding);
        refuse(row, why);
    }

    /// What names it later is refused too, unless something else of its id is held.
    private void refuse(Row row, List<Finding> why) {
        this.report = this.report.withRefused();
        this.listener.refused(row, why);
        if (row.get("id") != null) {
            this.missing.add(row.id());
        }
    }

    private void count(Held held) {
        this.report = switch (held) {
            case NEW -> this.report.with(1, 0, 0);
            case OTHER -> this.report.with(0, 1, 0);
            case SAME -> this.report.with(0, 0, 1);
        };
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
