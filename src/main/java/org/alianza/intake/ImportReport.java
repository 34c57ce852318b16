package org.alianza.intake;

/// What an import did, or would do. Every row that was looked at counts once.
///
/// @param rows of the file
/// @param created rows that are new
/// @param changed rows that replace others
/// @param unchanged rows that were held already
/// @param refused rows that cannot be taken
public record ImportReport(long rows, long created, long changed, long unchanged, long refused) {

    /// Of nothing yet.
    static final ImportReport NONE = new ImportReport(0, 0, 0, 0, 0);

    /// Rows that were looked at.
    public long done() {
        return this.created + this.changed + this.unchanged + this.refused;
    }

    ImportReport of(long all) {
        return new ImportReport(all, this.created, this.changed, this.unchanged, this.refused);
    }

    ImportReport with(long more, long other, long same) {
        return new ImportReport(this.rows, this.created + more, this.changed + other, this.unchanged + same, this.refused);
    }

    ImportReport withRefused() {
        return new ImportReport(this.rows, this.created, this.changed, this.unchanged, this.refused + 1);
    }

}
