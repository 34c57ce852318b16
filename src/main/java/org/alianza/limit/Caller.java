package org.alianza.limit;

import java.util.Set;

import graphql.GraphQLContext;
import io.micrometer.context.ContextSnapshot;
import io.micrometer.context.ContextSnapshotFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/// Who asks.
///
/// @param account its name; null: nobody is signed in
/// @param staff whether the limits of staff hold
record Caller(@Nullable String account, boolean staff) {

    private static final Set<String> STAFF = Set.of("ROLE_STAFF", "ROLE_EDITOR", "ROLE_ADMIN");

    private static final ContextSnapshotFactory CONTEXTS = ContextSnapshotFactory.builder().build();

    private static final String ANONYMOUS = "ROLE_ANONYMOUS";

    /// Who a GraphQL request is from, whichever way it came.
    static Caller of(GraphQLContext question) {
        try (ContextSnapshot.Scope _ = CONTEXTS.captureFrom(question).setThreadLocals()) {
            return of(SecurityContextHolder.getContext().getAuthentication());
        }
    }

    /// Where there is no sign-in at all, whoever can ask is taken for staff.
    private static Caller of(@Nullable Authentication authentication) {
        if (authentication == null) {
            return new Caller(null, true);
        }
        boolean anonymous = has(authentication, Set.of(ANONYMOUS)) || !authentication.isAuthenticated();
        return new Caller(anonymous ? null : authentication.getName(), !anonymous && has(authentication, STAFF));
    }

    private static boolean has(Authentication authentication, Set<String> roles) {
        return authentication.getAuthorities().stream().map(GrantedAuthority::getAuthority).anyMatch(role -> role != null && roles.contains(role));
    }

}
