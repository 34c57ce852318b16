package org.alianza.quality;

/// What is looked for, in the order findings are told.
enum QualityRule {

    /// A reported total is not the sum of its series.
    TOTAL_MISMATCH,
    /// A status does not agree with the dates.
    STATUS_AGAINST_DATES,
    /// Something expected by a day that has passed, with nothing known since.
    EXPECTED_DATE_PASSED,
    /// No source says so.
    UNSOURCED_CLAIM,
    /// Two parties may be one.
    LIKELY_DUPLICATE,
    /// A party no map can show.
    UNPLACED_PARTY,
    /// How something stands was last confirmed long ago.
    STALE_CLAIM

}
