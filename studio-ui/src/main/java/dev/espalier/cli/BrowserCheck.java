package dev.espalier.cli;

import dev.espalier.home.Home;
import dev.espalier.webagent.BrowserException;
import dev.espalier.webagent.RunSettings.BrowserSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Whether the agent's own browser opens a page. */
final class BrowserCheck implements DoctorCheck {

    private static final BrowserSettings BLIND = BrowserSettings.DEFAULT.screenshots(false);

    private final Home home;

    BrowserCheck(Home home) {
        this.home = home;
    }

    @Override
    public Finding examine() {
        return BlindBrowsers.executable()
                .map(this::examine)
                .orElseGet(() -> Finding.bad(
                        "browser", "neither Chromium nor Chrome", "apt install chromium chromium-headless-shell"));
    }

    private Finding examine(Path executable) {
        try (var browser = BlindBrowsers.launcher(home).launch(BLIND);
                var session = browser.session()) {
            session.open(Map.of(), List.of("about:blank"), 0);
            return Finding.good("browser", executable.toString());
        } catch (BrowserException e) {
            return Finding.bad(
                    "browser",
                    "%s opens no page (%s)".formatted(executable, e.getMessage()),
                    "name another one in PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH");
        } catch (IOException e) {
            return Finding.bad("browser", e.toString(), "check the disk and who owns " + home.folder());
        }
    }
}
