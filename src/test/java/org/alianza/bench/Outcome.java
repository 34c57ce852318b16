package org.alianza.bench;

/// What came of one question, asked by so many clients at once, on both sides.
///
/// @param size of the graph
/// @param database where it lives: `embedded` or `remote`
/// @param question its name
/// @param statements that Alianza sent for an answer
/// @param ours what was measured of Alianza
/// @param theirs what was measured of the baseline
record Outcome(Size size, String database, String question, long statements, Load.Figures ours, Load.Figures theirs) {

    /// Whether it is a newer measurement of the same.
    boolean replaces(Outcome former) {
        return this.size == former.size && this.database.equals(former.database) && this.question.equals(former.question)
                && this.ours.clients() == former.ours.clients();
    }

    /// Share of the baseline's throughput.
    double share() {
        return this.ours.throughput() / this.theirs.throughput();
    }

    /// How many times the baseline's median.
    double delay() {
        return this.ours.median() / this.theirs.median();
    }

}
