package org.alianza.page;

import java.time.LocalDate;

import jakarta.servlet.http.HttpServletRequest;
import org.alianza.fact.Problem;

/// The two days between which changes are told.
record Period(LocalDate from, LocalDate to) {

    /// How far back changes are told unless somebody asks for more.
    private static final int MONTHS = 6;

    /// The months before a day.
    static Period before(LocalDate to) {
        return new Period(to.minusMonths(MONTHS), to);
    }

    /// The days an address names; what it does not, as up to today.
    ///
    /// @throws Problem if they are none
    static Period of(HttpServletRequest request, LocalDate today) {
        Period usual = before(Asked.day(request, "to", today));
        return new Period(Asked.day(request, "from", usual.from), usual.to);
    }

}
