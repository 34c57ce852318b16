package org.alianza.limit;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// What holds at which address.
@Component
class Allowances {

    private final Map<PathPattern, Terms> special = new LinkedHashMap<>();

    private final Terms usual;

    Allowances(ObjectProvider<Allowance> special, RequestLimits request, RateLimits rate) {
        this.usual = new Terms(request.size().toBytes(), request.time(), rate.request(), true);
        special.orderedStream().forEach(one -> this.special.put(PathPatternParser.defaultInstance.parse(one.path()), terms(one)));
    }

    Terms of(HttpServletRequest request) {
        PathContainer path = PathContainer.parsePath(request.getRequestURI().substring(request.getContextPath().length()));
        return this.special.entrySet()
            .stream()
            .filter(one -> one.getKey().matches(path))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(this.usual);
    }

    private Terms terms(Allowance special) {
        return new Terms((special.size() != null) ? special.size().toBytes() : this.usual.size(),
                Objects.requireNonNullElse(special.time(), this.usual.time()), Objects.requireNonNullElse(special.cost(), this.usual.cost()),
                special.size() == null);
    }

    /// @param size largest body, in bytes
    /// @param time longest time
    /// @param cost of the request itself
    /// @param whole whether the body is read whole before anything else is done
    record Terms(long size, Duration time, int cost, boolean whole) {
    }

}
