package org.alianza.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.alianza.register.Held;
import org.alianza.register.Refused;
import org.alianza.register.Register;
import org.alianza.table.Finding;
import org.alianza.table.Place;
import org.alianza.table.Row;
import org.alianza.table.Rule;

/// Gives back the rows in the way of which stands what is held already.
final class Clashes {

    private final Register register;

    private final Tally tally;

    Clashes(Register register, Tally tally) {
        this.register = register;
        this.tally = tally;
    }

    /// All but those that the register has refused.
    List<Row> without(List<Row> rows, Refused refused) {
        Map<Place, List<Finding>> findings = refused.findings().stream().collect(Collectors.groupingBy(Finding::place));
        List<Row> left = rows.stream().filter(row -> !findings.containsKey(row.place())).toList();
        if (left.size() == rows.size()) {
            throw refused;
        }
        rows.stream().filter(row -> findings.containsKey(row.place())).forEach(row -> this.tally.giveBack(row, findings.getOrDefault(row.place(), List.of())));
        return left;
    }

    /// All but those whose ids are used in another table.
    List<Row> withoutThoseOfOtherTables(List<Row> rows) {
        Map<String, String> held = this.register.tables(rows.stream().flatMap(row -> Stream.ofNullable(row.get("id"))).toList());
        List<Row> left = new ArrayList<>();
        for (Row row : rows) {
            String table = (row.get("id") != null) ? held.getOrDefault(row.id(), row.table()) : row.table();
            if (table.equals(row.table())) {
                left.add(row);
            }
            else {
                this.tally.giveBack(row, List.of(row.finding(Rule.UNIQUE, "id", "an id that is not yet used among " + table)));
            }
        }
        return left;
    }

    /// All but those that say otherwise than what is held.
    List<Row> withoutThoseThatReplace(List<Row> rows) {
        List<Held> held = this.register.compare(rows);
        List<Row> taken = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (held.get(i) == Held.OTHER) {
                this.tally.giveBack(row, List.of(row.finding(Rule.UNIQUE, (row.get("id") != null) ? "id" : "",
                        "what is held already, for this import does not overwrite")));
            }
            else {
                taken.add(row);
            }
        }
        return taken;
    }

}
