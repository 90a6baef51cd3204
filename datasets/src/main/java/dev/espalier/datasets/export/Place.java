package dev.espalier.datasets.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Where a folder is to be, and what lies beside it on its behalf, under hidden names that end in a number.
 *
 * @param parent without a link in its path, so that one place has one name
 */
record Place(Path parent, String name) {

    /** Makes the folders above. */
    static Place of(Path target) throws IOException {
        var parent = target.getParent();
        if (parent == null) {
            throw new IOException("it has no parent folder");
        }
        Files.createDirectories(parent);
        return new Place(parent.toRealPath(), target.getFileName().toString());
    }

    Path target() {
        return parent.resolve(name);
    }

    /** Returns what the names of one kind begin with, up to the number. */
    String prefix(String kind) {
        return ".%s.%s-".formatted(name, kind);
    }

    /** Returns all of one kind. */
    List<Path> siblings(String kind) throws IOException {
        var named = Pattern.compile(Pattern.quote(prefix(kind)) + "[0-9]+").asMatchPredicate();
        try (var all = Files.list(parent)) {
            return all.filter(path -> named.test(path.getFileName().toString())).toList();
        } catch (UncheckedIOException e) {
            throw new IOException("cannot list " + parent, e);
        }
    }
}
