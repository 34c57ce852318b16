package org.alianza.fact;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PartialDateTest {

    @Test
    void aYearMeansAnyOfItsDays() {
        PartialDate year = new PartialDate("2019");
        assertThat(year.first()).isEqualTo(LocalDate.of(2019, 1, 1));
        assertThat(year.last()).isEqualTo(LocalDate.of(2019, 12, 31));
    }

    @Test
    void aMonthEndsWithItsOwnLastDay() {
        assertThat(new PartialDate("2020-02").last()).isEqualTo(LocalDate.of(2020, 2, 29));
        assertThat(new PartialDate("2019-02").last()).isEqualTo(LocalDate.of(2019, 2, 28));
    }

    @Test
    void aDayMeansItself() {
        PartialDate day = new PartialDate("2019-10-03");
        assertThat(day.first()).isEqualTo(day.last()).isEqualTo(LocalDate.of(2019, 10, 3));
        assertThat(day).hasToString("2019-10-03");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "19", "2019-13", "2019-02-30", "2019-4", "03/10/2019", "2019-10-03T00:00", "−2019" })
    void whatTheCalendarDoesNotHaveIsNoDate(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PartialDate(text))
            .withMessage("'%s' is no date: a year, month or day such as 2019, 2019-04 or 2019-04-25 is expected", text);
    }

}
