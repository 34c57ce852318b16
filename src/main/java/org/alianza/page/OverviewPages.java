package org.alianza.page;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.alianza.briefing.Node;
import org.alianza.download.PageTables;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// Pages about the whole graph.
@Controller
class OverviewPages {

    /// Entities on a page of changes, as its question says.
    private static final int CHANGED = 40;

    /// Findings on a page, as their question says.
    private static final int FINDINGS = 100;

    private final Questions questions;

    private final Clock clock;

    OverviewPages(Questions questions, Clock clock) {
        this.questions = questions;
        this.clock = clock;
    }

    /// Parties by projects, and the roles they have there.
    @GetMapping("/supporters")
    String supporters(Locale language, Model model, HttpServletRequest request) {
        Node projects = asking(language, request).with("after", Asked.given(request, "after")).node("supporters", "projects").orElseThrow();
        model.addAttribute("matrix", new Matrix(projects.list("nodes")));
        model.addAttribute("page", projects.part("pageInfo").orElseThrow().fields());
        model.addAttribute("room", "supporters").addAttribute("formats", PageTables.formats());
        return "page/supporters";
    }

    @GetMapping("/data-quality")
    String quality(Locale language, Model model, HttpServletRequest request) {
        model.addAllAttributes(asking(language, request).with("after", Asked.given(request, "after")).answer("data-quality").fields());
        model.addAttribute("most", FINDINGS);
        model.addAttribute("room", "data-quality").addAttribute("formats", PageTables.formats());
        return "page/data-quality";
    }

    @GetMapping("/statistics")
    String statistics(Locale language, Model model, HttpServletRequest request) {
        model.addAllAttributes(asking(language, request).answer("statistics").fields());
        model.addAttribute("room", "statistics").addAttribute("formats", PageTables.formats());
        return "page/statistics";
    }

    /// What changed between two days.
    @GetMapping("/changes")
    String changes(Locale language, Model model, HttpServletRequest request) {
        Period period = Period.of(request, LocalDate.now(this.clock));
        model.addAllAttributes(asking(language, request).between(period).with("after", Asked.given(request, "after")).answer("changes").fields());
        model.addAttribute("from", period.from()).addAttribute("to", period.to());
        model.addAttribute("most", CHANGED);
        model.addAttribute("room", "changes").addAttribute("formats", PageTables.formats());
        return "page/changes";
    }

    private Asking asking(Locale language, HttpServletRequest request) {
        return Asking.of(this.questions, language, request);
    }

}
