package dev.espalier.webagent.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds a Chromium or Chrome on this machine. */
public final class BrowserExecutable {

    private static final List<Path> USUAL = List.of(
            Path.of("/usr/lib/chromium/chromium-headless-shell"),
            Path.of("/usr/lib/chromium/chromium"),
            Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
            Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"));
    private static final List<String> NAMES =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private BrowserExecutable() {}

    /**
     * Returns the browser to use: the headless shell before the whole browser, which is slower to start; the usual
     * folders before the search path.
     *
     * @param searchPath folders as in PATH
     */
    public static Optional<Path> find(String searchPath) {
        var folders = Arrays.stream(searchPath.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(Path::of)
                .toList();
        var onPath = NAMES.stream().flatMap(name -> folders.stream().map(folder -> folder.resolve(name)));
        return Stream.concat(USUAL.stream(), onPath).filter(Files::isExecutable).findFirst();
    }
}
