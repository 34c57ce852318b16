package org.alianza.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.alianza.account.Caller;
import org.alianza.backup.Backup;
import org.alianza.backup.BackupReason;
import org.alianza.backup.Backups;
import org.alianza.limit.Allowance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What is kept for a bad day, for administrators.
@Controller
class BackupPages {

    private static final String PATH = "/backups";

    private static final Logger LOG = LoggerFactory.getLogger(BackupPages.class);

    private final Backups backups;

    BackupPages(Backups backups) {
        this.backups = backups;
    }

    @GetMapping(PATH)
    String all(@RequestParam(defaultValue = "") String made, Model model) {
        List<Backup> all = this.backups.all();
        model.addAttribute("room", "backups").addAttribute("backups", all);
        model.addAttribute("made", all.stream().map(Backup::name).filter(made::equals).findFirst().orElse(null));
        return "page/backups";
    }

    @PostMapping(PATH)
    String make() {
        LOG.info("{} asks for a backup", Caller.current().name());
        return "redirect:%s?made=%s".formatted(PATH, this.backups.make(BackupReason.REQUEST).name());
    }

    /// The file itself, to be kept elsewhere.
    @GetMapping(PATH + "/{name}")
    void one(@PathVariable String name, HttpServletResponse response) throws IOException {
        Path file = this.backups.file(name).orElseThrow(() -> new NothingThere(name));
        LOG.info("{} takes the backup {} away", Caller.current().name(), name);
        response.setContentType("application/zip");
        response.setContentLengthLong(Files.size(file));
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        Files.copy(file, response.getOutputStream());
    }

    /// To make one, and to take one away, takes as long as it takes to read everything.
    @Configuration(proxyBeanMethods = false)
    static class Allowances {

        private static final Duration LONG = Duration.ofMinutes(10);

        private static final int COST = 5000;

        @Bean
        Allowance backupAllowance() {
            return new Allowance(PATH + "/{*rest}", null, LONG, COST);
        }

    }

}
