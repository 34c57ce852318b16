package org.alianza.project;

import java.math.BigDecimal;

import org.alianza.fact.Claim;
import org.alianza.fact.Moment;
import org.alianza.fact.PartialDate;
import org.alianza.fact.Properties;

/// One value of an indicator, as reported.
///
/// @param id of the claim
/// @param kind PERIOD, POINT or TOTAL
/// @param periodFrom start of the period
/// @param periodUntil end of the period; a level is that of its last day
/// @param value as reported
/// @param at the dates it was asked for
record IndicatorValue(String id, String kind, PartialDate periodFrom, PartialDate periodUntil, BigDecimal value,
        Moment at) implements Claim {

    static final String TOTAL = "TOTAL";

    static IndicatorValue of(Properties value, Moment at) {
        return new IndicatorValue(value.required("id"), value.required("kind"), value.requiredDate("period_from"),
                value.requiredDate("period_until"), new BigDecimal(value.required("value")), at);
    }

}
