package dev.espalier.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * A row of the table of who may do what.
 *
 * @param method of HTTP, or VIEW
 * @param path with its variables
 * @param least role that suffices; nobody where none is needed
 */
record AccessRow(String method, String path, String least) {

    static final List<String> ROLES = List.of("nobody", "viewer", "reviewer", "operator", "admin");

    static List<AccessRow> all() throws IOException {
        var table = Objects.requireNonNull(AccessRow.class.getResourceAsStream("access.txt"));
        try (var lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .map(words -> new AccessRow(words[0], words[1], words[2]))
                    .toList();
        }
    }

    boolean isView() {
        return method.equals("VIEW");
    }

    boolean isForPrograms() {
        return path.startsWith("/api/");
    }

    boolean letsIn(String role) {
        return ROLES.indexOf(role) >= ROLES.indexOf(least);
    }

    /** Returns an address of this form; what it names need not be there. */
    String address() {
        return path.replaceAll("\\{(?:id|digest)}", "0".repeat(64))
                .replaceAll(":id\\([^)]*\\)", new UUID(0, 0).toString())
                .replaceAll("\\{(?:number|version)}|:(?:number|version)\\([^)]*\\)", "1")
                .replaceAll("\\{name}|:(?:name|site|secret)", "restaurant");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
