package org.alianza.watch;

import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;

import io.micrometer.context.ThreadLocalAccessor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Gives each request an id, which its answer and every line of the log about it carry: who reports a fault can say
/// which one it was. A proxy in front may have given it one.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class RequestIds extends OncePerRequestFilter {

    static final String HEADER = "X-Request-Id";

    /// By which the log calls it.
    static final String KEY = "request";

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    private final boolean behindProxy;

    RequestIds(@Value("${alianza.behind-proxy}") boolean behindProxy) {
        this.behindProxy = behindProxy;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        String id = id(request.getHeader(HEADER));
        response.setHeader(HEADER, id);
        MDC.put(KEY, id);
        try {
            chain.doFilter(request, response);
        }
        finally {
            MDC.remove(KEY);
        }
    }

    /// What anyone may send would be anyone's to forge.
    private String id(@Nullable String given) {
        return (this.behindProxy && given != null && ID.matcher(given).matches()) ? given : UUID.randomUUID().toString();
    }

    /// Whatever thread works on a request knows its id.
    public static final class Accessor implements ThreadLocalAccessor<String> {

        @Override
        public Object key() {
            return KEY;
        }

        @Override
        public @Nullable String getValue() {
            return MDC.get(KEY);
        }

        @Override
        public void setValue(String id) {
            MDC.put(KEY, id);
        }

        @Override
        public void setValue() {
            MDC.remove(KEY);
        }

    }

}
