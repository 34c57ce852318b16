package org.alianza.download;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CsvFileTest {

    @ParameterizedTest
    @ValueSource(strings = { "=1+1", "+57 300", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n1", " =cmd|' /C calc'!A0", "＝1+1", "＋1", "－1", "＠x" })
    void whatLooksLikeAFormulaIsAText(String text) {
        assertThat(CsvFile.cell(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = { "Bucaramanga", "a=b", "2019-04", "«Ciudad»", "", "C.A.S.A. - norte" })
    void everythingElseStaysAsItIs(String text) {
        assertThat(CsvFile.cell(text)).isEqualTo(text);
    }

    @Test
    void aNumberIsANumber() {
        assertThat(CsvFile.cell(new BigDecimal("-12E3"))).isEqualTo("-12000");
        assertThat(CsvFile.cell(-73.12588)).isEqualTo("-73.12588");
        assertThat(CsvFile.cell(null)).isEmpty();
    }

}
