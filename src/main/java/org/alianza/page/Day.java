package org.alianza.page;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

import org.alianza.fact.PartialDate;
import org.jspecify.annotations.Nullable;

/// Days as people write them: a year, a month or a day, as much as is known.
public final class Day {

    private static final int YEAR = 4;

    private static final int MONTH = 7;

    private final Locale language;

    private final ZoneId zone;

    /// @param language English is that of most of the world: day, month, year
    /// @param zone where the office is
    Day(Locale language, ZoneId zone) {
        this.zone = zone;
        this.language = language.getLanguage().equals("en") ? Locale.UK : language;
    }

    /// A partial date such as 2019-10 in words.
    public String of(@Nullable Object date) {
        String text = (date != null) ? date.toString() : "";
        if (text.length() <= YEAR) {
            return text;
        }
        DateTimeFormatter format = (text.length() <= MONTH) ? DateTimeFormatter.ofLocalizedPattern("yMMMM")
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG);
        return format.withLocale(this.language).format(new PartialDate(text).first());
    }

    /// A moment such as 2019-10-01T15:04:05Z in words, by the office's clock.
    public String at(Object moment) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withLocale(this.language)
            .format(OffsetDateTime.parse(moment.toString()).atZoneSameInstant(this.zone));
    }

}
