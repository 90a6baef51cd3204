package dev.espalier.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** One browser for the tests of a class; like all of Playwright, it belongs to the thread that launched it. */
record Chromium(Playwright playwright, Browser browser) implements AutoCloseable {

    static Chromium launch() {
        String named = System.getProperty("espalier.browser");
        Assumptions.assumeTrue(named != null, "no Chromium or Chrome named: set -Despalier.browser=PATH");
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Chromium(
                playwright,
                playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of(named))));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
