package org.alianza.file.iati;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.alianza.table.Finding;
import org.alianza.table.Place;
import org.alianza.table.Rule;
import org.alianza.table.Severity;

/// What cannot be taken as it stands, counted by element and reason.
final class Notes {

    private final Map<Note, Count> counts = new LinkedHashMap<>();

    /// Counts an element or attribute that is left out.
    ///
    /// @param path of the element
    /// @param expected what the format has a place for
    /// @param line where it is
    void leftOut(String path, String expected, long line) {
        count(new Note(Rule.REPRESENTABLE, path, "", expected), line);
    }

    /// Counts something that is taken for something else.
    void taken(Rule rule, String path, String value, String expected, long line) {
        count(new Note(rule, path, value, expected), line);
    }

    private void count(Note note, long line) {
        this.counts.merge(note, new Count(1, line), (sum, one) -> new Count(sum.times() + 1, sum.line()));
    }

    /// A finding for each, at the line where it occurs first.
    List<Finding> findings(String file) {
        return this.counts.entrySet().stream().map(entry -> {
            Note note = entry.getKey();
            long times = entry.getValue().times();
            String value = note.value().isEmpty() ? times + " left out" : "%s (%d)".formatted(note.value(), times);
            return new Finding(Severity.WARNING, note.rule(), new Place(file, note.path(), entry.getValue().line()), "", "", value,
                    note.expected());
        }).toList();
    }

    private record Note(Rule rule, String path, String value, String expected) {
    }

    private record Count(long times, long line) {
    }

}
