package dev.espalier.webagent.browser;

import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.Cookie;
import dev.espalier.webagent.BrowserException;
import dev.espalier.webagent.BrowserSession;
import dev.espalier.webagent.RunSettings.BrowserSettings;
import dev.espalier.webagent.Situation.Seen;
import dev.espalier.webagent.WebAction;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A browser context that is thrown away and made anew whenever addresses are opened. */
final class PlaywrightSession implements BrowserSession {

    private static final Logger log = LoggerFactory.getLogger(PlaywrightSession.class);
    private static final Duration OPENING = Duration.ofSeconds(30);

    private final PlaywrightBrowser browser;
    private final PlaywrightLauncher launcher;
    private final BrowserSettings settings;
    private @Nullable OpenContext open;

    PlaywrightSession(PlaywrightBrowser browser, PlaywrightLauncher launcher, BrowserSettings settings) {
        this.browser = browser;
        this.launcher = launcher;
        this.settings = settings;
    }

    @Override
    public Seen open(Map<String, String> cookies, List<String> urls, int activeTab) {
        browser.checkThread();
        if (urls.isEmpty() || activeTab < 0 || activeTab >= urls.size()) {
            throw new IllegalArgumentException("tab %d of %d was to be active".formatted(activeTab, urls.size()));
        }
        closeContext();
        var context = browser.context();
        try {
            return browser.watchdog().within(OPENING, () -> {
                var opened = new OpenContext(context, browser, launcher, settings);
                open = opened;
                return opened.visit(cookiesFor(cookies, urls), urls, activeTab);
            });
        } catch (PlaywrightException e) {
            var pages = String.join(" and ", urls);
            throw browser.gone()
                    ? BrowserException.gone(
                            "the browser was lost while it opened %s; the run can be resumed".formatted(pages), e)
                    : new BrowserException("%s could not be opened".formatted(pages), e);
        }
    }

    private static List<Cookie> cookiesFor(Map<String, String> cookies, List<String> urls) {
        var made = new ArrayList<Cookie>();
        var roots = urls.stream()
                .map(url -> URI.create(url).resolve("/").toString())
                .collect(Collectors.toSet());
        for (String root : roots) {
            cookies.forEach((name, value) -> made.add(new Cookie(name, value).setUrl(root)));
        }
        return made;
    }

    @Override
    public Stepped act(WebAction action) {
        browser.checkThread();
        var now = open;
        if (now == null) {
            return new Stepped(Results.of(Code.BROWSER_GONE, Map.of(), false), Optional.empty());
        }
        try {
            return now.step(action);
        } catch (PlaywrightException e) {
            return lost(now, e);
        }
    }

    private Stepped lost(OpenContext now, PlaywrightException cause) {
        if (!browser.lost() && !now.crashed() && !(cause instanceof TimeoutError)) {
            throw new BrowserException("the browser refused an action: " + cause.getMessage(), cause);
        }
        log.debug("page lost browserLost={}", browser.lost(), cause);
        open = null;
        if (!browser.lost()) {
            close(now);
        }
        var code = browser.gone() ? Code.BROWSER_GONE : Code.PAGE_CRASHED;
        return new Stepped(Results.of(code, Map.of(), true), Optional.empty());
    }

    /** Returns what is open, for those that measure it. */
    OpenContext opened() {
        browser.checkThread();
        var now = open;
        if (now == null) {
            throw new IllegalStateException("nothing is open");
        }
        return now;
    }

    @Override
    public Tabs tabs() {
        browser.checkThread();
        var now = open;
        return now == null ? new Tabs(List.of(), -1) : now.listTabs();
    }

    @Override
    public Map<String, String> cookies() {
        browser.checkThread();
        var now = open;
        if (now == null) {
            return Map.of();
        }
        try {
            return now.cookies();
        } catch (PlaywrightException | BrowserException e) {
            throw browser.lost()
                    ? BrowserException.gone(
                            "the browser was lost before its cookies were read; the run can be resumed", e)
                    : e;
        }
    }

    private void closeContext() {
        var ending = open;
        open = null;
        if (ending != null && !browser.lost()) {
            close(ending);
        }
    }

    private void close(OpenContext ending) {
        try {
            ending.close();
        } catch (PlaywrightException e) {
            if (!browser.lost()) {
                throw e;
            }
            log.debug("browser lost while a context was closed", e);
        }
    }

    @Override
    public void close() {
        browser.checkThread();
        closeContext();
    }
}
