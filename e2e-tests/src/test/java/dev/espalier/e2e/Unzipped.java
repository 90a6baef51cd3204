package dev.espalier.e2e;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;

/** Takes files out of an archive. */
final class Unzipped {

    private Unzipped() {}

    static void into(Path archive, Path folder) throws IOException {
        try (var files = FileSystems.newFileSystem(archive);
                var all = Files.walk(files.getPath("/"))) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                var place = folder.resolve(file.toString().substring(1));
                Files.createDirectories(place.getParent());
                Files.copy(file, place);
            }
        }
    }
}
