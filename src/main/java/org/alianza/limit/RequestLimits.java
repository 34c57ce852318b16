package org.alianza.limit;

import java.time.Duration;

import org.alianza.fact.Setting;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// How large a request over HTTP may be, and how long it may take.
///
/// @param size Largest body of a request, also of one sent in chunks; 1MB unless set. A larger one is answered 413.
/// @param time Longest time from the start of a request to its answer; 10s unless set. After it the request is answered 503, or 408 if its body had not arrived.
/// @param turns How many questions are answered at once, while others wait for their turn; 0, that is four for each processor, unless set.
/// @param listeners How many connections one address keeps open to listen for changes; 256 unless set, 0 for no limit.
@ConfigurationProperties("alianza.limits.request")
record RequestLimits(@DefaultValue("1MB") DataSize size, @DefaultValue("10s") Duration time, @DefaultValue("0") int turns,
        @DefaultValue("256") int listeners) {

    RequestLimits {
        Setting.size("alianza.limits.request.size", size);
        Setting.time("alianza.limits.request.time", time);
        Setting.from(0, "alianza.limits.request.turns", turns);
        Setting.from(0, "alianza.limits.request.listeners", listeners);
    }

}
