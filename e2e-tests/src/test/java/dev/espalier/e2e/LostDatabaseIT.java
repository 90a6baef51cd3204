package dev.espalier.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
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
            var secret = program.succeed("token", "create", "--name", "script", "--role", "viewer")
                    .getLast();

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
            assertThatAProgramIsTold(studio, secret);
            var stranger = Person.before(chromium);
            stranger.signIn(studio, "ada");
            assertThat(stranger.page().getByText("Nobody can sign in now")).isVisible();

            try (var again = studio.killed()) {
                ada.page().navigate(again.url() + "/people");
                assertThat(ada.heading("People")).isVisible();
            }
        }
    }

    /** A token is looked up in the database, before anything else is. */
    private static void assertThatAProgramIsTold(Studio studio, String secret)
            throws IOException, InterruptedException {
        try (var script = new Visitor(studio)) {
            var answer = script.call("GET", "/api/runs", Map.of("Authorization", "Bearer " + secret));

            Assertions.assertThat(answer.statusCode()).isEqualTo(500);
            Assertions.assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            Assertions.assertThat(answer.body()).contains("start the program again");
        }
    }

    private static void killDatabase(Program program) throws IOException {
        var pid = Files.readAllLines(program.home().resolve("postgres/data/postmaster.pid"))
                .getFirst();
        ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow().destroyForcibly();
    }
}
