package org.alianza.briefing;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/// All that the graph answers about a city, for a briefing.
///
/// @param asOf the day it is true of
/// @param knownBy the day by which its sources were published
/// @param city itself: `pages/briefing.graphql`
/// @param agreements it is party to: `pages/briefing-agreements.graphql`
/// @param projects that it takes part in, is the place of or that its agreements cover: `pages/briefing-projects.graphql`
/// @param cut how many more projects there are
/// @param contributions to these projects: `pages/briefing-contributions.graphql`
/// @param events in it or with it: `pages/briefing-events.graphql`
/// @param people to meet there, for staff: `pages/briefing-people.graphql`; null: the reader may not see them
/// @param insights gaps and shared partners, for staff: `pages/briefing-gaps.graphql`; absent: the reader may not see them
public record Dossier(Locale language, LocalDate asOf, LocalDate knownBy, Node city, List<Node> agreements, List<Node> projects, int cut,
        List<Node> contributions, List<Node> events, @Nullable Node people, Optional<Node> insights) {

    /// The cities it has to do with by its agreements, each once: those it has signed one with, then those it is
    /// to sign with.
    public static List<Node> others(Node city, List<Node> agreements) {
        return agreements.stream()
            .flatMap(agreement -> agreement.list("parties").stream())
            .flatMap(party -> party.part("party").stream())
            .filter(party -> party.part("location").isPresent() && !party.id().equals(city.id()))
            .distinct()
            .toList();
    }

}
