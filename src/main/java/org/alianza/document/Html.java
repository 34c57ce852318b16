package org.alianza.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// A document as one page with its style in it. It is well-formed XML too: the PDF is made of it.
@Component
class Html {

    private static final String SCREEN = style("screen.css");

    private static final String PRINT = style("print.css");

    private final ITemplateEngine templates;

    Html(ITemplateEngine templates) {
        this.templates = templates;
    }

    /// For a screen.
    String page(Document document) {
        return written(document, SCREEN, false);
    }

    /// For paper.
    String sheet(Document document) {
        return written(document, PRINT, true);
    }

    private String written(Document document, String style, boolean print) {
        Map<String, Object> variables = Map.of("document", document, "style", style, "print", print);
        return this.templates.process("document/page", new Context(document.language(), variables));
    }

    private static String style(String name) {
        try {
            return new ClassPathResource(name, Html.class).getContentAsString(StandardCharsets.UTF_8);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

}
