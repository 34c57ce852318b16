package org.alianza;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;

import static org.assertj.core.api.Assertions.assertThat;

/// The table of the reports' section 2: what C.A.S.A. did each month.
@GraphTest
class ReportMigrantTableTest {

    private static final List<String> MONTHS = List.of("2018-12", "2019-01", "2019-02", "2019-03", "2019-04", "2019-05",
            "2019-06", "2019-07", "2019-08");

    @Autowired
    private GraphQlTester graphQl;

    @Test
    void theTableIsAsSeptemberPrintsIt() {
        assertThat(table().stream().map(Row::print)).containsExactly(
                "Personas atendidas en C.A.S.A. | 190 157 317 634 901 1373 1534 1452 1113 | 7671",
                "Orientación en C.A.S.A. | 190 133 317 464 507 898 1097 1088 906 | 5610",
                "Atención psicosocial en C.A.S.A. | 8 11 53 156 157 123 86 87 40 | 721",
                "Restablecimiento de Contactos Familiares (RCF) en C.A.S.A. | 12 22 244 488 561 717 792 677 723 | 4151",
                "Salud sexual y planificación en C.A.S.A. | - - - - 35 34 86 85 - | 155",
                "Salud mental de embarazadas en C.A.S.A. | - - - - - - - 10 13 | 23",
                "Nutrición en C.A.S.A. | - - - - - 50 - 12 31 | 93");
    }

    @Test
    void threePrintedTotalsAreNotTheSumOfTheirMonths() {
        assertThat(table().stream().filter(row -> !row.addsUp()).map(row -> row.printedTotal() + " for " + row.sum()))
            .containsExactly("5610 for 5600", "4151 for 4236", "155 for 240");
    }

    @Test
    void everyMonthIsAPeriodOfItsOwnAndTheTotalCoversThemAll() {
        this.graphQl.document("""
                {
                  project(id: "casa") {
                    indicators {
                      unit
                      values { kind periodFrom periodUntil }
                      reportedTotal { kind periodFrom periodUntil citations { source { id } section } }
                    }
                  }
                }
                """).execute().path("project.indicators[5]").matchesJsonStrictly("""
                {
                  "unit": "atenciones",
                  "values": [
                    {"kind": "PERIOD", "periodFrom": "2019-07", "periodUntil": "2019-07"},
                    {"kind": "PERIOD", "periodFrom": "2019-08", "periodUntil": "2019-08"}
                  ],
                  "reportedTotal": {
                    "kind": "TOTAL", "periodFrom": "2018-12", "periodUntil": "2019-08",
                    "citations": [{"source": {"id": "informe-2019-09"}, "section": "2 Migración, cuadro"}]
                  }
                }
                """);
    }

    @Test
    void juneHadNoTable() {
        this.graphQl.document("""
                {
                  project(id: "casa", knownBy: "2019-06-30") { indicators { name } }
                }
                """).execute().path("project.indicators").matchesJsonStrictly("[]");
    }

    private List<Row> table() {
        return this.graphQl.document("""
                {
                  project(id: "casa", knownBy: "2019-10-31") {
                    indicators {
                      name
                      values { periodFrom value }
                      reportedTotal { value }
                    }
                  }
                }
                """).execute().path("project.indicators").entityList(Row.class).get();
    }

    record Row(String name, List<Cell> values, Total reportedTotal) {

        String print() {
            String cells = MONTHS.stream().map(this::cell).collect(Collectors.joining(" "));
            return "%s | %s | %s".formatted(this.name, cells, printedTotal());
        }

        private String cell(String month) {
            return this.values.stream()
                .filter(cell -> cell.periodFrom().equals(month))
                .map(cell -> cell.value().toPlainString())
                .findFirst()
                .orElse("-");
        }

        BigDecimal printedTotal() {
            return this.reportedTotal.value();
        }

        BigDecimal sum() {
            return this.values.stream().map(Cell::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        boolean addsUp() {
            return sum().compareTo(printedTotal()) == 0;
        }

    }

    record Cell(String periodFrom, BigDecimal value) {
    }

    record Total(BigDecimal value) {
    }

}
