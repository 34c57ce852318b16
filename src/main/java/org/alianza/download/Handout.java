package org.alianza.download;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.alianza.account.Caller;
import org.alianza.account.Sight;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Where files are handed out: tells who asks, and opens the answer.
@Component
class Handout {

    private static final Logger LOG = LoggerFactory.getLogger(Handout.class);

    private final Sight sight;

    private final Clock clock;

    Handout(Sight sight, Clock clock) {
        this.sight = sight;
        this.clock = clock;
    }

    Asker asker(HttpServletRequest request) {
        return new Asker(new View(Caller.current(), this.sight), address(request),
                ServletUriComponentsBuilder.fromContextPath(request).path("/").build().toUriString());
    }

    /// @param query the root query that answers the same
    /// @throws NotForThem if the schema does not let them ask it
    Asker asker(HttpServletRequest request, String query) {
        Asker asker = asker(request);
        if (!asker.view().sees("Query", query)) {
            throw new NotForThem(query);
        }
        return asker;
    }

    Opening answer(HttpServletRequest request, HttpServletResponse response) {
        return (name, format) -> {
            LOG.info("{} downloads {}", Caller.current().name(), request.getRequestURI());
            return new Answer(response, () -> new Headers("alianza-%s-%s".formatted(name, LocalDate.now(this.clock)), format, address(request)).tell(response));
        };
    }

    private static String address(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromRequest(request).build().toUriString();
    }

}
