package dev.espalier.webagent.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.WaitUntilState;
import dev.espalier.webagent.ActionText;
import dev.espalier.webagent.BrowserException;
import dev.espalier.webagent.BrowserSession;
import dev.espalier.webagent.BrowserSession.Stepped;
import dev.espalier.webagent.PageView;
import dev.espalier.webagent.Ref;
import dev.espalier.webagent.RunSettings.BrowserSettings;
import dev.espalier.webagent.SettleSettings;
import dev.espalier.webagent.Situation.Seen;
import dev.espalier.webagent.WebAction;
import dev.espalier.webagent.browser.Stopwatch.Phase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One browser context at work: opens pages, does steps. A step is preflight, input, rest and a new look. */
final class OpenContext {

    private static final Duration CALLS = Duration.ofSeconds(8);
    private static final Duration SNAPSHOT = Duration.ofSeconds(60);
    private static final String CHANGE = """
            number => new Promise(resolve => {
              document.querySelector('h1').firstChild.data = 'Places ' + number;
              requestAnimationFrame(() => requestAnimationFrame(resolve));
            })""";
    private static final Duration POLL = Duration.ofMillis(100);

    private final Stopwatch watch = new Stopwatch();
    private final BrowserContext context;
    private final Watchdog watchdog;
    private final SettleSettings settings;
    private final PageScript script = new PageScript();
    private final Traffic traffic;
    private final Tabs tabs;
    private final Settle settle;
    private final Sight sight;
    private final Performer performer;
    private final Navigator navigator;
    private @Nullable Seen last;

    OpenContext(
            BrowserContext context, PlaywrightBrowser browser, PlaywrightLauncher launcher, BrowserSettings settings) {
        this.context = context;
        this.watchdog = browser.watchdog();
        this.settings = settings.settle();
        context.addInitScript(script.source());
        traffic = new Traffic(context, settings.settle().ignoredAfter());
        tabs = new Tabs(context, traffic);
        settle = new Settle(settings.settle(), script, traffic);
        var camera = settings.screenshots() ? new Camera(launcher.artifacts()) : null;
        sight = new Sight(script, camera, launcher.clock());
        performer = new Performer(script, sight, traffic, watch);
        navigator = new Navigator(script, tabs, launcher.hosts().keySet(), settings.settle());
    }

    Seen visit(List<Cookie> cookies, List<String> urls, int activeTab) {
        if (!cookies.isEmpty()) {
            context.addCookies(cookies);
        }
        for (String url : urls) {
            Page page = context.newPage();
            tabs.focus(page);
            traffic.arm();
            page.navigate(
                    url,
                    new Page.NavigateOptions()
                            .setTimeout((double) settings.opening().toMillis())
                            .setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
        }
        tabs.focus(tabs.pages().get(activeTab));
        settle.await(active(), settings.quiet());
        return look();
    }

    Page active() {
        Page page = tabs.active();
        if (page == null) {
            throw new BrowserException("every tab was closed; open an address");
        }
        return page;
    }

    private Seen look() {
        var seen = sight.look(tabs, active());
        last = seen;
        return seen;
    }

    Stepped step(WebAction action) {
        var before = last == null ? look() : last;
        if (action instanceof WebAction.Finish) {
            return new Stepped(Results.of(Code.OK, Map.of(), false), Optional.of(before));
        }
        Page page = active();
        watch.start();
        traffic.arm();
        tabs.arm();
        Attempt attempt = watchdog.within(limitOf(action), () -> attempt(page, action));
        watch.lap(Phase.ACTION);
        boolean answered = !wasInput(attempt) || settled(page, action);
        watch.lap(Phase.SETTLE);
        Seen after = watchdog.within(CALLS, this::look);
        watch.lap(Phase.OBSERVE);
        var outcome = new Outcome(traffic, tabs, navigator, settings, page, before, after);
        return new Stepped(outcome.result(attempt, answered, watch.timing()), Optional.of(after));
    }

    private Duration limitOf(WebAction action) {
        return switch (action) {
            case WebAction.Goto _, WebAction.Back _ -> settings.opening().plus(CALLS);
            case WebAction.Wait _ -> settings.text().plus(CALLS);
            default -> CALLS;
        };
    }

    private static boolean wasInput(Attempt attempt) {
        return switch (attempt) {
            case Attempt.Done _ -> true;
            case Attempt.Idle _ -> false;
            case Attempt.Failed failed -> failed.executed();
        };
    }

    private boolean settled(Page page, WebAction action) {
        if (page.isClosed() || !page.equals(tabs.active())) {
            return watchdog.within(
                    settings.navigationCap().plus(CALLS), () -> settle.await(active(), settings.quiet()));
        }
        return watchdog.within(settings.navigationCap().plus(CALLS), () -> settle.await(page, quietAfter(action)));
    }

    private Duration quietAfter(WebAction action) {
        return action instanceof WebAction.Type(var ref, var _, var submit) && !submit && performer.suggests(ref)
                ? settings.suggestions()
                : settings.quiet();
    }

    private Attempt attempt(Page page, WebAction action) {
        Ref ref = ActionText.target(action);
        if (ref == null || ref.isFramed()) {
            arm(page);
        }
        if (ref != null) {
            return performer.perform(page, ref, action);
        }
        return switch (action) {
            case WebAction.Goto(var url) -> navigator.goTo(page, url);
            case WebAction.Back _ -> navigator.back(page);
            case WebAction.Tab(var operation, var index) -> navigator.tab(operation, index);
            case WebAction.Scroll scroll -> navigator.scroll(page, scroll);
            case WebAction.Wait wait -> navigator.await(page, wait);
            case WebAction.Press(var key, var _) -> navigator.press(page, key);
            default -> throw new IllegalStateException("no way is known to do " + action);
        };
    }

    private void arm(Page page) {
        script.call(page.mainFrame(), "arm");
    }

    /** Looks at what lies in the viewport only. */
    PageView lookAtViewport() {
        return watchdog.within(CALLS, () -> sight.view(sight.capture(tabs, active(), true)));
    }

    /** Changes one text of the active page and waits until that was painted. */
    void change(int number) {
        watchdog.within(CALLS, () -> active().evaluate(CHANGE, number));
    }

    /** Returns Playwright's own snapshot of the active page. */
    String ariaSnapshot() {
        return watchdog.within(SNAPSHOT, () -> active().ariaSnapshot());
    }

    Seen lookAgain() {
        return watchdog.within(CALLS, this::look);
    }

    /** Waits up to a time for the page to become another one than was seen last, and tells whether it did. */
    boolean changesWithin(Duration limit) {
        var settled = last == null ? lookAgain() : last;
        long end = System.nanoTime() + limit.toNanos();
        boolean changed = false;
        while (!changed && System.nanoTime() < end) {
            Settle.waitWhile(active(), () -> true, Math.min(end, System.nanoTime() + POLL.toNanos()));
            changed = !lookAgain().key().equals(settled.key());
        }
        return changed;
    }

    boolean crashed() {
        return tabs.crashed();
    }

    BrowserSession.Tabs listTabs() {
        var pages = tabs.pages();
        var page = tabs.active();
        return new BrowserSession.Tabs(pages.stream().map(Page::url).toList(), page == null ? -1 : pages.indexOf(page));
    }

    Map<String, String> cookies() {
        return watchdog.within(CALLS, () -> context.cookies(active().url())).stream()
                .collect(Collectors.toMap(cookie -> cookie.name, cookie -> cookie.value, (first, _) -> first));
    }

    void close() {
        watchdog.within(CALLS, () -> context.close());
    }
}
