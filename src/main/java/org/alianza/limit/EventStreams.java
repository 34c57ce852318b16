package org.alianza.limit;

import java.io.IOException;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets those in who listen by server-sent events, unless too many do from there.
@Component
@Order(RequestGate.BEFORE_SIGN_IN + 1)
class EventStreams extends OncePerRequestFilter {

    private final Listeners listeners;

    private final Refusals refusals;

    EventStreams(Listeners listeners, Refusals refusals) {
        this.listeners = listeners;
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept == null || !accept.contains(MediaType.TEXT_EVENT_STREAM_VALUE);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Address address = Address.of(request.getRemoteAddr());
        try {
            this.listeners.open(address);
        }
        catch (Exceeded e) {
            this.refusals.send(request, response, e);
            return;
        }
        try {
            chain.doFilter(request, response);
        }
        finally {
            if (request.isAsyncStarted()) {
                request.getAsyncContext().addListener(new Closing(address));
            }
            else {
                this.listeners.close(address);
            }
        }
    }

    private final class Closing implements AsyncListener {

        private final @Nullable Address address;

        Closing(@Nullable Address address) {
            this.address = address;
        }

        @Override
        public void onComplete(AsyncEvent event) {
            EventStreams.this.listeners.close(this.address);
        }

        /// It is complete afterwards.
        @Override
        public void onTimeout(AsyncEvent event) {
        }

        /// It is complete afterwards.
        @Override
        public void onError(AsyncEvent event) {
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            event.getAsyncContext().addListener(this);
        }

    }

}
