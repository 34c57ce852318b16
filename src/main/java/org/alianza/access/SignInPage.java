package org.alianza.access;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.alianza.account.Caller;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The page where people sign in. It needs no script.
@Controller
class SignInPage {

    static final String PATH = "/sign-in";

    static final String SIGN_OUT = "/sign-out";

    static final String START = "/";

    /// What may have happened before, each told in words: a parameter of the address.
    private static final List<String> NEWS = List.of("wait", "wrong", "late", "out", "changed", "provider");

    private final List<ClientRegistration> providers;

    SignInPage(ObjectProvider<ClientRegistrationRepository> registrations) {
        this.providers = registrations.stream()
            .filter(Iterable.class::isInstance)
            .flatMap(all -> StreamSupport.stream(((Iterable<?>) all).spliterator(), false))
            .map(ClientRegistration.class::cast)
            .toList();
    }

    @GetMapping(PATH)
    String page(@RequestParam Map<String, String> parameters, Locale language, Model model, HttpServletRequest request,
            HttpServletResponse response) {
        if (Caller.current().role() != null) {
            return "redirect:" + START;
        }
        Language.remember(request, response);
        model.addAttribute("language", language.getLanguage());
        String news = NEWS.stream().filter(parameters::containsKey).findFirst().orElse(null);
        long wait = seconds(parameters.get("wait"));
        model.addAttribute("news", news);
        model.addAttribute("wait", wait);
        model.addAttribute("kept", (news != null) ? "&%s=%d".formatted(news, wait) : "");
        model.addAttribute("providers", this.providers);
        return "sign-in";
    }

    static boolean is(HttpServletRequest request) {
        return request.getRequestURI().equals(request.getContextPath() + PATH);
    }

    /// Whether a person asks, for a page to look at.
    static boolean isPage(HttpServletRequest request) {
        return request.getMethod().equals("GET") && isLookedAt(request);
    }

    /// Whether a person looks at the answer.
    static boolean isLookedAt(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains("text/html");
    }

    private static long seconds(@Nullable String text) {
        return (text != null && text.matches("\\d{1,4}")) ? Long.parseLong(text) : 0;
    }

}
