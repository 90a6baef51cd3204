package dev.espalier.access;

import dev.espalier.people.Admission;
import dev.espalier.people.ApiToken;
import dev.espalier.people.Role;
import dev.espalier.people.Secret;
import dev.espalier.studio.OpenStudio;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Recognises whoever shows a token in the header {@code Authorization: Bearer TOKEN}; nowhere else is one looked for. */
final class BearerTokens extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final Admission admission;
    private final OpenStudio studio;

    BearerTokens(Admission admission, OpenStudio studio) {
        this.admission = admission;
        this.studio = studio;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var secret = secret(request);
        try {
            secret.flatMap(this::recognised).ifPresent(BearerTokens::admit);
        } catch (RuntimeException e) {
            Refusals.failed(request, response, e);
            return;
        }
        chain.doFilter(request, response);
    }

    private static Optional<Secret> secret(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Authorization"))
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> new Secret(header.substring(SCHEME.length()).strip()));
    }

    private Optional<Caller> recognised(Secret secret) {
        return studio.isOwner(secret)
                ? Optional.of(new Caller("owner of the home", Role.ADMIN))
                : admission.recognised(secret).map(Caller::of);
    }

    private static void admit(Caller caller) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(caller.name(), null, Authorities.of(caller.role())));
        SecurityContextHolder.setContext(context);
    }

    /** @param name for the record, as in "token 3 (nightly)" */
    private record Caller(String name, Role role) {

        static Caller of(ApiToken token) {
            return new Caller("token %d (%s)".formatted(token.number(), token.name()), token.role());
        }
    }
}
