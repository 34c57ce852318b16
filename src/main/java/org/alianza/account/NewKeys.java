package org.alianza.account;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

import org.alianza.fact.Problem;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/// Makes keys: named, for some time, and for no more than their owner may do.
@Component
public class NewKeys {

    private static final int LONGEST_NAME = 100;

    private final ApiKeys keys;

    private final AccountSettings settings;

    private final Clock clock;

    NewKeys(ApiKeys keys, AccountSettings settings, Clock clock) {
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    /// Makes one.
    ///
    /// @param path of the arguments, for what is told of them: `input.`
    /// @param owner the account that will hold it
    /// @param most what its owner may do
    /// @param expires the last day on which it works; null: as the settings say
    public ApiKeys.Made make(String path, String owner, Role most, String name, Role role, @Nullable LocalDate expires) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw Problem.invalid(path + "name", name, "a name of 1 to %d characters".formatted(LONGEST_NAME));
        }
        if (!most.includes(role)) {
            throw Problem.invalid(path + "role", role, "a role that the account has, up to %s,".formatted(most));
        }
        return this.keys.create(owner, name.strip(), role, expiresAt(path, expires));
    }

    /// The whole of the last day counts, where the office is.
    private Instant expiresAt(String path, @Nullable LocalDate last) {
        LocalDate today = LocalDate.now(this.clock);
        LocalDate latest = today.plusDays(this.settings.longestKeyLife().toDays());
        LocalDate chosen = (last != null) ? last : today.plusDays(this.settings.keyLife().toDays());
        if (chosen.isBefore(today) || chosen.isAfter(latest)) {
            throw Problem.invalid(path + "expires", chosen, "a day from %s to %s".formatted(today, latest));
        }
        return chosen.plusDays(1).atStartOfDay(this.clock.getZone()).toInstant();
    }

}
