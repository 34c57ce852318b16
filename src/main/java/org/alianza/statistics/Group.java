package org.alianza.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.alianza.contribution.Totals;
import org.alianza.fact.Labels;
import org.alianza.fact.Localised;
import org.jspecify.annotations.Nullable;

/// Some of the entities counted, or all of them.
///
/// @param key what they have in common; null: that it is not known, or that these are all
/// @param label the same by name
/// @param samples the entities
/// @param names what keys and contributions mean
record Group(@Nullable String key, Localised label, List<Sample> samples, Names names) {

    private static final Localised NOT_KNOWN = Labels.of("statistics", "NOT_KNOWN");

    /// Those with most entities first, then by key; what is not known comes last.
    private static final Comparator<Group> ORDER = Comparator.comparing((Group group) -> group.key() == null)
        .thenComparing(Comparator.comparingInt(Group::count).reversed())
        .thenComparing(group -> Objects.requireNonNullElse(group.key(), ""));

    static Group all(List<Sample> samples, Names names) {
        return new Group(null, NOT_KNOWN, samples, names);
    }

    /// How many entities there are, each counted once.
    public int count() {
        return this.samples.stream().mapToInt(Sample::count).sum();
    }

    /// What is given, each contribution counted once.
    public Totals totals() {
        return Totals.of(this.samples.stream()
            .flatMap(sample -> sample.gifts().stream())
            .distinct()
            .map(this.names.gifts()::get)
            .filter(Objects::nonNull)
            .toList());
    }

    /// The groups these fall into; an entity with several values is in the group of each.
    List<Group> by(Dimension dimension) {
        Map<@Nullable String, List<Sample>> groups = new HashMap<>();
        for (Sample sample : this.samples) {
            List<String> values = sample.in(dimension);
            if (values.isEmpty()) {
                groups.computeIfAbsent(null, key -> new ArrayList<>()).add(sample);
            }
            values.forEach(value -> groups.computeIfAbsent(value, key -> new ArrayList<>()).add(sample));
        }
        List<Group> ordered = new ArrayList<>();
        groups.forEach((key, samples) -> ordered.add(new Group(key, label(dimension, key), List.copyOf(samples), this.names)));
        ordered.sort(ORDER);
        return ordered;
    }

    private Localised label(Dimension dimension, @Nullable String key) {
        return (key != null) ? dimension.label(key, this.names.topics()) : NOT_KNOWN;
    }

}
