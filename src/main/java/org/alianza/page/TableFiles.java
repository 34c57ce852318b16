package org.alianza.page;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.alianza.download.FileEndpoint;
import org.alianza.download.PageTable;
import org.alianza.download.PageTables;
import org.alianza.download.Unsent;
import org.alianza.fact.Moment;
import org.alianza.limit.Allowance;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The tables of pages as files, at the addresses of the pages: what they show, on all their pages.
@Controller
@FileEndpoint
class TableFiles {

    private static final Duration TIME = Duration.ofMinutes(2);

    private static final int COST = 1000;

    private static final String PAGE = "/{page:changes|data-quality|search|statistics|supporters}.{extension:.+}";

    private static final String FIGURE = "/{figure:map|network}/{table:edges|links|nodes|places}.{extension:.+}";

    private final PageRows rows;

    private final PageTables tables;

    private final MessageSource messages;

    private final Clock clock;

    TableFiles(PageRows rows, PageTables tables, MessageSource messages, Clock clock) {
        this.rows = rows;
        this.tables = tables;
        this.messages = messages;
        this.clock = clock;
    }

    /// Several questions are asked for a file, one for each of the pages it takes the place of.
    @Bean
    static Allowance tablesOfPages() {
        return new Allowance(PAGE, null, TIME, COST);
    }

    @Bean
    static Allowance tablesOfFigures() {
        return new Allowance(FIGURE, null, TIME, COST);
    }

    @GetMapping(PAGE)
    void page(@PathVariable String page, @PathVariable String extension, Locale language, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        hand(page, extension, language, request, response);
    }

    @GetMapping(FIGURE)
    void figure(@PathVariable String figure, @PathVariable String table, @PathVariable String extension, Locale language, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        hand(figure + "-" + table, extension, language, request, response);
    }

    private void hand(String name, String extension, Locale language, HttpServletRequest request, HttpServletResponse response) throws IOException {
        PageRows.Shown shown = this.rows.of(name);
        LocalDate today = LocalDate.now(this.clock);
        // Changes are told as of the later of two days, whatever day the page is of.
        Moment at = name.equals("changes") ? at(Period.of(request, today).to())
                : new Moment(Asked.day(request, "asOf", today), Asked.day(request, "knownBy", today));
        this.tables.hand(new PageTable(name, this.messages.getMessage("tables." + name, null, language), shown.columns(), at, language,
                line -> shown.rows().fill(request, language, line)), extension, request, response);
    }

    private static Moment at(LocalDate day) {
        return new Moment(day, day);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> nothing(NothingThere nothing, HttpServletResponse response) {
        return Unsent.told(HttpStatus.NOT_FOUND, nothing, Map.of("code", "NOT_FOUND"), response);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unanswered(Unanswered unanswered, HttpServletResponse response) {
        return Unsent.told(unanswered.status(), unanswered, Map.of("code", unanswered.code()), response);
    }

}
