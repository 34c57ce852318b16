package org.alianza.access;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/// The language of pages: the one chosen by `?lang=`, now or before, or else the first of the browser's that
/// we speak; English otherwise.
@Component("localeResolver")
class Language implements LocaleResolver {

    private static final String NAME = "lang";

    private static final Duration YEAR = Duration.ofDays(365);

    private static final List<Locale> SPOKEN = List.of(Locale.of("es"), Locale.ENGLISH);

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, NAME);
        return chosen(request).or(() -> spoken((cookie != null) ? cookie.getValue() : null)).orElseGet(() -> asked(request));
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("The parameter lang sets the language");
    }

    /// Remembers the language that this request chooses.
    static void remember(HttpServletRequest request, HttpServletResponse response) {
        chosen(request).ifPresent(language -> response.addHeader(HttpHeaders.SET_COOKIE,
                ResponseCookie.from(NAME, language.getLanguage())
                    .path("/")
                    .maxAge(YEAR)
                    .httpOnly(true)
                    .secure(request.isSecure())
                    .sameSite("Lax")
                    .build()
                    .toString()));
    }

    private static Optional<Locale> chosen(HttpServletRequest request) {
        return request.getMethod().equals("GET") ? spoken(request.getParameter(NAME)) : Optional.empty();
    }

    private static Locale asked(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Locale.ENGLISH;
        }
        return Collections.list(request.getLocales())
            .stream()
            .flatMap(locale -> spoken(locale.getLanguage()).stream())
            .findFirst()
            .orElse(Locale.ENGLISH);
    }

    private static Optional<Locale> spoken(@Nullable String tag) {
        return SPOKEN.stream().filter(language -> language.getLanguage().equals(tag)).findFirst();
    }

}
