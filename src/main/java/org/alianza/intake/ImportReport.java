package org.alianza.intake;

/// What an import did, or would do.
///
/// @param rows of the file
/// @param created rows that are new
/// @param changed rows that replace others
/// @param unchanged rows that were held already
/// @param refused rows that cannot be taken
public record ImportReport(long rows, long created, long changed, long unchanged, long refused) {

    static ImportReport of(Importing.Counts counts) {
        return new ImportReport(counts.rows(), counts.created(), counts.changed(), counts.unchanged(), counts.refused());
    }

}
