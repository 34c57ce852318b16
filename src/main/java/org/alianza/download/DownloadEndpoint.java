package org.alianza.download;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.alianza.account.Caller;
import org.alianza.account.Sight;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Files at the addresses of pages: the same list, entity or network, with the extension of a format.
@Controller
class DownloadEndpoint {

    static final String ROOMS = "/{room:cities|organisations|agreements|projects|contributions|events|indicators|topics|sources}";

    static final String LIST = ROOMS + ".{extension:.+}";

    static final String ENTITY = ROOMS + "/{id:[^.]+}.{extension:.+}";

    static final String NETWORK = "/network.{extension:.+}";

    /// What the network of everything can be had in.
    static final List<Format> NETWORKS = Format.withNetworks();

    private static final Logger LOG = LoggerFactory.getLogger(DownloadEndpoint.class);

    private final Downloads downloads;

    private final Wishes wishes;

    private final Sight sight;

    private final Clock clock;

    DownloadEndpoint(Downloads downloads, Wishes wishes, Sight sight, Clock clock) {
        this.downloads = downloads;
        this.wishes = wishes;
        this.sight = sight;
        this.clock = clock;
    }

    @GetMapping(LIST)
    void list(@PathVariable String room, @PathVariable String extension, @RequestParam MultiValueMap<String, String> parameters, Locale language,
            HttpServletRequest request, HttpServletResponse response) throws IOException {
        Table<?> table = Rooms.of(room);
        Format format = Format.of(extension, table.formats());
        Asker asker = asker(request, room.equals("indicators") ? "projects" : room);
        Wish wish = this.wishes.ofList(table, format, parameters, language);
        this.downloads.list(table, format, wish, asker, answer(request, response));
    }

    @GetMapping(ENTITY)
    void entity(@PathVariable String room, @PathVariable String id, @PathVariable String extension,
            @RequestParam MultiValueMap<String, String> parameters, Locale language, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Table<?> table = Rooms.of(room);
        Format format = Format.of(extension, table.formats());
        Asker asker = asker(request, "node");
        Wish wish = this.wishes.ofEntity(format, parameters, language);
        this.downloads.entity(table, id, format, wish, asker, answer(request, response));
    }

    @GetMapping(NETWORK)
    void network(@PathVariable String extension, @RequestParam MultiValueMap<String, String> parameters, Locale language,
            HttpServletRequest request, HttpServletResponse response) throws IOException {
        Format format = Format.of(extension, NETWORKS);
        Asker asker = asker(request, "network");
        this.downloads.network(format, this.wishes.ofNetwork(parameters, language), asker, answer(request, response));
    }

    /// @param query the root query that answers the same
    /// @throws NotForThem if the schema does not let them ask it
    private Asker asker(HttpServletRequest request, String query) {
        View view = new View(Caller.current(), this.sight);
        if (!view.sees("Query", query)) {
            throw new NotForThem(query);
        }
        return new Asker(view, address(request), ServletUriComponentsBuilder.fromContextPath(request).path("/").build().toUriString());
    }

    private Opening answer(HttpServletRequest request, HttpServletResponse response) {
        return (name, format) -> {
            LOG.info("{} downloads {}", Caller.current().name(), request.getRequestURI());
            return new Answer(response, () -> new Headers("alianza-%s-%s".formatted(name, LocalDate.now(this.clock)), format, address(request)).tell(response));
        };
    }

    private static String address(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromRequest(request).build().toUriString();
    }

}
