package org.alianza.account;

import java.time.Duration;

import org.alianza.fact.Problem;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long what proves somebody's identity holds.
///
/// @param longestSession after which everyone has to sign in again, however busy; 12 hours unless set
/// @param keyLife how long an API key works unless its maker says otherwise; 90 days unless set
/// @param longestKeyLife how long it may work at most; 366 days unless set
@ConfigurationProperties("alianza.accounts")
public record AccountSettings(@DefaultValue("12h") Duration longestSession, @DefaultValue("90d") Duration keyLife,
        @DefaultValue("366d") Duration longestKeyLife) {

    public AccountSettings {
        positive("longest-session", longestSession);
        positive("longest-key-life", longestKeyLife);
        positive("key-life", keyLife);
        if (keyLife.compareTo(longestKeyLife) > 0) {
            throw Problem.invalid("alianza.accounts.key-life", keyLife, "a span of time up to the longest, " + longestKeyLife + ",");
        }
    }

    private static void positive(String name, Duration value) {
        if (!value.isPositive()) {
            throw Problem.invalid("alianza.accounts." + name, value, "a span of time such as 90d");
        }
    }

}
