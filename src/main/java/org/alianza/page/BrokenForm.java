package org.alianza.page;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/// Tells who hands in a form that is none, ends before its end or is too large. Nobody knows yet then which page it is for.
@ControllerAdvice
class BrokenForm {

    private final Frame frame;

    BrokenForm(Frame frame) {
        this.frame = frame;
    }

    @ExceptionHandler
    ModelAndView large(MaxUploadSizeExceededException failure, Locale language, HttpServletRequest request) {
        return this.frame.told(413, "", language, request);
    }

    @ExceptionHandler
    ModelAndView broken(MultipartException failure, Locale language, HttpServletRequest request) {
        return this.frame.told(400, "file: a form that holds a file, all of it, is expected; programs say /imports?name=…", language, request);
    }

}
