package org.alianza.access;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.alianza.account.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/// Reads from the claims of a token what somebody may do whose account is kept elsewhere.
@Component
class ClaimedRoles {

    private final ClaimSettings settings;

    ClaimedRoles(ClaimSettings settings) {
        this.settings = settings;
    }

    /// The highest role claimed; empty: none.
    Optional<Role> role(Map<String, Object> claims) {
        Set<Role> found = EnumSet.noneOf(Role.class);
        for (String claimed : texts(value(claims))) {
            for (Role role : Role.values()) {
                if (role.name().equalsIgnoreCase(claimed) || this.settings.roles().getOrDefault(role, List.of()).contains(claimed)) {
                    found.add(role);
                }
            }
        }
        return found.stream().max(Comparator.naturalOrder());
    }

    /// A claim of just this name, with its dots, or else one within others.
    private @Nullable Object value(Map<String, Object> claims) {
        Object value = claims.get(this.settings.rolesClaim());
        if (value != null) {
            return value;
        }
        value = claims;
        for (String name : this.settings.rolesClaim().split("\\.", -1)) {
            value = (value instanceof Map<?, ?> map) ? map.get(name) : null;
        }
        return value;
    }

    private static List<String> texts(@Nullable Object value) {
        return switch (value) {
            case Collection<?> list -> list.stream().map(String::valueOf).toList();
            case String text -> List.of(text.split("[ ,]+", -1));
            case null, default -> List.of();
        };
    }

}
