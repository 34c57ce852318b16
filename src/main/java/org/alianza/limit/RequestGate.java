package org.alianza.limit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.alianza.graph.Deadline;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets requests in that are not too many, not too large and not too slow. A body is read whole before
/// anything else is done, so that nobody waits for one that comes in drops, and it is known to fit.
@Component
@Order(RequestGate.BEFORE_SIGN_IN)
class RequestGate extends OncePerRequestFilter {

    /// Spring Security's filters are at -100.
    static final int BEFORE_SIGN_IN = -110;

    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS");

    private final Allowances allowances;

    private final Rates rates;

    private final Refusals refusals;

    RequestGate(Allowances allowances, Rates rates, Refusals refusals) {
        this.allowances = allowances;
        this.rates = rates;
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/actuator/health");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Allowances.Terms terms = this.allowances.of(request);
        Deadline deadline = Deadline.in(terms.time());
        Deadline.set(deadline);
        try {
            this.rates.charge(Address.of(request.getRemoteAddr()), terms.cost());
            String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
            if (encoding != null && !encoding.isBlank() && !encoding.equalsIgnoreCase("identity")) {
                this.refusals.send(request, response, HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        "Content-Encoding: '%s' is not allowed; a body as it is, not compressed, is expected".formatted(encoding), Map.of());
                return;
            }
            if (!isMultipart(request.getContentType()) && !isText(request)) {
                this.refusals.sendGarbled(request, response);
                return;
            }
            chain.doFilter(withBody(request, terms, deadline), response);
        }
        catch (Exceeded e) {
            this.refusals.send(request, response, e);
        }
        catch (TooLarge e) {
            this.refusals.send(request, response, e.exceeded());
        }
        catch (TooSlow e) {
            this.refusals.send(request, response, HttpStatus.REQUEST_TIMEOUT, String.valueOf(e.getMessage()), Map.of("code", TimeLimit.CODE));
        }
        finally {
            Deadline.set(null);
        }
    }

    private HttpServletRequest withBody(HttpServletRequest request, Allowances.Terms terms, Deadline deadline) throws IOException {
        long size = request.getContentLengthLong();
        Limit.REQUEST_SIZE.check(terms.size(), size);
        boolean chunked = request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
        boolean form = isForm(request.getContentType());
        if (size == 0 || form || (size < 0 && !chunked && WITHOUT_BODY.contains(request.getMethod()))) {
            return request;
        }
        CountedStream body = new CountedStream(request.getInputStream(), terms.size(), deadline);
        return terms.whole() ? Body.kept(request, body.readAllBytes()) : Body.counted(request, body);
    }

    /// Whoever asked later would fail for it, and the server would write what was sent, line breaks and all, into the log.
    private static boolean isText(HttpServletRequest request) {
        try {
            request.getParameterMap();
            return true;
        }
        catch (InvalidParameterException e) {
            return false;
        }
    }

    /// The fields of forms are read by the server, which has limits of its own for them.
    private static boolean isForm(@Nullable String type) {
        return isMultipart(type) || (type != null && type.startsWith("application/x-www-form-urlencoded"));
    }

    private static boolean isMultipart(@Nullable String type) {
        return type != null && type.startsWith("multipart/");
    }

}
