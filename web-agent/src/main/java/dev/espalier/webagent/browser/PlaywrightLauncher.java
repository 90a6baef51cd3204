package dev.espalier.webagent.browser;

import dev.espalier.webagent.Artifacts;
import dev.espalier.webagent.Browser;
import dev.espalier.webagent.RunSettings.BrowserSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/**
 * Launches Chromium. May be shared between threads; each browser belongs to the thread that made it.
 *
 * @param executable of Chromium, Chrome or the headless shell
 * @param hosts for each host name that pages may have, the loopback address, {@code host:port}, behind it; nothing
 *     else can be reached
 * @param artifacts keeps screenshots
 * @param clock dates observations
 */
public record PlaywrightLauncher(Path executable, Map<String, String> hosts, Artifacts artifacts, Clock clock)
        implements Browser.Launcher {

    public PlaywrightLauncher {
        hosts = Map.copyOf(hosts);
    }

    /** Returns a launcher of browsers that reach other hosts. */
    public PlaywrightLauncher reaching(Map<String, String> others) {
        return new PlaywrightLauncher(executable, others, artifacts, clock);
    }

    @Override
    public Browser launch(BrowserSettings settings) {
        return new PlaywrightBrowser(this, settings);
    }
}
