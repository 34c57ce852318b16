package org.alianza.intake;

/// On what terms a file is taken.
///
/// @param rows most rows it may have
/// @param overwrite whether its rows replace others of the same keys; else such rows are refused
/// @param cite whether claims for which nothing is cited cite the file
public record ImportTerms(long rows, boolean overwrite, boolean cite) {

    /// Everything is taken as it stands in the file.
    public static final ImportTerms AS_IT_STANDS = new ImportTerms(Long.MAX_VALUE, true, false);

}
