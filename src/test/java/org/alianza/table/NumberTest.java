package org.alianza.table;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/// What is said of a number that is written another way.
class NumberTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.256.755,50   | 1256755.50: a point before decimals, nothing between thousands
            -0,5           | -0.5: a point before decimals, nothing between thousands
            1256755,5      | 1256755.5: a point before decimals, nothing between thousands
            1.256.755      | 1256755: nothing between thousands
            1,256,755.50   | 1256755.50: nothing between thousands
            1,256.5        | 1256.5: nothing between thousands
            1,256          | a number such as 1256755000 or 0.5
            1'256.755      | a number such as 1256755000 or 0.5
            $ 1256         | a number such as 1256755000 or 0.5
            NaN            | a number such as 1256755000 or 0.5
            Infinity       | a number such as 1256755000 or 0.5
            1e999          | a number such as 1256755000 or 0.5
            """)
    void whatWasMeantIsSaidWhereItIsPlain(String amount, String expected) {
        Row row = new Row("stages", Place.of("stages.csv"), Map.of("id", "a", "contribution", "c", "stage", "COMMITTED", "amount", amount, "currency", "COP"));
        List<Finding> findings = new Validation(id -> "contributions").check(row);
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(Rule.NUMBER);
            assertThat(finding.expected()).isEqualTo(expected);
        });
    }

}
