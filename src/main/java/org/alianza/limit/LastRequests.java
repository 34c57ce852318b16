package org.alianza.limit;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// When Alianza is to end, those that are being answered have their answers first, and who comes is told to come
/// back. Who listens for changes is not waited for.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class LastRequests extends OncePerRequestFilter implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LastRequests.class);

    /// A little more than a question may take.
    private static final Duration LONGEST = Duration.ofSeconds(12);

    private static final Duration LOOK = Duration.ofMillis(50);

    private static final String RETRY_AFTER = "30";

    private final Refusals refusals;

    private final AtomicInteger answering = new AtomicInteger();

    private volatile boolean running;

    LastRequests(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    public void start() {
        this.running = true;
    }

    @Override
    public void stop() {
        this.running = false;
        long end = System.nanoTime() + LONGEST.toNanos();
        boolean waits = true;
        while (waits && this.answering.get() > 0 && System.nanoTime() - end < 0) {
            waits = rested();
        }
        int left = this.answering.get();
        if (left > 0) {
            LOG.warn("{} requests took longer than {} s and are cut off", left, LONGEST.toSeconds());
        }
    }

    @Override
    public boolean isRunning() {
        return this.running;
    }

    /// Before the web server and everything that answers.
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/actuator/health");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        this.answering.incrementAndGet();
        try {
            if (this.running) {
                chain.doFilter(request, response);
            }
            else {
                response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
                response.setHeader(HttpHeaders.CONNECTION, "close");
                this.refusals.send(request, response, HttpStatus.SERVICE_UNAVAILABLE,
                        "Alianza is being stopped and answers nothing new; ask again in %s s".formatted(RETRY_AFTER), Map.of("code", Outage.CODE));
            }
        }
        finally {
            this.answering.decrementAndGet();
        }
    }

    private static boolean rested() {
        try {
            Thread.sleep(LOOK);
            return true;
        }
        catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

}
