package org.alianza.page;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Figures for pages of others, such as the city's own: as anyone may see them, whoever looks. Only where
/// the public view is on.
@Controller
@ConditionalOnProperty("alianza.public-view")
class Embedding {

    private final MapPage map;

    private final NetworkPage network;

    Embedding(MapPage map, NetworkPage network) {
        this.map = map;
        this.network = network;
    }

    @GetMapping("/embed/map")
    String map(Locale language, Model model, HttpServletRequest request) {
        this.map.show(language, model, request);
        model.addAttribute("whole", new Link(request).same("/map"));
        return "page/embedded-map";
    }

    @GetMapping("/embed/network")
    String network(Locale language, Model model, HttpServletRequest request) {
        this.network.show(language, model, request);
        model.addAttribute("whole", new Link(request).same("/network"));
        return "page/embedded-network";
    }

    /// Where what an address shows can be had without what is around it.
    static String code(HttpServletRequest request, String path) {
        String here = ServletUriComponentsBuilder.fromContextPath(request).replaceQuery(null).toUriString();
        return here.replaceFirst(request.getContextPath() + "$", "") + new Link(request).same(path);
    }

}
