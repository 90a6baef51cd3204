package dev.espalier.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.sites.ShippedSites;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CheckSiteCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter results = new StringWriter();
    private final StringWriter remarks = new StringWriter();

    @Test
    void namesTheFileThatIsNotThere() {
        assertThatThrownBy(() -> check("nowhere.json"))
                .isInstanceOf(RefusedException.class)
                .hasMessage("there is no file nowhere.json; name the file of a declaration, or one of "
                        + ShippedSites.names());
    }

    @Test
    void tellsEachFaultOfADeclarationWithThePathToIt() throws IOException {
        var file = Files.writeString(folder.resolve("site.json"), "{\"language\": \"one\"}");

        assertThat(check(file.toString())).isEqualTo(2);
        assertThat(results.toString().lines())
                .contains("/theme: expected an object, but found nothing")
                .allMatch(line -> line.matches("/\\w+: .+"));
        assertThat(remarks.toString().strip())
                .isEqualTo("espalier: %s has %d faults; mend them and check again"
                        .formatted(file, results.toString().lines().count()));
    }

    @Test
    void tellsWhereAFileIsNoJson() throws IOException {
        var file = Files.writeString(folder.resolve("site.json"), "{\n  \"language\": 1,\n");

        assertThat(check(file.toString())).isEqualTo(2);
        assertThat(results.toString()).contains("line 3");
        assertThat(List.of(remarks.toString().strip()))
                .containsExactly("espalier: %s has 1 fault; mend it and check again".formatted(file));
    }

    private int check(String file) {
        var command = new CheckSiteCommand(Settings.withoutHome(results, remarks));
        new CommandLine(command)
                .registerConverter(SiteName.class, SiteName::new)
                .parseArgs(file);
        return command.call();
    }
}
