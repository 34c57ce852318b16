package org.alianza.contact;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import org.alianza.register.Refused;
import org.alianza.table.Finding;
import org.alianza.table.Names;
import org.alianza.table.Place;
import org.alianza.table.Rule;
import org.alianza.table.Severity;
import org.apache.commons.validator.routines.EmailValidator;
import org.jspecify.annotations.Nullable;

/// What somebody filled in about a person, checked field by field; all that is wrong is told at once.
final class Form {

    private static final Place INPUT = new Place("", "input", 0);

    private final List<Finding> findings = new ArrayList<>();

    /// A name or other words; null: none are given.
    @Nullable String words(String column, @Nullable String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        String words = Normalizer.normalize(given.strip(), Normalizer.Form.NFC);
        String expected = Names.expected(words);
        if (expected != null) {
            wrong(Rule.NAME, column, words, expected);
        }
        return words;
    }

    /// Words that have to be there.
    String required(String column, @Nullable String given) {
        String words = words(column, given);
        if (words == null) {
            wrong(Rule.REQUIRED, column, "", "a value");
        }
        return (words != null) ? words : "";
    }

    @Nullable String email(@Nullable String given) {
        String email = words("email", given);
        if (email != null && !EmailValidator.getInstance().isValid(email)) {
            wrong(Rule.FORM, "email", email, "an e-mail address such as maria@example.org");
        }
        return email;
    }

    /// A telephone number, in full; null: none is given.
    ///
    /// @param country whose numbers are given without it; null: none are
    @Nullable PhoneNumber telephone(@Nullable String given, @Nullable String country) {
        String telephone = words("telephone", given);
        if (telephone == null) {
            return null;
        }
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber number = numbers.parse(telephone, country);
            if (numbers.isValidNumber(number)) {
                return number;
            }
        }
        catch (NumberParseException e) {
            // Told below as any other that is none.
        }
        wrong(Rule.FORM, "telephone", telephone, (country != null) ? "a telephone number of %s, or one with + and its country".formatted(country)
                : "a telephone number with + and its country, such as +57 607 6337000");
        return null;
    }

    /// Either a source or words.
    void origin(@Nullable String source, boolean known, @Nullable String origin) {
        if ((source == null) == (origin == null)) {
            wrong(Rule.TOGETHER, "source", (source != null) ? source : "", "a source or an origin in words, one of the two");
        }
        else if (source != null && !known) {
            wrong(Rule.REFERENCE, "source", source, "an id of sources");
        }
    }

    void expires(LocalDate day, LocalDate today, LocalDate last) {
        if (day.isBefore(today) || day.isAfter(last)) {
            wrong(Rule.DATE, "expires", day.toString(), "a day from %s to %s".formatted(today, last));
        }
    }

    void noticeGiven(@Nullable LocalDate day, LocalDate today) {
        if (day != null && day.isAfter(today)) {
            wrong(Rule.DATE, "notice_given", day.toString(), "a day up to today, %s".formatted(today));
        }
    }

    void wrong(Rule rule, String column, String value, String expected) {
        this.findings.add(new Finding(Severity.ERROR, rule, INPUT, "contacts", column, value, expected));
    }

    /// @throws Refused if anything is wrong
    void refuse() {
        if (!this.findings.isEmpty()) {
            throw new Refused(this.findings);
        }
    }

}
