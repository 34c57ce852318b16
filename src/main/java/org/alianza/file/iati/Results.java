package org.alianza.file.iati;

import java.util.List;
import java.util.Map;

import org.alianza.table.Place;

/// What an activity measures, as indicators with values.
final class Results {

    private static final String NUMBER = "-?[0-9]+(\\.[0-9]+)?";

    /// IATI's IndicatorMeasure, as far as it is a number.
    private static final Map<String, String> UNITS = Map.of("1", "unidades", "2", "porcentaje");

    private final Claims claims;

    Results(Claims claims) {
        this.claims = claims;
    }

    /// The units that indicators are measured in, by id: Spanish and English plural.
    static Map<String, List<String>> units() {
        return Map.of("unidades", List.of("unidades", "units"), "porcentaje", List.of("por ciento", "percent"));
    }

    void add(Element result, Place place) {
        int number = 0;
        for (Element indicator : result.all("indicator")) {
            number++;
            String unit = UNITS.get(indicator.get("measure"));
            Place own = new Place(place.file(), "%s/indicator[%d]".formatted(place.part(), number), indicator.line());
            if (unit == null) {
                this.claims.notes().leftOut("iati-activity/result/indicator", "indicators that are numbers (measures 1 and 2)",
                        indicator.line());
                continue;
            }
            String id = this.claims.add("indicators", new Line().put("id", Claims.id(this.claims.project(), "indicator"))
                .texts("name", indicator.first("title").map(title -> Text.of(title, this.claims.language())).orElse(Map.of()))
                .put("project", this.claims.project())
                .put("unit", unit), own);
            values(indicator, id, own);
        }
    }

    private void values(Element indicator, String id, Place place) {
        int number = 0;
        for (Element period : indicator.all("period")) {
            number++;
            for (Element actual : period.all("actual")) {
                if (!actual.get("value").matches(NUMBER) || !actual.all("dimension").isEmpty()) {
                    this.claims.notes().leftOut("iati-activity/result/indicator/period/actual",
                            "one number for a period, not apart by dimension", actual.line());
                    continue;
                }
                String until = Directory.day(period.get("period-end", "iso-date"));
                this.claims.add("values", new Line().put("id", Claims.id(id, until))
                    .put("indicator", id)
                    .put("kind", "PERIOD")
                    .put("period_from", Directory.day(period.get("period-start", "iso-date")))
                    .put("period_until", until)
                    .put("value", actual.get("value")), new Place(place.file(), "%s/period[%d]".formatted(place.part(), number),
                            actual.line()));
            }
        }
    }

}
