package org.alianza.intake;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;

import jakarta.servlet.http.HttpServletResponse;
import org.alianza.account.Caller;
import org.alianza.file.RowWriter;
import org.alianza.limit.Allowance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Where the whole graph is handed out in the format it is imported in.
@Controller
class ExportEndpoint {

    private static final String PATH = "/exports";

    private static final Logger LOG = LoggerFactory.getLogger(ExportEndpoint.class);

    private final Export export;

    private final Clock clock;

    ExportEndpoint(Export export, Clock clock) {
        this.export = export;
        this.clock = clock;
    }

    /// A data package.
    @GetMapping(PATH + "/graph.zip")
    void zip(HttpServletResponse response) throws IOException {
        begin(response, "application/zip", "zip");
        try (RowWriter writer = RowWriter.zip(response.getOutputStream(), "alianza-" + LocalDate.now(this.clock))) {
            this.export.write(writer);
        }
    }

    /// A workbook.
    @GetMapping(PATH + "/graph.xlsx")
    void workbook(HttpServletResponse response) throws IOException {
        begin(response, RowWriter.WORKBOOK, "xlsx");
        try (RowWriter writer = RowWriter.workbook(response.getOutputStream())) {
            this.export.write(writer);
        }
    }

    private void begin(HttpServletResponse response, String type, String ending) {
        String name = "alianza-%s.%s".formatted(LocalDate.now(this.clock), ending);
        LOG.info("{} exports the whole graph as {}", Caller.current().name(), name);
        response.setContentType(type);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString());
    }

    /// They may take as long as it takes to read everything.
    @Configuration(proxyBeanMethods = false)
    static class Allowances {

        private static final Duration LONG = Duration.ofMinutes(10);

        private static final int COST = 5000;

        @Bean
        Allowance exportAllowance() {
            return new Allowance(PATH + "/{*rest}", null, LONG, COST);
        }

    }

}
