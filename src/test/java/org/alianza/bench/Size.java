package org.alianza.bench;

/// How large a synthetic graph is.
enum Size {

    S(1_000, "#9cc3ec"), M(50_000, "#3f86cf"), L(500_000, "#0b3c73");

    private final int contributions;

    private final String colour;

    Size(int contributions, String colour) {
        this.contributions = contributions;
        this.colour = colour;
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

    /// In pictures.
    String colour() {
        return this.colour;
    }

}
