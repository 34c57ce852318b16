package org.alianza.table;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The Colombian tax number NIT, of which the digit after the hyphen is computed from those before
/// (DIAN, Orden Administrativa 4 of 1989).
final class TaxNumber {

    private static final Pattern FORM = Pattern.compile("(?<number>[0-9]{5,15})(-(?<digit>[0-9]))?");

    private static final int[] WEIGHTS = { 3, 7, 13, 17, 19, 23, 29, 37, 41, 43, 47, 53, 59, 67, 71 };

    private TaxNumber() {
    }

    /// Whether it has the form of one and, where its check digit is written, the right one.
    static boolean sound(String code) {
        Matcher written = FORM.matcher(code);
        if (!written.matches()) {
            return false;
        }
        String digit = written.group("digit");
        return digit == null || digit.equals(String.valueOf(checkDigit(written.group("number"))));
    }

    private static int checkDigit(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            sum += WEIGHTS[i] * Character.digit(number.charAt(number.length() - 1 - i), 10);
        }
        int rest = sum % 11;
        return (rest < 2) ? rest : 11 - rest;
    }

}
