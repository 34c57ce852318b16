package org.alianza.limit;

import org.alianza.fact.Setting;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How much may be asked in a minute. Each request costs something, and a question its own cost besides.
///
/// @param account Most cost in a minute for one account, whichever addresses it asks from; 300000 unless set, 0 for no limit.
/// @param address Most cost in a minute for one address, whoever asks from it; 600000 unless set, 0 for no limit.
/// @param request What each request costs, whatever it asks; 100 unless set.
/// @param callers How many accounts and addresses are kept in mind; 100000 unless set. Past that those that asked least lately are forgotten.
@ConfigurationProperties("alianza.limits.rate")
record RateLimits(@DefaultValue("300000") int account, @DefaultValue("600000") int address, @DefaultValue("100") int request,
        @DefaultValue("100000") int callers) {

    RateLimits {
        Setting.from(0, "alianza.limits.rate.account", account);
        Setting.from(0, "alianza.limits.rate.address", address);
        Setting.from(0, "alianza.limits.rate.request", request);
        Setting.count("alianza.limits.rate.callers", callers);
    }

}
