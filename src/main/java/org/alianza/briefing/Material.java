package org.alianza.briefing;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/// All that the graph answers about a period, for a management report.
///
/// @param from its first day
/// @param to its last day
/// @param days that the answers are of
/// @param projects `pages/report-projects.graphql`
/// @param measured the same projects with their indicators: `pages/report-indicators.graphql`
/// @param agreements `pages/report-agreements.graphql`
/// @param contributions `pages/report-contributions.graphql`
/// @param events earliest first: `pages/report-events.graphql`
/// @param organisations `pages/report-organisations.graphql`
/// @param changes since the day the last report was known: `pages/report-changes.graphql`; empty if there was none
public record Material(Locale language, LocalDate from, LocalDate to, Days days, List<Node> projects, List<Node> measured, List<Node> agreements,
        List<Node> contributions, List<Node> events, List<Node> organisations, List<Node> changes) {

    /// The days that the answers are of.
    ///
    /// @param asOf true on this day
    /// @param knownBy by sources published until this day
    /// @param last the day by which the last report was known; null: there was none
    public record Days(LocalDate asOf, LocalDate knownBy, @Nullable LocalDate last) {
    }

}
