package org.alianza.session;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.alianza.graph.Bookmarks;
import org.jspecify.annotations.Nullable;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.util.OnCommittedResponseWrapper;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/// Lets a request see what requests of the same caller have written before it, wherever they were answered: an answer
/// carries the bookmarks of what was written, to browsers as a cookie, to programs that send a key or token as a header.
@Component
@Order(Marking.AROUND_SESSIONS)
class Marking extends OncePerRequestFilter {

    /// Sessions are written when all else is done, by a filter of the order `MIN_VALUE + 50`.
    static final int AROUND_SESSIONS = Ordered.HIGHEST_PRECEDENCE + 40;

    static final String COOKIE = "alianza-bookmark";

    static final String HEADER = "Alianza-Bookmark";

    private final BookmarkSeal seal;

    Marking(BookmarkSeal seal) {
        this.seal = seal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Bookmarks bookmarks = this.seal.brought(brought(request));
        Marked marked = new Marked(request, response, bookmarks);
        Bookmarks.set(bookmarks);
        try {
            chain.doFilter(request, marked);
            marked.onResponseCommitted();
        }
        finally {
            Bookmarks.set(null);
        }
    }

    private static @Nullable String brought(HttpServletRequest request) {
        String header = request.getHeader(HEADER);
        Cookie cookie = (header == null) ? WebUtils.getCookie(request, COOKIE) : null;
        return (cookie != null) ? cookie.getValue() : header;
    }

    private void mark(HttpServletRequest request, HttpServletResponse response, List<String> left) {
        if (request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
            response.setHeader(HEADER, this.seal.sealed(left));
            return;
        }
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(COOKIE, this.seal.sealed(left))
            .path(request.getContextPath() + "/").maxAge(BookmarkSeal.LIFE).httpOnly(true).secure(request.isSecure()).sameSite("Lax")
            .build().toString());
    }

    /// Tells what was written just before the answer goes on its way.
    private final class Marked extends OnCommittedResponseWrapper {

        private final HttpServletRequest request;

        private final Bookmarks bookmarks;

        private boolean done;

        Marked(HttpServletRequest request, HttpServletResponse response, Bookmarks bookmarks) {
            super(response);
            this.request = request;
            this.bookmarks = bookmarks;
        }

        @Override
        protected void onResponseCommitted() {
            List<String> left = this.bookmarks.left();
            if (!this.done && !left.isEmpty() && !isCommitted()) {
                this.done = true;
                mark(this.request, (HttpServletResponse) getResponse(), left);
            }
        }

    }

}
