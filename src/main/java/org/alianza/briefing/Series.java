package org.alianza.briefing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.alianza.document.Block;
import org.alianza.document.Text;

/// The indicators of a project: a row for each, a column for each period.
final class Series {

    /// More do not fit on a page.
    private static final int PERIODS = 12;

    private final Sheet sheet;

    private final Words words;

    Series(Sheet sheet) {
        this.sheet = sheet;
        this.words = sheet.words();
    }

    void of(List<Node> indicators) {
        List<String> periods = indicators.stream().flatMap(one -> one.list("values").stream()).map(Series::key).distinct().sorted().toList();
        if (indicators.isEmpty()) {
            return;
        }
        boolean totals = indicators.stream().anyMatch(one -> one.part("reportedTotal").isPresent());
        for (int start = 0; start == 0 || start < periods.size(); start += PERIODS) {
            List<String> shown = periods.subList(start, Math.min(periods.size(), start + PERIODS));
            boolean last = start + PERIODS >= periods.size();
            table(indicators, shown, totals && last);
        }
        indicators.forEach(this::check);
    }

    private void table(List<Node> indicators, List<String> periods, boolean totals) {
        List<Block.Column> columns = new ArrayList<>(List.of(Block.Column.of(this.words.say("indicator"), (periods.size() > 4) ? 24 : 40)));
        periods.forEach(period -> columns.add(Block.Column.number(label(period), 0)));
        if (totals) {
            columns.add(Block.Column.number(this.words.say("reported.total"), (periods.size() > 4) ? 10 : 0));
        }
        this.sheet.add(new Block.Table(this.words.say("indicators"), columns, indicators.stream().map(one -> row(one, periods, totals)).toList()));
    }

    private List<Text> row(Node indicator, List<String> periods, boolean totals) {
        List<Node> claims = Stream.concat(indicator.list("values").stream(), indicator.part("reportedTotal").stream()).toList();
        String unit = indicator.text("unit").map(one -> " (" + one + ")").orElse("");
        List<Text> row = new ArrayList<>(List.of(Text.of(indicator.name() + unit).and(this.sheet.sources().ofAll(claims))));
        periods.forEach(period -> row.add(Text.of(value(indicator, period))));
        if (totals) {
            row.add(Text.of(indicator.part("reportedTotal").flatMap(total -> total.number("value")).map(this.words::number).orElse("–")));
        }
        return row;
    }

    /// The value told last of a period.
    private String value(Node indicator, String period) {
        return indicator.list("values").stream().filter(value -> key(value).equals(period)).reduce((one, later) -> later)
            .flatMap(value -> value.number("value")).map(this.words::number).orElse("–");
    }

    /// A reported total that is not the sum is kept as reported, and it is said what the sum is.
    private void check(Node indicator) {
        Optional<BigDecimal> total = indicator.part("reportedTotal").flatMap(one -> one.number("value"));
        List<Node> values = indicator.list("values");
        if (total.isEmpty() || values.stream().anyMatch(value -> !"PERIOD".equals(value.text("kind").orElse("")))) {
            return;
        }
        BigDecimal sum = values.stream().flatMap(value -> value.number("value").stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(total.get()) != 0) {
            this.sheet.note("total.differs", indicator.name(), this.words.number(total.get()), this.words.number(sum));
        }
    }

    private static String key(Node value) {
        return "%s/%s/%s".formatted(value.text("periodUntil").orElse(""), value.text("periodFrom").orElse(""), value.text("kind").orElse(""));
    }

    /// A level is of the last day of its period; what is counted is of the whole.
    private String label(String key) {
        String[] parts = key.split("/", -1);
        if (parts[2].equals("POINT") || parts[0].equals(parts[1])) {
            return this.words.month(parts[0]);
        }
        return this.words.say("span", this.words.month(parts[1]), this.words.month(parts[0]));
    }

}
