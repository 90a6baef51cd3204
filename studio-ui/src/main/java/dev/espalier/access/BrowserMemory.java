package dev.espalier.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.authentication.rememberme.InvalidCookieException;
import org.springframework.security.web.authentication.rememberme.TokenBasedRememberMeServices;

/**
 * Knows a browser again by a signed cookie, until somebody signs in or out there: the cookie that it came with is spent
 * then. A request that was under way with it finds no session any more, and would otherwise sign in again whoever has
 * gone, in the place of whoever has come.
 *
 * <p>What is spent is kept in memory, for as long as a cookie counts: no request outlives the program. A cookie's
 * signature stands for it, which says who and, to the millisecond, until when: two browsers in which one person signed in
 * within one millisecond have the same cookie, and when it is spent in one of them the other has to sign in once more.
 * May be shared between threads.
 */
final class BrowserMemory extends TokenBasedRememberMeServices {

    private final InstantSource clock;

    /** When each spent signature can be forgotten; its cookie has expired by then. */
    private final Map<String, Instant> spent = new ConcurrentHashMap<>();

    /** @param key signs the cookies */
    BrowserMemory(String key, UserDetailsService people, InstantSource clock) {
        super(key, people);
        this.clock = clock;
    }

    /** Leaves a spent cookie where it is: the browser may hold another one by now, which the answer would remove. */
    @Override
    public @Nullable Authentication autoLogin(HttpServletRequest request, HttpServletResponse response) {
        boolean given = signature(request).filter(spent::containsKey).isPresent();
        return given ? null : super.autoLogin(request, response);
    }

    @Override
    public void onLoginSuccess(HttpServletRequest request, HttpServletResponse response, Authentication person) {
        spend(request);
        super.onLoginSuccess(request, response, person);
    }

    /** Whoever is not signed in can spend nothing, so nobody fills the memory with made-up cookies from outside. */
    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication person) {
        if (person != null) {
            spend(request);
        }
        super.logout(request, response, person);
    }

    private void spend(HttpServletRequest request) {
        var now = clock.instant();
        spent.values().removeIf(forgotten -> !forgotten.isAfter(now));
        signature(request).ifPresent(signature -> spent.put(signature, now.plusSeconds(getTokenValiditySeconds())));
    }

    /** Returns the end of the request's memory cookie; empty when it has none, or something else in its place. */
    private Optional<String> signature(HttpServletRequest request) {
        var cookie = extractRememberMeCookie(request);
        if (cookie == null) {
            return Optional.empty();
        }
        try {
            return Arrays.stream(decodeCookie(cookie)).reduce((_, last) -> last);
        } catch (InvalidCookieException | IllegalArgumentException _) { // no Base64, or broken escapes in it
            return Optional.empty();
        }
    }
}
