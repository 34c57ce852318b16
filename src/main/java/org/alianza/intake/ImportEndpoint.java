package org.alianza.intake;

import java.io.IOException;
import java.net.URI;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.alianza.account.Caller;
import org.alianza.fact.Problem;
import org.alianza.graph.NoSpace;
import org.alianza.file.RowWriter;
import org.alianza.limit.Allowance;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where files are handed in, and rows are given back.
@Controller
class ImportEndpoint {

    static final String PATH = "/imports";

    private final Imports imports;

    ImportEndpoint(Imports imports) {
        this.imports = imports;
    }

    /// The address of the rows that are given back.
    static String refused(String id) {
        return "%s/%s/refused.xlsx".formatted(PATH, id);
    }

    /// Takes a file, and answers where one can ask what becomes of it.
    @PostMapping(path = PATH, params = "name")
    ResponseEntity<Map<String, String>> receive(@RequestParam String name, HttpServletRequest request) throws IOException {
        String type = request.getContentType();
        if (type != null && (type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE) || type.startsWith("multipart/"))) {
            throw Problem.invalid("Content-Type", type, "application/octet-stream, with the file as it is for a body,");
        }
        FileImport one = this.imports.receive(name, request.getInputStream(), Caller.current());
        return ResponseEntity.created(URI.create("%s/%s".formatted(PATH, one.id())))
            .body(Map.of("id", one.id(), "file", one.file(), "state", one.state().name()));
    }

    /// The rows that were not taken, in a workbook whose last column says why.
    @GetMapping(PATH + "/{id}/refused.xlsx")
    void refused(@PathVariable String id, HttpServletResponse response) throws IOException {
        FileImport one = this.imports.find(id).filter(found -> !found.state().running())
            .orElseThrow(() -> Problem.invalid("id", id, "the id of an import that has come to an end"));
        response.setContentType(RowWriter.WORKBOOK);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename("refused-%s.xlsx".formatted(one.id())).build().toString());
        GivenBack.write(this.imports.folder(one.id()).refused(), response.getOutputStream());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrong(Problem problem) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, String.valueOf(problem.getMessage()));
        detail.setProperties(Map.of("code", "INVALID_ARGUMENT", "argument", problem.argument()));
        return ResponseEntity.badRequest().contentType(MediaType.APPLICATION_PROBLEM_JSON).body(detail);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> full(NoSpace full) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(HttpStatus.INSUFFICIENT_STORAGE, String.valueOf(full.getMessage()));
        detail.setProperties(Map.of("code", "NO_SPACE"));
        return ResponseEntity.status(HttpStatus.INSUFFICIENT_STORAGE).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(detail);
    }

    /// Where files may be larger, and slower, than questions.
    @Configuration(proxyBeanMethods = false)
    static class Allowances {

        @Bean
        Allowance importAllowance(ImportSettings settings) {
            return new Allowance(PATH, settings.size(), settings.time(), null);
        }

    }

}
