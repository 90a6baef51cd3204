package dev.espalier.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the studio says when the browser that runs are in is not there, or is lost. */
class LostBrowserIT {

    @TempDir
    private Path folder;

    @AutoClose
    private static Chromium chromium;

    @BeforeAll
    static void launchABrowser() {
        PlaywrightAssertions.setDefaultAssertionTimeout(Person.PATIENCE_MS);
        chromium = Chromium.launch();
    }

    @Test
    void aRunThatLostItsBrowserSaysSoAndGoesOnWhenItIsAsked() throws IOException, InterruptedException {
        try (var studio = Studio.open(new Program(folder.resolve("home")))) {
            var ada = Person.firstIn(studio, chromium);
            studio.program().makeTasks();
            ada.launch(studio, studio.program().shortestTrainTask(), 12);

            browserOf(studio).forEach(ProcessHandle::destroyForcibly);

            ada.awaitText("Failed");
            assertThat(ada.page().getByText("the browser was lost").first()).isVisible();
            Looks.at(ada.page(), "crashed-run");
            ada.page().navigate(studio.url() + "/runs");
            assertThat(ada.page().getByText("the browser was lost").first()).isVisible();
            Looks.at(ada.page(), "crashed-runs");

            ada.page().navigate(studio.url() + "/runs/1");
            ada.button("Resume").click();
            ada.awaitText("Done");
        }
    }

    @Test
    void noRunIsAskedForWithoutABrowser() throws IOException, InterruptedException {
        var program = new Program(folder.resolve("home")).with(List.of("-Despalier.browser=/no/browser"));
        try (var studio = Studio.open(program)) {
            var ada = Person.firstIn(studio, chromium);
            program.makeTasks();
            ada.page().navigate(studio.url() + "/runs?new=1");

            ada.button("Start").click();

            assertThat(ada.page().getByRole(AriaRole.ALERT).first()).containsText("/no/browser");
            Looks.at(ada.page(), "missing-browser");
            assertThat(program.json("runs", "list", "--json")).isEmpty();
        }
    }

    private static List<ProcessHandle> browserOf(Studio studio) {
        Predicate<ProcessHandle> isBrowser = process -> process.info()
                .command()
                .filter(System.getProperty("espalier.browser")::equals)
                .isPresent();
        var browsers = ProcessHandle.of(studio.process().pid())
                .orElseThrow()
                .descendants()
                .filter(isBrowser)
                .toList();
        assertThat(browsers).isNotEmpty();
        return browsers;
    }
}
