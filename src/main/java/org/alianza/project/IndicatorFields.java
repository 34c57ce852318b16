package org.alianza.project;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

import org.alianza.selection.Branch;
import org.alianza.selection.Described;
import org.alianza.selection.Fields;
import org.alianza.selection.Known;
import org.alianza.selection.Selected;
import org.alianza.selection.Told;

import org.springframework.stereotype.Component;

/// How indicators are read.
@Component
class IndicatorFields implements Described {

    private static final String VALUES = """
            MATCH (@n)-[:HAS_VALUE]->(@m:Value)
            WHERE %s AND @m.kind %s 'TOTAL'
            """;

    private static final String ORDER = "@m.period_from, @m.period_until, @m.knownFrom, @m.id";

    private static final String LATEST = "@m.period_from DESC, @m.period_until DESC, @m.knownFrom DESC, @m.id DESC";

    @Override
    public List<Fields> types() {
        return List.of(
                Fields.of("Indicator")
                    .branch("project", Branch.of("MATCH (@n)<-[:MEASURED_BY]-(@m:Project)\n", "", "Project").first())
                    .branch("unitOf", Branch.of("MATCH (@n)-[:IN_UNIT]->(@m:Unit)\n", "", "Unit").first())
                    .derived("unit", asked -> List.of(Selected.of("unitOf", name(asked))), (asked, values) -> Told.of(values.getFirst(), key(asked)))
                    .branch("values", Branch.of(VALUES.formatted(Known.begun("@m"), "<>"), ORDER, "IndicatorValue"))
                    .branch("reportedTotal", Branch.of(VALUES.formatted(Known.begun("@m"), "="), LATEST, "IndicatorValue").first()),
                Fields.of("IndicatorValue")
                    .value("id", "@n.id")
                    .value("kind", "@n.kind")
                    .value("periodFrom", "@n.period_from")
                    .value("periodUntil", "@n.period_until")
                    .value("value", "@n.value", value -> new BigDecimal(value.asString())),
                Fields.of("Unit")
                    .value("id", "@n.id")
                    .text("name", "n", "name"));
    }

    private static Selected name(Selected asked) {
        return new Selected(key(asked), "name", asked.arguments(), List.of(), List.of());
    }

    private static String key(Selected asked) {
        Locale language = asked.language();
        return "name " + language;
    }

}
