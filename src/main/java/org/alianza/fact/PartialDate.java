package org.alianza.fact;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Pattern;

/// A date as precisely as the source gives it: `2019`, `2019-04` or `2019-04-25`.
///
/// @param text the source's own precision, in ISO 8601
public record PartialDate(String text) {

    private static final Pattern FORM = Pattern.compile("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?");

    /// @throws IllegalArgumentException if the text is no year, month or day of the calendar
    public PartialDate {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(wrong(text));
        }
        try {
            first(text);
        }
        catch (DateTimeException e) {
            throw new IllegalArgumentException(wrong(text), e);
        }
    }

    /// The first day it can mean.
    public LocalDate first() {
        return first(this.text);
    }

    /// The last day it can mean.
    public LocalDate last() {
        return switch (this.text.length()) {
            case 4 -> Year.parse(this.text).atMonth(12).atEndOfMonth();
            case 7 -> YearMonth.parse(this.text).atEndOfMonth();
            default -> LocalDate.parse(this.text);
        };
    }

    @Override
    public String toString() {
        return this.text;
    }

    private static LocalDate first(String text) {
        return switch (text.length()) {
            case 4 -> Year.parse(text).atDay(1);
            case 7 -> YearMonth.parse(text).atDay(1);
            default -> LocalDate.parse(text);
        };
    }

    private static String wrong(String text) {
        return "'%s' is no date: a year, month or day such as 2019, 2019-04 or 2019-04-25 is expected".formatted(text);
    }

}
