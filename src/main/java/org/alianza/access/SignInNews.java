package org.alianza.access;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/// Goes back to the sign-in page, which says what was wrong.
@Component
class SignInNews implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
            AuthenticationException failure) throws IOException {
        response.sendRedirect(request.getContextPath() + SignInPage.PATH + switch (failure) {
            case PasswordDoor.TooSoon soon -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(soon.seconds()));
                yield "?wait=" + soon.seconds();
            }
            case BadCredentialsException wrong -> "?wrong";
            default -> "?provider";
        });
    }

}
