package dev.espalier.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A studio whose database is killed under it. */
class LostDatabaseIT {

    /** Those that read rows; sites are read from the program. */
    private static final List<String> SCREENS = List.of(
            "", "tasks", "tasks/1", "runs", "runs/1", "pairs", "pairs/1", "datasets", "datasets/none/v/1", "people");

    @TempDir
    private Path folder;

    @Test
    void pagesAndTheDoorSayWhatIsGoneAndAllIsThereAfterAStart() throws IOException, InterruptedException {
        var program = new Program(folder.resolve("home"));
        assumeTrue(
                program.database() == null, "no database of the home's own to kill: ESPALIER_TEST_DATABASE_URL is set");
        PlaywrightAssertions.setDefaultAssertionTimeout(Person.PATIENCE_MS);
        try (var chromium = Chromium.launch();
                var studio = Studio.open(program)) {
            var ada = Person.firstIn(studio, chromium);

            killDatabase(program);

            for (var screen : SCREENS) {
                ada.page().navigate(studio.url() + "/" + screen);
                assertThat(ada.heading("This page cannot be shown")).isVisible();
                assertThat(ada.page().getByRole(AriaRole.ALERT).first()).containsText("start the program again");
            }
            Looks.at(ada.page(), "lost-database");
            ada.page().navigate(studio.url() + "/review");
            assertThat(ada.page().locator("es-review")).containsText("database");
            Looks.at(ada.page(), "lost-database-review");
            var stranger = Person.before(chromium);
            stranger.signIn(studio, "ada");
            assertThat(stranger.page().getByText("Nobody can sign in now")).isVisible();

            try (var again = studio.killed()) {
                ada.page().navigate(again.url() + "/people");
                assertThat(ada.heading("People")).isVisible();
            }
        }
    }

    private static void killDatabase(Program program) throws IOException {
        var pid = Files.readAllLines(program.home().resolve("postgres/data/postmaster.pid"))
                .getFirst();
        ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow().destroyForcibly();
    }
}
