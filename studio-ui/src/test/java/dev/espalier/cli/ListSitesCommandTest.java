package dev.espalier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.home.Home;
import dev.espalier.sites.ShippedSites;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListSitesCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter results = new StringWriter();
    private final StringWriter remarks = new StringWriter();

    @Test
    void listsWhatComesAlongAndWhatWasBroughtIn() throws IOException {
        var shipped = ShippedSites.names().getFirst();
        keep("corner-table", ShippedSites.declaration(shipped).orElseThrow());

        new ListSitesCommand(new Home(folder), screen()).run();

        assertThat(results.toString().lines().skip(1).map(line -> line.split("\\s")[0]))
                .containsExactlyElementsOf(Stream.concat(ShippedSites.names().stream(), Stream.of("corner-table"))
                        .toList());
        assertThat(remarks.toString()).isEmpty();
    }

    @Test
    void namesASiteWhoseDeclarationCannotBeReadAndListsTheOthers() throws IOException {
        keep("round-table", "{}");

        new ListSitesCommand(new Home(folder), screen()).run();

        assertThat(results.toString().lines()).hasSize(ShippedSites.names().size() + 1);
        assertThat(remarks.toString()).startsWith("espalier: site round-table: round-table has ");
    }

    private Screen screen() {
        return new Screen(new PrintWriter(results, true), new PrintWriter(remarks, true), false);
    }

    private void keep(String name, String declaration) throws IOException {
        var sites = Files.createDirectories(new Home(folder).sites());
        Files.writeString(
                sites.resolve(name + ".json"),
                declaration.replaceFirst("\"name\"\\s*:\\s*\"[^\"]+\"", "\"name\": \"%s\"".formatted(name)));
    }
}
