package org.alianza.document;

import java.nio.charset.StandardCharsets;

import org.springframework.stereotype.Component;

/// Writes documents down.
@Component
public class Printer {

    private final Html html;

    private final Pdf pdf;

    Printer(Html html, Pdf pdf) {
        this.html = html;
        this.pdf = pdf;
    }

    public byte[] print(Document document, Format format) {
        return switch (format) {
            case HTML -> this.html.page(document).getBytes(StandardCharsets.UTF_8);
            case PDF -> this.pdf.of(document);
            case DOCX -> Docx.of(document);
            case MD -> Markdown.of(document).getBytes(StandardCharsets.UTF_8);
        };
    }

}
