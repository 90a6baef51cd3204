package dev.espalier.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.datasets.RequestRefusedException;
import dev.espalier.sites.ShippedSites;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeclaredSitesTest {

    private static final String SHIPPED = ShippedSites.names().getFirst();

    @TempDir
    private Path folder;

    private DeclaredSites sites;

    @BeforeEach
    void beInANewHome() {
        sites = new DeclaredSites(folder.resolve("sites"));
    }

    @Test
    void knowsTheSitesThatComeAlong() {
        var site = sites.bring(SHIPPED);

        assertThat(site.site().name()).isEqualTo(SHIPPED);
        assertThat(sites.named(SHIPPED)).isSameAs(site);
        assertThat(folder.resolve("sites")).doesNotExist();
    }

    @Test
    void keepsADeclarationThatWasBroughtIn() throws IOException {
        var file = declaration("corner-table", "Corner Table");
        sites.bring(file.toString());
        Files.delete(file);

        var again = new DeclaredSites(folder.resolve("sites")).named("corner-table");

        assertThat(again.site().name()).isEqualTo("corner-table");
        assertThat(again.declaration()).isEqualTo(sites.named("corner-table").declaration());
    }

    @Test
    void leavesNothingHalfWrittenNotEvenByAProgramThatWasKilled() throws IOException {
        var kept = Files.createDirectories(folder.resolve("sites"));
        Files.writeString(kept.resolve("other.part"), "{\"specV");
        sites.bring(declaration("corner-table", "Corner Table").toString());
        assertThat(kept).isDirectoryContaining("glob:**.json").isDirectoryNotContaining("glob:**.part");

        Files.createDirectories(kept.resolve("round-table.json/taken"));
        var file = declaration("round-table", "Round Table").toString();
        assertThatThrownBy(() -> sites.bring(file)).isInstanceOf(UncheckedIOException.class);
        assertThat(kept).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void refusesAnotherDeclarationOfAKnownName() throws IOException {
        sites.bring(declaration("corner-table", "Corner Table").toString());
        var other = declaration("corner-table", "Round Table");

        assertThatThrownBy(() -> sites.bring(other.toString()))
                .isInstanceOf(RequestRefusedException.class)
                .hasMessage(
                        "another declaration of site corner-table is known, and its tasks depend on it; give the one in %s another name"
                                .formatted(other));
    }

    @Test
    void refusesAFaultyDeclarationAndKeepsNothingOfIt() throws IOException {
        var file = Files.writeString(folder.resolve("faulty.json"), "{\"specVersion\": 1}");

        assertThatThrownBy(() -> sites.bring(file.toString()))
                .isInstanceOf(RequestRefusedException.class)
                .hasMessageStartingWith(file + " has ")
                .hasMessageEndingWith("; espalier sites check names them all");
        assertThat(folder.resolve("sites")).doesNotExist();
    }

    @Test
    void refusesWhatIsNeitherASiteNorAFile() {
        assertThatThrownBy(() -> sites.bring("nowhere"))
                .isInstanceOf(RequestRefusedException.class)
                .hasMessageStartingWith(
                        "there is no site and no file nowhere; name the file of a declaration, or one of [");
        assertThatThrownBy(() -> sites.named("../escape")).isInstanceOf(RequestRefusedException.class);
    }

    /** Writes a shipped declaration under another name and brand. */
    private Path declaration(String name, String brand) throws IOException {
        var text = ShippedSites.declaration(SHIPPED)
                .orElseThrow()
                .replaceFirst("\"name\": \"%s\"".formatted(SHIPPED), "\"name\": \"%s\"".formatted(name))
                .replaceFirst("\"brand\": \"[^\"]*\"", "\"brand\": \"%s\"".formatted(brand));
        return Files.writeString(folder.resolve(brand.replace(' ', '-') + ".json"), text);
    }
}
