package dev.espalier.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session at its next request when the account was changed since it began. A browser that is known again comes back
 * in the same request, with the role of now; after a new password nobody is known again.
 */
final class OutdatedSessions extends OncePerRequestFilter {

    private final ChangedAccounts accounts;

    OutdatedSessions(ChangedAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        var person = SecurityContextHolder.getContext().getAuthentication();
        if (session != null
                && person != null
                && accounts.changedSince(Instant.ofEpochMilli(session.getCreationTime()), person.getName())) {
            session.invalidate();
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }
}
