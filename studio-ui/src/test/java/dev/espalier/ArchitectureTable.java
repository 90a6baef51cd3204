package dev.espalier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The table of modules in {@code docs/architecture.md}. */
final class ArchitectureTable {

    private static final Pattern NAME = Pattern.compile("`([a-z0-9.-]+)`");

    private ArchitectureTable() {}

    /**
     * One line of the table.
     *
     * @param packages without the leading "dev.espalier."
     * @param mayUse packages of other modules
     */
    record Module(String name, List<String> packages, List<String> mayUse) {

        /** Returns what its classes may stand in or use, as patterns of packages. */
        String[] reach() {
            return Stream.concat(packages.stream(), mayUse.stream())
                    .map(ArchitectureTable::pattern)
                    .toArray(String[]::new);
        }

        String[] own() {
            return packages.stream().map(ArchitectureTable::pattern).toArray(String[]::new);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Module> modules() {
        try (var lines = Files.lines(Path.of("../docs/architecture.md"))) {
            return lines.filter(line -> line.startsWith("| `"))
                    .map(ArchitectureTable::module)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Module module(String line) {
        var cells = Arrays.asList(line.split("\\|", -1));
        return new Module(names(cells.get(1)).getFirst(), names(cells.get(2)), names(cells.get(4)));
    }

    private static List<String> names(String cell) {
        return NAME.matcher(cell).results().map(found -> found.group(1)).toList();
    }

    private static String pattern(String name) {
        return "dev.espalier." + name + "..";
    }
}
