package org.alianza.page;

import java.time.Duration;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.alianza.briefing.Briefing;
import org.alianza.briefing.Dossier;
import org.alianza.briefing.ManagementReport;
import org.alianza.briefing.Material;
import org.alianza.document.Document;
import org.alianza.document.Format;
import org.alianza.document.Printer;
import org.alianza.fact.Problem;
import org.alianza.limit.Allowance;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Bean;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Documents to hand over: as a page, and as files of the same.
@Controller
class DocumentPages {

    private static final Duration TIME = Duration.ofSeconds(30);

    private static final int COST = 3000;

    private static final String FORMATS = "{format:pdf|docx|md|html}";

    private final Dossiers dossiers;

    private final Materials materials;

    private final Printer printer;

    DocumentPages(Dossiers dossiers, Materials materials, Printer printer) {
        this.dossiers = dossiers;
        this.materials = materials;
        this.printer = printer;
    }

    /// Several questions are asked for a document, and to set its pages takes longer than to answer one.
    @Bean
    static Allowance briefings() {
        return new Allowance("/cities/{id}/{document:briefing(?:\\..*)?}", null, TIME, COST);
    }

    @Bean
    static Allowance reports() {
        return new Allowance("/{document:report(?:\\..*)?}", null, TIME, COST);
    }

    @GetMapping("/cities/{id}/briefing")
    String briefing(@PathVariable String id, Locale locale, Model model, HttpServletRequest request) {
        Dossier dossier = this.dossiers.of(id, language(request, locale), request);
        if (!dossier.city().id().equals(id)) {
            return "redirect:" + moved(dossier, "", request);
        }
        model.addAttribute("document", Briefing.of(dossier)).addAttribute("room", "cities").addAttribute("path", "/cities/%s/briefing".formatted(id));
        return "page/document";
    }

    @GetMapping("/cities/{id}/briefing." + FORMATS)
    ResponseEntity<byte[]> briefing(@PathVariable String id, @PathVariable String format, Locale locale, HttpServletRequest request) {
        Dossier dossier = this.dossiers.of(id, language(request, locale), request);
        if (!dossier.city().id().equals(id)) {
            return ResponseEntity.status(HttpStatus.FOUND).header(HttpHeaders.LOCATION, moved(dossier, "." + format, request)).build();
        }
        return file(Briefing.of(dossier), format, "briefing-%s-%s".formatted(id, dossier.asOf()));
    }

    @GetMapping("/report")
    String report(Locale locale, Model model, HttpServletRequest request) {
        Material material = this.materials.of(language(request, locale), request);
        model.addAttribute("document", ManagementReport.of(material)).addAttribute("room", "report").addAttribute("path", "/report");
        model.addAttribute("from", material.from()).addAttribute("to", material.to());
        return "page/document";
    }

    @GetMapping("/report." + FORMATS)
    ResponseEntity<byte[]> report(@PathVariable String format, Locale locale, HttpServletRequest request) {
        Material material = this.materials.of(language(request, locale), request);
        return file(ManagementReport.of(material), format, "report-%s-%s".formatted(material.from(), material.to()));
    }

    private static String moved(Dossier dossier, String ending, HttpServletRequest request) {
        return new Link(request).page("/cities/%s/briefing%s".formatted(dossier.city().id(), ending));
    }

    private ResponseEntity<byte[]> file(Document document, String ending, String name) {
        Format format = Format.valueOf(ending.toUpperCase(Locale.ROOT));
        ContentDisposition.Builder where = switch (format) {
            case HTML, PDF -> ContentDisposition.inline();
            case DOCX, MD -> ContentDisposition.attachment();
        };
        return ResponseEntity.ok()
            .contentType(format.mediaType())
            .header(HttpHeaders.CONTENT_DISPOSITION, where.filename("%s.%s".formatted(name, format.ending())).build().toString())
            .header(HttpHeaders.CONTENT_LANGUAGE, document.language().getLanguage())
            .body(this.printer.print(document, format));
    }

    /// The language of a document: the one asked for, which need not be that of the pages around it.
    private static Locale language(HttpServletRequest request, Locale otherwise) {
        @Nullable String asked = Asked.given(request, "language");
        return switch (asked) {
            case null -> otherwise;
            case "es", "en" -> Locale.of(asked);
            default -> throw Problem.invalid("language", asked, "es or en");
        };
    }

}
