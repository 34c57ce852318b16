package org.alianza.contribution;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.alianza.fact.Money;
import org.alianza.fact.Quantity;

/// Contributions added up: per currency and per unit, never across.
///
/// @param money one sum per currency, by its code
/// @param inKind one sum per unit, by its id
/// @param byStage the same apart for each stage that occurs, in the order of stages
public record Totals(List<Money> money, List<Quantity> inKind, List<StageTotals> byStage) {

    /// Adds up contributions.
    public static Totals of(Collection<? extends Given> contributions) {
        List<? extends Given> counted = contributions.stream()
            .filter(contribution -> contribution.stage() != null && contribution.stage().counts())
            .toList();
        List<StageTotals> byStage = Arrays.stream(Stage.values())
            .map(stage -> StageTotals.of(stage, contributions))
            .filter(totals -> totals.count() > 0)
            .toList();
        return new Totals(moneyOf(counted), inKindOf(counted), byStage);
    }

    private static List<Money> moneyOf(Collection<? extends Given> contributions) {
        Map<String, List<Money>> byCurrency = contributions.stream()
            .map(Given::money)
            .filter(Objects::nonNull)
            .collect(Collectors.groupingBy(money -> money.currency().getCurrencyCode(), TreeMap::new,
                    Collectors.toList()));
        return byCurrency.values()
            .stream()
            .map(all -> new Money(sum(all.stream().map(Money::amount).toList()), all.getFirst().currency()))
            .toList();
    }

    private static List<Quantity> inKindOf(Collection<? extends Given> contributions) {
        Map<String, List<Quantity>> byUnit = contributions.stream()
            .map(Given::quantity)
            .filter(Objects::nonNull)
            .collect(Collectors.groupingBy(quantity -> quantity.unit().id(), TreeMap::new, Collectors.toList()));
        return byUnit.values()
            .stream()
            .map(all -> new Quantity(sum(all.stream().map(Quantity::value).toList()), all.getFirst().unit()))
            .sorted(Comparator.comparing(quantity -> quantity.unit().id()))
            .toList();
    }

    private static BigDecimal sum(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// Contributions of one stage added up.
    ///
    /// @param stage the stage
    /// @param count how many stand at it, also those of unknown size
    /// @param money one sum per currency
    /// @param inKind one sum per unit
    public record StageTotals(Stage stage, int count, List<Money> money, List<Quantity> inKind) {

        static StageTotals of(Stage stage, Collection<? extends Given> contributions) {
            List<? extends Given> at = contributions.stream()
                .filter(contribution -> contribution.stage() == stage)
                .toList();
            return new StageTotals(stage, at.size(), moneyOf(at), inKindOf(at));
        }

    }

}
