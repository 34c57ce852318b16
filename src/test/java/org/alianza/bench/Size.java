package org.alianza.bench;

/// How large a synthetic graph is.
enum Size {

    S(1_000), M(50_000), L(500_000);

    private final int contributions;

    Size(int contributions) {
        this.contributions = contributions;
    }

    int contributions() {
        return this.contributions;
    }

    int organisations() {
        return this.contributions / 10;
    }

    int projects() {
        return this.contributions / 10;
    }

    int agreements() {
        return this.contributions / 20;
    }

    /// Supporters of the busiest project, each with a contribution.
    int hub() {
        return Math.min(organisations(), 4_000);
    }

}
