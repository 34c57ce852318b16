package org.alianza.intake;

import org.alianza.table.Severity;

/// How many findings there are.
///
/// @param critical those that keep the whole file out
/// @param errors those that keep a row out
/// @param warnings those at which somebody should look
public record FindingCounts(long critical, long errors, long warnings) {

    static final FindingCounts NONE = new FindingCounts(0, 0, 0);

    FindingCounts and(Severity one) {
        return switch (one) {
            case CRITICAL -> new FindingCounts(this.critical + 1, this.errors, this.warnings);
            case ERROR -> new FindingCounts(this.critical, this.errors + 1, this.warnings);
            case WARNING -> new FindingCounts(this.critical, this.errors, this.warnings + 1);
        };
    }

}
