package org.alianza.page;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.alianza.account.Caller;
import org.alianza.intake.Imports;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Where a file is handed in, looked at, and taken or left: first one sees what it would bring, then it is
/// written.
@Controller
class ImportPages {

    /// States in which somebody works on it.
    private static final Set<String> RUNNING = Set.of("CHECKING", "APPLYING");

    /// Findings on a page, as its question says.
    private static final int MOST = 100;

    private final Questions questions;

    private final Imports imports;

    ImportPages(Questions questions, Imports imports) {
        this.questions = questions;
        this.imports = imports;
    }

    @GetMapping("/imports")
    String all(Model model, HttpServletRequest request) {
        model.addAllAttributes(this.questions.ask("imports", Map.of(), request));
        model.addAttribute("room", "imports").addAttribute("size", this.imports.largest().toMegabytes());
        return "page/imports";
    }

    @GetMapping("/imports/{id}")
    String one(@PathVariable String id, @RequestParam(defaultValue = "0") int after, Locale language, Model model, HttpServletRequest request) {
        Map<String, @Nullable Object> answer = this.questions.ask("import", Map.of("id", id, "language", language.getLanguage(), "after", after), request);
        if (answer.get("import") == null) {
            throw new NothingThere(id);
        }
        model.addAttribute("one", answer.get("import")).addAttribute("after", after).addAttribute("most", MOST);
        model.addAttribute("running", answer.get("import") instanceof Map<?, ?> one && RUNNING.contains(one.get("state")));
        model.addAttribute("room", "imports");
        return "page/import";
    }

    /// A browser says nothing else of a file than its name, and some say the folder too.
    @PostMapping(path = "/imports", params = "!name")
    String receive(@RequestParam MultipartFile file) throws IOException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return show(this.imports.receive(name.substring(name.lastIndexOf('\\') + 1), file.getInputStream(), Caller.current()).id());
    }

    @PostMapping("/imports/{id}/apply")
    String apply(@PathVariable String id, @RequestParam(defaultValue = "false") boolean overwrite,
            @RequestParam(defaultValue = "false") boolean cite, HttpServletRequest request) {
        this.questions.ask(overwrite ? "import-overwrite" : "import-apply", Map.of("id", id, "cite", cite), request);
        return show(id);
    }

    @PostMapping("/imports/{id}/cancel")
    String cancel(@PathVariable String id, HttpServletRequest request) {
        this.questions.ask("import-cancel", Map.of("id", id), request);
        return show(id);
    }

    private static String show(String id) {
        return "redirect:/imports/" + id;
    }

}
