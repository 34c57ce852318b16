package org.alianza.account;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;

import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/// Who is asking now.
///
/// @param name of the account; of one kept elsewhere, its provider comes first: `city:maria`
/// @param role what they may do; null: nobody has signed in
/// @param door the way they came
/// @param local whether the account is kept here and its password was given, not a key
public record Caller(String name, @Nullable Role role, Door door, boolean local) implements Serializable {

    /// Somebody who has not signed in.
    public static final Caller ANONYMOUS = new Caller("anonymous", null, Door.GRAPHQL, false);

    private static final List<Role> HIGHEST_FIRST = List.of(Role.values()).reversed();

    /// Who asks a question. Controllers take a parameter of this type.
    public static Caller asking(DataFetchingEnvironment environment) {
        return environment.getGraphQlContext().getOrDefault(Caller.class, ANONYMOUS);
    }

    /// Who is asking, as Spring Security knows on this thread. What answers a question may work on
    /// another: see [#asking].
    public static Caller current() {
        return of(SecurityContextHolder.getContext().getAuthentication());
    }

    /// Whether they may do what needs the role.
    public boolean may(Role needed) {
        return this.role != null && this.role.includes(needed);
    }

    /// Whether they may change the graph.
    public boolean mayWrite() {
        return may(Role.EDITOR);
    }

    /// The same by another way.
    public Caller through(Door other) {
        return new Caller(this.name, this.role, other, this.local);
    }

    /// As Spring Security keeps it, for a thread that works on behalf of somebody.
    public Authentication authentication() {
        return new SignedIn(this, "");
    }

    private static Caller of(@Nullable Authentication authentication) {
        if (authentication == null) {
            return ANONYMOUS;
        }
        return (authentication.getPrincipal() instanceof Caller caller) ? caller
                : from(authentication.getName(), authentication.getAuthorities());
    }

    private static Caller from(String name, Collection<? extends GrantedAuthority> authorities) {
        List<String> granted = authorities.stream().map(GrantedAuthority::getAuthority).toList();
        return HIGHEST_FIRST.stream()
            .filter(role -> granted.contains(role.authority()))
            .findFirst()
            .map(role -> new Caller(name, role, Door.GRAPHQL, false))
            .orElse(ANONYMOUS);
    }

}
