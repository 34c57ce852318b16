package org.alianza.fact;

import java.time.LocalDate;

/// The two dates of every question: what held on one day, as far as the sources of another tell.
///
/// @param asOf the day the answer is true of
/// @param knownBy only sources published by this day are believed
public record Moment(LocalDate asOf, LocalDate knownBy) {
}
