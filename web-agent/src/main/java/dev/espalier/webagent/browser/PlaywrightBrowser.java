package dev.espalier.webagent.browser;

import com.google.gson.JsonElement;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ReducedMotion;
import dev.espalier.webagent.Browser;
import dev.espalier.webagent.BrowserException;
import dev.espalier.webagent.BrowserSession;
import dev.espalier.webagent.RunSettings.BrowserSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One Playwright and one Chromium, both of one thread. */
final class PlaywrightBrowser implements Browser {

    private static final Logger log = LoggerFactory.getLogger(PlaywrightBrowser.class);
    private static final List<String> FLAGS = List.of(
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final Duration CALLS = Duration.ofSeconds(8);
    private static final Duration LAUNCH = Duration.ofSeconds(40);

    private final Thread owner = Thread.currentThread();
    private final Watchdog watchdog = new Watchdog();
    private final PlaywrightLauncher launcher;
    private final BrowserSettings settings;
    private @Nullable Playwright playwright;
    private com.microsoft.playwright.@Nullable Browser chromium;

    PlaywrightBrowser(PlaywrightLauncher launcher, BrowserSettings settings) {
        this.launcher = launcher;
        this.settings = settings;
    }

    @Override
    public BrowserSession session() {
        checkThread();
        return new PlaywrightSession(this, launcher, settings);
    }

    @Override
    public String version() {
        return with(browser -> "Chromium " + browser.version());
    }

    /** Returns a new context of a browser that lives, launching one when there is none. */
    BrowserContext context() {
        return with(browser -> browser.newContext(contextOptions()));
    }

    private <T> T with(Function<com.microsoft.playwright.Browser, T> call) {
        checkThread();
        try {
            var browser = living();
            return watchdog.within(CALLS, () -> call.apply(browser));
        } catch (PlaywrightException e) {
            throw BrowserException.gone(
                    "a browser was asked for, but %s did not start; run doctor".formatted(launcher.executable()), e);
        }
    }

    private NewContextOptions contextOptions() {
        return new NewContextOptions()
                .setLocale(settings.locale())
                .setTimezoneId("UTC")
                .setViewportSize(settings.viewportWidth(), settings.viewportHeight())
                .setReducedMotion(ReducedMotion.REDUCE)
                .setAcceptDownloads(false);
    }

    private com.microsoft.playwright.Browser living() {
        var known = chromium;
        if (known != null && known.isConnected() && !watchdog.fired()) {
            return known;
        }
        quit();
        var made = driver();
        playwright = made;
        return watchdog.within(LAUNCH, () -> launch(made));
    }

    /** Starts a driver and puts it under guard. One at a time, for it is known only by being a new child process. */
    private Playwright driver() {
        synchronized (PlaywrightBrowser.class) {
            var before = ProcessHandle.current().children().toList();
            Supplier<Optional<ProcessHandle>> driver = () -> ProcessHandle.current()
                    .children()
                    .filter(child -> !before.contains(child))
                    .findFirst();
            watchdog.guardDriver(driver);
            var made = watchdog.within(
                    LAUNCH,
                    () -> Playwright.create(
                            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))));
            var known = driver.get();
            watchdog.guardDriver(() -> known);
            return made;
        }
    }

    private com.microsoft.playwright.Browser launch(Playwright made) {
        var launched = made.chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(launcher.executable())
                        .setChromiumSandbox(!isRoot())
                        .setHandleSIGINT(false)
                        .setHandleSIGTERM(false)
                        .setHandleSIGHUP(false)
                        .setArgs(arguments()));
        chromium = launched;
        watchdog.guard(processOf(launched));
        log.debug("browser launched executable={} version={}", launcher.executable(), launched.version());
        return launched;
    }

    /** Chromium's sandbox needs another user than root; for every other user it stays on. */
    private static boolean isRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException | UnsupportedOperationException e) {
            log.debug("no /proc to ask for the user id, its name decides", e);
            return "root".equals(System.getProperty("user.name"));
        }
    }

    private List<String> arguments() {
        var arguments = new ArrayList<>(FLAGS);
        var rules = new ArrayList<String>();
        new TreeMap<>(launcher.hosts()).forEach((name, address) -> rules.add("MAP " + name + " " + address));
        rules.add("MAP * ~NOTFOUND");
        arguments.add("--host-resolver-rules=" + String.join(",", rules));
        return arguments;
    }

    private static ProcessHandle processOf(com.microsoft.playwright.Browser browser) {
        var session = browser.newBrowserCDPSession();
        var processes = session.send("SystemInfo.getProcessInfo").getAsJsonArray("processInfo");
        session.detach();
        for (JsonElement process : processes) {
            if (process.getAsJsonObject().get("type").getAsString().equals("browser")) {
                long id = process.getAsJsonObject().get("id").getAsLong();
                return ProcessHandle.of(id)
                        .orElseThrow(() -> new BrowserException("the browser's process " + id + " is gone"));
            }
        }
        throw new BrowserException("the browser does not tell its process");
    }

    Watchdog watchdog() {
        return watchdog;
    }

    /** Returns true when the browser was lost since it was launched. */
    boolean lost() {
        return watchdog.fired() || chromium == null || !chromium.isConnected();
    }

    /** Returns true when it was lost and not ended by its own watchdog: no page is to blame. */
    boolean gone() {
        return lost() && !watchdog.fired();
    }

    /** A browser's session is made, used and closed on the thread of its browser. */
    void checkThread() {
        if (!Thread.currentThread().equals(owner)) {
            throw new IllegalStateException("this browser belongs to thread %s, but was used by thread %s"
                    .formatted(owner.getName(), Thread.currentThread().getName()));
        }
    }

    private void quit() {
        var ending = playwright;
        playwright = null;
        chromium = null;
        if (ending != null) {
            watchdog.within(CALLS, ending::close);
        }
    }

    @Override
    public void close() {
        checkThread();
        try (watchdog) {
            quit();
        }
    }
}
