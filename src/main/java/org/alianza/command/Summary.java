package org.alianza.command;

import java.util.LinkedHashMap;
import java.util.Map;

/// The last lines of a report: how many of what.
final class Summary {

    private final Words words;

    private final Map<String, Long> counts = new LinkedHashMap<>();

    Summary(Words words) {
        this.words = words;
    }

    Summary with(String key, long count) {
        this.counts.put(this.words.of("count." + key), count);
        return this;
    }

    /// One line for each, the numbers below one another and without separators.
    @Override
    public String toString() {
        int width = this.counts.keySet().stream().mapToInt(String::length).max().orElse(0);
        StringBuilder lines = new StringBuilder();
        this.counts.forEach((name, count) -> lines.append(("%-" + width + "s %9d%n").formatted(name, count)));
        return lines.toString();
    }

}
