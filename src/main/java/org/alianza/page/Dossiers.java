package org.alianza.page;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.alianza.account.Caller;
import org.alianza.account.Role;
import org.alianza.briefing.Dossier;
import org.alianza.briefing.Node;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/// Asks the graph all that a briefing on a city tells, in several questions, each within what a reader's may cost.
@Component
class Dossiers {

    /// Projects that are told of; of more it is said that they are there.
    private static final int PROJECTS = 20;

    private static final int PAGE = 25;

    private static final int CONTRIBUTIONS = 200;

    private final Questions questions;

    private final Clock clock;

    Dossiers(Questions questions, Clock clock) {
        this.questions = questions;
        this.clock = clock;
    }

    /// @throws NothingThere if there is no such city on that day
    /// @throws Unanswered if the days are none
    Dossier of(String id, Locale language, HttpServletRequest request) {
        Map<String, @Nullable Object> variables = new HashMap<>(Asked.moment(request));
        variables.put("id", id);
        variables.put("language", language.getLanguage());
        Asking asking = new Asking(this.questions, variables, request);
        Node city = asking.node("briefing", "city").orElseThrow(() -> new NothingThere(id));
        List<Node> agreements = asking.node("briefing-agreements", "city").map(answer -> answer.list("agreements")).orElse(List.of());
        List<String> projects = projects(city, agreements);
        asking = asking.with("ids", projects.stream().limit(PROJECTS).toList()).with("first", PROJECTS);
        List<Node> told = projects.isEmpty() ? List.of() : asking.node("briefing-projects", "projects").map(page -> page.list("nodes")).orElse(List.of());
        List<Node> gifts = projects.isEmpty() ? List.of() : asking.with("first", PAGE).pages("briefing-contributions", "contributions").limit(CONTRIBUTIONS).toList();
        List<Node> events = asking.node("briefing-events", "city").map(answer -> answer.list("events")).orElse(List.of());
        boolean staff = Caller.current().may(Role.STAFF);
        Node people = staff ? asking.node("briefing-people", "city").orElse(null) : null;
        Optional<Node> insights = staff ? insights(asking, Dossier.others(city, agreements), city) : Optional.empty();
        LocalDate today = LocalDate.now(this.clock);
        return new Dossier(language, Asked.day(request, "asOf", today), Asked.day(request, "knownBy", today), city, agreements, told, Math.max(0, projects.size() - PROJECTS), gifts,
                events, people, insights);
    }

    /// Each once: those it takes part in, those agreed on with it, those in it.
    private static List<String> projects(Node city, List<Node> agreements) {
        Set<String> ids = new LinkedHashSet<>();
        city.list("supports").forEach(support -> support.part("project").ifPresent(project -> ids.add(project.id())));
        agreements.forEach(agreement -> agreement.list("projects").forEach(project -> ids.add(project.id())));
        city.list("projects").forEach(project -> ids.add(project.id()));
        return List.copyOf(ids);
    }

    private static Optional<Node> insights(Asking asking, List<Node> others, Node city) {
        boolean together = !others.isEmpty();
        return asking.with("other", together ? others.getFirst().id() : city.id()).with("together", together).node("briefing-gaps", "insights");
    }


}
