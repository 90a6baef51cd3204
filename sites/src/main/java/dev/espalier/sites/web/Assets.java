package dev.espalier.sites.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** The files that every site uses. */
final class Assets {

    static final String CSS = "/assets/site.css";
    static final String JS = "/assets/site.js";

    private static final Map<String, Asset> ALL = Map.of(
            CSS, new Asset("text/css; charset=utf-8", text("site.css")),
            JS, new Asset("text/javascript; charset=utf-8", text("site.js")));

    /** A file and its media type. */
    record Asset(String type, String text) {}

    private Assets() {}

    static Optional<Asset> at(String path) {
        return Optional.ofNullable(ALL.get(path));
    }

    private static String text(String name) {
        try (InputStream resource = Assets.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException("the program lacks its file " + name);
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
