package dev.espalier.webagent.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.WaitUntilState;
import dev.espalier.webagent.SettleSettings;
import dev.espalier.webagent.WebAction.Direction;
import dev.espalier.webagent.WebAction.Scroll;
import dev.espalier.webagent.WebAction.TabOperation;
import dev.espalier.webagent.WebAction.Wait;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Does what concerns a page as a whole: addresses, history, tabs, scrolling and waiting. */
final class Navigator {

    private static final Duration POLL = Duration.ofMillis(100);

    private final PageScript script;
    private final Tabs tabs;
    private final Set<String> hosts;
    private final SettleSettings settings;

    Navigator(PageScript script, Tabs tabs, Set<String> hosts, SettleSettings settings) {
        this.script = script;
        this.tabs = tabs;
        this.hosts = Set.copyOf(hosts);
        this.settings = settings;
    }

    Attempt goTo(Page page, String url) {
        URI address;
        try {
            address = new URI(url);
        } catch (URISyntaxException e) {
            return Attempt.refused(Code.BAD_VALUE, Map.of("value", url, "form", "an http or https address"));
        }
        String scheme = String.valueOf(address.getScheme());
        if (address.getHost() == null || !(scheme.equals("http") || scheme.equals("https"))) {
            return Attempt.refused(Code.BAD_VALUE, Map.of("value", url, "form", "an http or https address"));
        }
        return allows(address.getHost())
                ? open(page, url)
                : Attempt.refused(Code.BLOCKED_BY_POLICY, Map.of("host", address.getHost()));
    }

    /** Returns true when a host is one that this browser may open. */
    boolean allows(String host) {
        return hosts.contains(host);
    }

    private Attempt open(Page page, String url) {
        try {
            page.navigate(
                    url,
                    new Page.NavigateOptions()
                            .setTimeout((double) settings.opening().toMillis())
                            .setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
            return new Attempt.Done(false);
        } catch (TimeoutError e) {
            return new Attempt.Failed(Code.NAV_TIMEOUT, Map.of("url", url, "limit", seconds(settings.opening())), true);
        } catch (PlaywrightException e) {
            if (page.isClosed()) {
                throw e;
            }
            return new Attempt.Done(false);
        }
    }

    Attempt back(Page page) {
        var session = page.context().newCDPSession(page);
        JsonObject history = session.send("Page.getNavigationHistory");
        session.detach();
        int before = history.get("currentIndex").getAsInt() - 1;
        boolean none = before < 0
                || history.getAsJsonArray("entries")
                        .get(before)
                        .getAsJsonObject()
                        .get("url")
                        .getAsString()
                        .equals("about:blank");
        if (none) {
            return Attempt.refused(Code.NO_HISTORY, Map.of());
        }
        try {
            page.goBack(new Page.GoBackOptions()
                    .setTimeout((double) settings.opening().toMillis())
                    .setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
            return new Attempt.Done(false);
        } catch (TimeoutError e) {
            return new Attempt.Failed(
                    Code.NAV_TIMEOUT, Map.of("url", "the page before", "limit", seconds(settings.opening())), true);
        }
    }

    Attempt tab(TabOperation operation, int index) {
        if (operation == TabOperation.NEW) {
            Page active = tabs.active();
            Page opened = (active == null ? tabs.pages().getFirst() : active)
                    .context()
                    .newPage();
            tabs.focus(opened);
            return new Attempt.Done(true);
        }
        if (index < 0 || index >= tabs.pages().size()) {
            String form = "0 to " + (tabs.pages().size() - 1);
            return Attempt.refused(Code.BAD_VALUE, Map.of("value", "tab " + index, "form", form));
        }
        Page page = tabs.pages().get(index);
        if (operation == TabOperation.FOCUS) {
            tabs.focus(page);
            return new Attempt.Done(true);
        }
        if (tabs.pages().size() == 1) {
            return Attempt.refused(Code.BAD_VALUE, Map.of("value", "tab 0", "form", "a tab that is not the last one"));
        }
        page.close();
        return new Attempt.Done(true);
    }

    Attempt scroll(Page page, Scroll scroll) {
        if (!(scroll.pages() >= 0.25 && scroll.pages() <= 10)) {
            String value = String.valueOf(scroll.pages());
            return Attempt.refused(Code.BAD_VALUE, Map.of("value", value, "form", "0.25 to 10 pages"));
        }
        double x = sign(scroll.direction(), Direction.RIGHT, Direction.LEFT) * scroll.pages();
        double y = sign(scroll.direction(), Direction.DOWN, Direction.UP) * scroll.pages();
        return script.truth(page.mainFrame(), "scrollPages", x, y)
                ? new Attempt.Done(true)
                : new Attempt.Idle(Code.NO_EFFECT);
    }

    private static int sign(Direction direction, Direction plus, Direction minus) {
        return direction == plus ? 1 : direction == minus ? -1 : 0;
    }

    Attempt press(Page page, String key) {
        if (!Keys.known(key)) {
            return Attempt.refused(Code.BAD_VALUE, Map.of("value", key, "form", Keys.FORM));
        }
        page.keyboard().press(key);
        return new Attempt.Done(false);
    }

    Attempt await(Page page, Wait wait) {
        long end = System.nanoTime() + settings.text().toNanos();
        while (script.truth(page.mainFrame(), "hasText", wait.text()) == wait.gone()) {
            if (System.nanoTime() >= end) {
                String what = "\"%s\" to %s".formatted(wait.text(), wait.gone() ? "go" : "appear");
                return Attempt.refused(
                        Code.ACTION_TIMEOUT, Map.of("phase", "wait", "limit", seconds(settings.text()), "what", what));
            }
            Settle.waitWhile(page, () -> true, System.nanoTime() + POLL.toNanos());
        }
        return new Attempt.Idle(Code.OK);
    }

    static String seconds(Duration duration) {
        return duration.toMillis() % 1000 == 0 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
    }

    /** Returns the host of an address, null when it has none. */
    static @Nullable String host(String url) {
        try {
            return new URI(url).getHost();
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
