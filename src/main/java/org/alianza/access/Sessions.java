package org.alianza.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.alianza.account.AccountSettings;
import org.alianza.account.SignIns;
import org.alianza.account.SignedIn;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/// Remembers in the session who signed in, and asks each time whether they still may: a disabled account,
/// a new password and a new role count at once.
@Component
class Sessions implements SecurityContextRepository {

    /// When somebody signed in.
    private static final String SINCE = Sessions.class.getName() + ".since";

    private final HttpSessionSecurityContextRepository kept = new HttpSessionSecurityContextRepository();

    private final SignIns signIns;

    private final Duration longest;

    private final Clock clock;

    Sessions(SignIns signIns, AccountSettings settings, Clock clock) {
        this.signIns = signIns;
        this.longest = settings.longestSession();
        this.clock = clock;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Checked(this.kept.loadDeferredContext(request), request);
    }

    @Override
    @SuppressWarnings("deprecation")
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return loadDeferredContext(holder.getRequest()).get();
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        this.kept.saveContext(context, request, response);
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.setAttribute(SINCE, this.clock.instant());
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return this.kept.containsContext(request);
    }

    private SecurityContext check(SecurityContext context, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Authentication authentication = context.getAuthentication();
        if (session == null || authentication == null) {
            return context;
        }
        Optional<Authentication> now = isOld(session) ? Optional.empty() : asItIsNow(authentication);
        if (now.isEmpty()) {
            session.invalidate();
        }
        return now.map(SecurityContextImpl::new).orElseGet(SecurityContextImpl::new);
    }

    private Optional<Authentication> asItIsNow(Authentication authentication) {
        return (authentication instanceof SignedIn signedIn)
                ? this.signIns.stillSignedIn(signedIn.getName(), signedIn.stamp()).map(PasswordDoor::signedIn)
                : Optional.of(authentication);
    }

    private boolean isOld(HttpSession session) {
        return !(session.getAttribute(SINCE) instanceof Instant since) || since.plus(this.longest).isBefore(this.clock.instant());
    }

    /// What the session holds, checked when somebody asks for it: pictures and styles ask for nothing.
    private final class Checked implements DeferredSecurityContext {

        private final DeferredSecurityContext kept;

        private final HttpServletRequest request;

        private @Nullable SecurityContext checked;

        Checked(DeferredSecurityContext kept, HttpServletRequest request) {
            this.kept = kept;
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            SecurityContext known = this.checked;
            if (known == null) {
                known = check(this.kept.get(), this.request);
                this.checked = known;
            }
            return known;
        }

        @Override
        public boolean isGenerated() {
            return this.kept.isGenerated();
        }

    }

}
