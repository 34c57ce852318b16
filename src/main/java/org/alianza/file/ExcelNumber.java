package org.alianza.file;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

import org.alianza.table.Rule;

/// A number of a workbook as the text that a person sees.
final class ExcelNumber {

    /// Excel calculates with 15 digits and writes down 17, the last two being noise.
    static final int DIGITS = 15;

    private static final MathContext SEEN = new MathContext(DIGITS, RoundingMode.HALF_EVEN);

    private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);

    /// In dates counted from 1904, day 0 is the first day of that year.
    private static final LocalDate DAY_0_OF_1904 = LocalDate.of(1904, 1, 1);

    /// Excel believes that 1900 had a 29 February, its day 60.
    private static final int NO_DAY = 60;

    private static final int LAST_DAY = 2_958_465;

    private static final int MOST_DIGITS = 40;

    private static final int SECONDS = 86_400;

    private ExcelNumber() {
    }

    /// The cell of a number.
    ///
    /// @param raw as it is written in the file
    /// @param shown what it is
    /// @param from1904 from when its days are counted
    static Cell cell(String raw, Styles.Shown shown, boolean from1904) {
        BigDecimal number;
        try {
            number = new BigDecimal(raw);
        }
        catch (NumberFormatException e) {
            return Cell.wrong(raw, Rule.NUMBER, "a number");
        }
        if (Math.abs((long) number.precision() - number.scale()) > MOST_DIGITS || number.scale() > 10 * MOST_DIGITS) {
            return Cell.wrong(raw, Rule.NUMBER, "a number of at most %d digits".formatted(MOST_DIGITS));
        }
        return (shown == Styles.Shown.NUMBER) ? Cell.of(exact(number)) : date(number, shown, from1904);
    }

    /// 17 digits that are the same number to Excel as 15 are these 15.
    static String exact(BigDecimal number) {
        BigDecimal seen = (number.precision() > DIGITS) ? number.round(SEEN) : number;
        BigDecimal exact = (number.precision() > DIGITS && seen.doubleValue() == number.doubleValue()) ? seen : number;
        return (exact.signum() == 0) ? "0" : exact.stripTrailingZeros().toPlainString();
    }

    private static Cell date(BigDecimal number, Styles.Shown shown, boolean from1904) {
        if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(LAST_DAY + 1L)) >= 0 
                || (number.intValue() == NO_DAY && !from1904)) {
            return Cell.wrong(number.toPlainString(), Rule.DATE, "a date between 1900 and 9999");
        }
        int days = number.intValue();
        long seconds = number.remainder(BigDecimal.ONE).multiply(BigDecimal.valueOf(SECONDS)).setScale(0, RoundingMode.HALF_UP).longValue();
        LocalDate day = (from1904 ? DAY_0_OF_1904 : DAY_0).plusDays(days + ((!from1904 && days < NO_DAY) ? 1 : 0));
        LocalTime time = LocalTime.ofSecondOfDay(Math.min(seconds, SECONDS - 1L)).truncatedTo(ChronoUnit.SECONDS);
        return Cell.of(switch (shown) {
            case YEAR -> Year.from(day).toString();
            case MONTH -> YearMonth.from(day).toString();
            case TIME -> time.toString();
            case DAY, NUMBER -> (seconds == 0) ? day.toString() : day.atTime(time).toString();
        });
    }

}
