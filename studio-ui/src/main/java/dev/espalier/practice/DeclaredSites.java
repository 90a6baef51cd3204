package dev.espalier.practice;

import dev.espalier.datasets.RequestRefusedException;
import dev.espalier.sites.ShippedSites;
import dev.espalier.sites.engine.Site;
import dev.espalier.sites.spec.SiteSpec;
import dev.espalier.sites.spec.SpecReader;
import dev.espalier.sites.spec.SpecResult;
import dev.espalier.sites.spec.SpecResult.Accepted;
import dev.espalier.sites.spec.SpecResult.Refused;
import dev.espalier.webagent.Digest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The sites of a home: those that come with the program, and declarations that were brought in from files, of which the
 * home keeps a copy, because tasks depend on them. May be shared between threads.
 */
final class DeclaredSites {

    /**
     * Every site has one catalogue, whatever seed its tasks are made with: its rows are divided between train, validation
     * and held-out tasks once and for ever.
     */
    private static final long CATALOGUE_SEED = 7;

    private static final String PART = ".part";
    private static final String ENDING = ".json";

    private final Path folder;
    private final Map<String, DeclaredSite> known = new ConcurrentHashMap<>();

    /** @param folder of the home in which declarations are kept */
    DeclaredSites(Path folder) {
        this.folder = folder;
    }

    /**
     * Returns a site by its name, or by the file of its declaration, which is kept from then on.
     *
     * @throws RequestRefusedException when there is no such site or file, the declaration is faulty, or another one of
     *     that name is known
     */
    DeclaredSite bring(String nameOrFile) {
        if (kept(nameOrFile).isPresent()) {
            return named(nameOrFile);
        }
        var text = declaration(nameOrFile);
        var name = read(nameOrFile, text).name();
        var before = kept(name);
        if (before.isPresent() && !before.get().equals(text)) {
            throw new RequestRefusedException(
                    "another declaration of site %s is known, and its tasks depend on it; give the one in %s another name"
                            .formatted(name, nameOrFile));
        }
        if (before.isEmpty()) {
            keep(name, text);
        }
        return named(name);
    }

    /**
     * Returns a site by its name, or by the file of its declaration, which is not kept.
     *
     * @throws RequestRefusedException when there is no such site or file, or the declaration is faulty
     */
    DeclaredSite look(String nameOrFile) {
        return kept(nameOrFile).isPresent() ? named(nameOrFile) : site(nameOrFile, declaration(nameOrFile));
    }

    private static String declaration(String nameOrFile) {
        return ShippedSites.declaration(nameOrFile)
                .orElseThrow(() -> new RequestRefusedException(
                        "there is no site and no file %s; name the file of a declaration, or one of %s"
                                .formatted(nameOrFile, ShippedSites.names())));
    }

    private static DeclaredSite site(String origin, String text) {
        return new DeclaredSite(
                Site.of(read(origin, text), CATALOGUE_SEED), Digest.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Returns a known site.
     *
     * @throws RequestRefusedException when there is no such site
     */
    DeclaredSite named(String name) {
        return known.computeIfAbsent(name, _ -> {
            var text = kept(name)
                    .orElseThrow(() -> new RequestRefusedException(
                            "there is no site %s; bring its declaration in with espalier tasks generate --site FILE"
                                    .formatted(name)));
            return site(name, text);
        });
    }

    /** Returns the names of all known sites, those that come with the program first. */
    List<String> names() {
        var names = new ArrayList<>(ShippedSites.names());
        if (Files.isDirectory(folder)) {
            try (var files = Files.newDirectoryStream(folder, "*" + ENDING)) {
                var brought = new TreeSet<String>();
                for (var file : files) {
                    var name = file.getFileName().toString();
                    brought.add(name.substring(0, name.length() - ENDING.length()));
                }
                names.addAll(brought);
            } catch (IOException e) {
                throw new UncheckedIOException("the sites in %s could not be listed".formatted(folder), e);
            }
        }
        return List.copyOf(names);
    }

    private static SiteSpec read(String origin, String text) {
        SpecResult result = SpecReader.read(text);
        return switch (result) {
            case Accepted(var spec) -> spec;
            case Refused(var faults) ->
                throw new RequestRefusedException("%s has %d %s, the first at %s; espalier sites check names them all"
                        .formatted(origin, faults.size(), faults.size() == 1 ? "fault" : "faults", faults.getFirst()));
        };
    }

    /** Returns the text of a known declaration. */
    Optional<String> kept(String name) {
        if (ShippedSites.names().contains(name)) {
            return ShippedSites.declaration(name);
        }
        try {
            var file = file(name);
            return name.matches("[a-z0-9-]+") && Files.exists(file)
                    ? Optional.of(Files.readString(file))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("the declaration of %s could not be read".formatted(name), e);
        }
    }

    private void keep(String name, String text) {
        try {
            Files.createDirectories(folder);
            removeHalfWritten();
            var fresh = folder.resolve(name + PART);
            try {
                Files.writeString(fresh, text);
                Files.move(fresh, file(name), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the declaration of %s could not be kept in %s; check the disk".formatted(name, folder), e);
        }
    }

    /** Whoever keeps a declaration owns the home, so nobody is writing these. */
    private void removeHalfWritten() throws IOException {
        try (var leftovers = Files.newDirectoryStream(folder, "*" + PART)) {
            for (var leftover : leftovers) {
                Files.delete(leftover);
            }
        }
    }

    private Path file(String name) {
        return folder.resolve(name + ENDING);
    }
}
