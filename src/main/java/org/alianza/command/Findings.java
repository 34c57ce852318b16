package org.alianza.command;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

import org.alianza.table.Finding;
import org.alianza.table.Severity;

/// What is wrong with a file, in lines and counted.
final class Findings {

    private final Words words;

    private final Map<Severity, Long> counts = new EnumMap<>(Severity.class);

    Findings(Session session) {
        this.words = session.words();
    }

    /// Counts one, and says it in a line.
    String line(Finding finding) {
        this.counts.merge(finding.severity(), 1L, Long::sum);
        String severity = this.words.of("severity." + finding.severity().name().toLowerCase(Locale.ROOT));
        return "%s: %s".formatted(severity, finding);
    }

    long count(Severity severity) {
        return this.counts.getOrDefault(severity, 0L);
    }

    /// Whether anything stands in the way of taking the file or any of its rows.
    Exit exit() {
        return (count(Severity.CRITICAL) + count(Severity.ERROR) > 0) ? Exit.PROBLEMS : Exit.DONE;
    }

}
