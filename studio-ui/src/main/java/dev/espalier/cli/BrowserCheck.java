package dev.espalier.cli;

import dev.espalier.home.Home;
import dev.espalier.home.PlaywrightDriver;
import dev.espalier.webagent.Artifacts;
import dev.espalier.webagent.BrowserException;
import dev.espalier.webagent.Digest;
import dev.espalier.webagent.RunSettings.BrowserSettings;
import dev.espalier.webagent.browser.PlaywrightLauncher;
import dev.espalier.webagent.browser.SettleSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether the agent's own browser opens a page. */
final class BrowserCheck implements DoctorCheck {

    private static final BrowserSettings BLIND = new BrowserSettings(false, 800, 600, "en-US");

    private final Home home;

    BrowserCheck(Home home) {
        this.home = home;
    }

    @Override
    public Finding examine() {
        var executable = System.getProperty("espalier.browser", "");
        if (executable.isBlank()) {
            return Finding.bad(
                    "browser", "neither Chromium nor Chrome", "apt install chromium chromium-headless-shell");
        }
        try {
            PlaywrightDriver.use(home);
            openBlankPage(Path.of(executable));
            return Finding.good("browser", executable);
        } catch (BrowserException e) {
            return Finding.bad(
                    "browser",
                    "%s opens no page (%s)".formatted(executable, e.getMessage()),
                    "name another one in PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH");
        } catch (IOException e) {
            return Finding.bad("browser", e.toString(), "check the disk and who owns " + home.folder());
        }
    }

    private static void openBlankPage(Path executable) {
        var launcher = new PlaywrightLauncher(
                executable, Map.of(), new NoArtifacts(), Clock.systemUTC(), SettleSettings.DEFAULT);
        try (var browser = launcher.launch(BLIND);
                var session = browser.session()) {
            session.open(Map.of(), List.of("about:blank"), 0);
        }
    }

    /** Screenshots are off, so nothing is to be kept. */
    private static final class NoArtifacts implements Artifacts {

        @Override
        public Digest keep(byte[] bytes) {
            throw new IllegalStateException("a screenshot was taken though none was asked for");
        }

        @Override
        public Optional<byte[]> find(Digest digest) {
            return Optional.empty();
        }
    }
}
