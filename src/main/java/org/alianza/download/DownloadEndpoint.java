package org.alianza.download;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Files at the addresses of pages: the same list, entity or network, with the extension of a format.
@Controller
@FileEndpoint
class DownloadEndpoint {

    static final String ROOMS = "/{room:cities|organisations|agreements|projects|contributions|events|indicators|topics|sources}";

    static final String LIST = ROOMS + ".{extension:.+}";

    static final String ENTITY = ROOMS + "/{id:[^.]+}.{extension:.+}";

    static final String NETWORK = "/network.{extension:.+}";

    /// What the network of everything can be had in.
    static final List<Format> NETWORKS = Format.withNetworks();

    private final Downloads downloads;

    private final Wishes wishes;

    private final Handout handout;

    DownloadEndpoint(Downloads downloads, Wishes wishes, Handout handout) {
        this.downloads = downloads;
        this.wishes = wishes;
        this.handout = handout;
    }

    @GetMapping(LIST)
    void list(@PathVariable String room, @PathVariable String extension, @RequestParam MultiValueMap<String, String> parameters, Locale language,
            HttpServletRequest request, HttpServletResponse response) throws IOException {
        Table<?> table = Rooms.of(room);
        Format format = Format.of(extension, table.formats());
        Asker asker = this.handout.asker(request, room.equals("indicators") ? "projects" : room);
        Wish wish = this.wishes.ofList(table, format, parameters, language);
        this.downloads.list(table, format, wish, asker, this.handout.answer(request, response));
    }

    @GetMapping(ENTITY)
    void entity(@PathVariable String room, @PathVariable String id, @PathVariable String extension,
            @RequestParam MultiValueMap<String, String> parameters, Locale language, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Table<?> table = Rooms.of(room);
        Format format = Format.of(extension, table.formats());
        Asker asker = this.handout.asker(request, "node");
        Wish wish = this.wishes.ofEntity(format, parameters, language);
        this.downloads.entity(table, id, format, wish, asker, this.handout.answer(request, response));
    }

    @GetMapping(NETWORK)
    void network(@PathVariable String extension, @RequestParam MultiValueMap<String, String> parameters, Locale language,
            HttpServletRequest request, HttpServletResponse response) throws IOException {
        Format format = Format.of(extension, NETWORKS);
        Asker asker = this.handout.asker(request, "network");
        this.downloads.network(format, this.wishes.ofNetwork(parameters, language), asker, this.handout.answer(request, response));
    }

}
