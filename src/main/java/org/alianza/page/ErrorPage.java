package org.alianza.page;

import java.net.URI;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/// Tells that something went wrong that nobody else told: people on a page, programs as a problem. Who opens it is told that
/// there is nothing.
@Controller
class ErrorPage implements ErrorController {

    private static final String PATH = "/error";

    @RequestMapping(path = PATH, produces = MediaType.TEXT_HTML_VALUE)
    String page(Model model, HttpServletRequest request, HttpServletResponse response) {
        HttpStatus status = status(request);
        response.setStatus(status.value());
        model.addAttribute("code", switch (status) {
            case FORBIDDEN, NOT_FOUND, CONTENT_TOO_LARGE -> status.value();
            default -> status.is4xxClientError() ? HttpStatus.BAD_REQUEST.value() : HttpStatus.INTERNAL_SERVER_ERROR.value();
        });
        model.addAttribute("what", "");
        return "page/problem";
    }

    @RequestMapping(PATH)
    ResponseEntity<ProblemDetail> problem(HttpServletRequest request) {
        ProblemDetail problem = ProblemDetail.forStatus(status(request));
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked) {
            problem.setInstance(URI.create(asked));
        }
        return ResponseEntity.of(problem).build();
    }

    private static HttpStatus status(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return (status instanceof Integer code) ? HttpStatus.valueOf(code) : HttpStatus.NOT_FOUND;
    }

}
