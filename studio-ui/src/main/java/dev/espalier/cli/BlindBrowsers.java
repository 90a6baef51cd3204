package dev.espalier.cli;

import dev.espalier.home.Home;
import dev.espalier.home.PlaywrightDriver;
import dev.espalier.webagent.Artifacts;
import dev.espalier.webagent.Digest;
import dev.espalier.webagent.browser.PlaywrightLauncher;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** Browsers that take no pictures, and so need no store. */
final class BlindBrowsers {

    private BlindBrowsers() {}

    /** Returns the browser that the launcher of this program names, if it names one. */
    static Optional<Path> executable() {
        return Optional.of(System.getProperty("espalier.browser", ""))
                .filter(named -> !named.isBlank())
                .map(Path::of);
    }

    /**
     * Returns a launcher of browsers that reach nothing yet.
     *
     * @throws RefusedException when there is no browser
     * @throws IOException when the driver cannot be laid into the home
     */
    static PlaywrightLauncher launcher(Home home) throws IOException {
        var executable = executable()
                .orElseThrow(() -> new RefusedException(
                        "neither Chromium nor Chrome was found; apt install chromium chromium-headless-shell"));
        PlaywrightDriver.use(home);
        return new PlaywrightLauncher(executable, Map.of(), new NoArtifacts(), Clock.systemUTC());
    }

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
