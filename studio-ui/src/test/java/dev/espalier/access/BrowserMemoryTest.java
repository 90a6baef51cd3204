package dev.espalier.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

class BrowserMemoryTest {

    private static final Duration VALIDITY = Duration.ofDays(14);
    private static final String COOKIE = "memory";

    private Instant now = Instant.EPOCH;

    private final BrowserMemory memory = started();
    private final Browser browser = new Browser();

    @Test
    void aRequestUnderWaySignsNobodyInOnceSomebodyElseHasSignedIn() {
        signIn(browser, "ada");
        var underWay = browser.request();

        signIn(browser, "ben");

        assertThat(known(underWay)).isEmpty();
        assertThat(known(browser.request())).contains("ben");
    }

    @Test
    void aRequestUnderWaySignsNobodyInOnceItsPersonHasSignedOut() {
        signIn(browser, "ada");
        var underWay = browser.request();

        memory.logout(underWay, browser.answer(), person("ada"));

        assertThat(known(underWay)).isEmpty();
        assertThat(browser.request().getCookies()).isEmpty();
    }

    @Test
    void whoeverIsNotSignedInSpendsNoCookieButLosesIt() {
        signIn(browser, "ada");
        var underWay = browser.request();

        memory.logout(underWay, browser.answer(), null);

        assertThat(known(underWay)).contains("ada");
        assertThat(browser.request().getCookies()).isEmpty();
    }

    @Test
    void anotherBrowserOfWhoHasGoneIsKnownStill() {
        signIn(browser, "ada");
        var other = new Browser();
        memory.setTokenValiditySeconds((int) VALIDITY.toSeconds() - 60); // as if it were another moment
        signIn(other, "ada");

        signIn(browser, "ben");

        assertThat(known(other.request())).contains("ada");
    }

    @Test
    void aProgramThatStartsAnewKnowsWhoCameLast() {
        signIn(browser, "ada");
        signIn(browser, "ben");

        var anew = started().autoLogin(browser.request(), browser.answer());

        assertThat(anew).extracting(Authentication::getName).isEqualTo("ben");
    }

    /** The cookie itself counts by the system's clock, so that it shows what is kept of it. */
    @Test
    void aSpentCookieIsForgottenWhenItWouldHaveExpired() {
        signIn(browser, "ada");
        var underWay = browser.request();
        signIn(browser, "ben");

        now = Instant.EPOCH.plus(VALIDITY).minusMillis(1);
        signIn(new Browser(), "ben");
        assertThat(known(underWay)).isEmpty();

        now = Instant.EPOCH.plus(VALIDITY);
        signIn(new Browser(), "ben");
        assertThat(known(underWay)).contains("ada");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", "YTo=", "ada:1:%zz"})
    void somethingElseInTheCookiesPlaceKeepsNobodyFromSigningIn(String value) {
        var encoded = value.contains(":")
                ? Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8))
                : value;

        signIn(browser.holding(COOKIE, encoded), "ben");

        assertThat(known(browser.request())).contains("ben");
    }

    private BrowserMemory started() {
        var started = new BrowserMemory(
                "key of the home", new InMemoryUserDetailsManager(account("ada"), account("ben")), () -> now);
        started.setAlwaysRemember(true);
        started.setCookieName(COOKIE);
        started.setTokenValiditySeconds((int) VALIDITY.toSeconds());
        return started;
    }

    private void signIn(Browser where, String name) {
        memory.loginSuccess(where.request(), where.answer(), person(name));
    }

    private Optional<String> known(HttpServletRequest request) {
        return Optional.ofNullable(memory.autoLogin(request, browser.answer())).map(Authentication::getName);
    }

    private static Authentication person(String name) {
        return UsernamePasswordAuthenticationToken.authenticated(
                name, null, account(name).getAuthorities());
    }

    private static UserDetails account(String name) {
        return User.withUsername(name)
                .password("hash of " + name)
                .roles("VIEWER")
                .build();
    }
}
