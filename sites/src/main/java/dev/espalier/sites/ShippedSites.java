package dev.espalier.sites;

import dev.espalier.sites.spec.SpecReader;
import dev.espalier.sites.spec.SpecResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The declarations that come with the program, and those in files. */
public final class ShippedSites {

    private static final String INDEX = "shipped.txt";

    private ShippedSites() {}

    /** Returns the names of the sites that come with the program. */
    public static List<String> names() {
        return text(INDEX)
                .orElseThrow(() -> new IllegalStateException("the program came without its list of sites"))
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    /**
     * Reads a declaration: one that comes with the program by its name, any other from its file.
     *
     * @return empty when there is neither a site nor a file of that name
     * @throws UncheckedIOException when the file cannot be read
     */
    public static Optional<SpecResult> read(String nameOrFile) {
        return declaration(nameOrFile).map(SpecReader::read);
    }

    /**
     * Returns the text of a declaration, unread: one that comes with the program by its name, any other from its file.
     *
     * @return empty when there is neither a site nor a file of that name
     * @throws UncheckedIOException when the file cannot be read
     */
    public static Optional<String> declaration(String nameOrFile) {
        if (names().contains(nameOrFile)) {
            return text(nameOrFile + ".json");
        }
        var file = Path.of(nameOrFile);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("could not read the declaration in %s".formatted(file), e);
        }
    }

    private static Optional<String> text(String resource) {
        try (InputStream stream = ShippedSites.class.getResourceAsStream(resource)) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + resource + " of the program", e);
        }
    }
}
