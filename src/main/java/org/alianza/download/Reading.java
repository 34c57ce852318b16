package org.alianza.download;

import java.math.BigDecimal;

import org.alianza.fact.PartialDate;
import org.alianza.fact.Properties;

/// A value of an indicator, as reported.
///
/// @param kind PERIOD, POINT or TOTAL
/// @param from start of the period
/// @param until end of the period
/// @param value as reported
record Reading(String kind, PartialDate from, PartialDate until, BigDecimal value) {

    static final String TOTAL = "TOTAL";

    static Reading of(Properties row) {
        return new Reading(row.required("kind"), row.requiredDate("period_from"), row.requiredDate("period_until"),
                new BigDecimal(row.required("value")));
    }

    /// The period, as short as it can be told: `2019-01`, `2019-01/2019-06`.
    String period() {
        return this.from.equals(this.until) ? this.from.text() : this.from + "/" + this.until;
    }

}
