package dev.espalier.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
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

            assertThat(browserOf(studio)).isNotEmpty();
            loseTheBrowser(studio, ada);

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

    /** A browser that is lost between two rollouts is launched anew, and the run goes on: it is then taken away again. */
    private static void loseTheBrowser(Studio studio, Person ada) {
        var tree = new WatchedTree(ada.page());
        var failed = ada.page().getByText("Failed", new Page.GetByTextOptions().setExact(true));
        while (failed.count() == 0) {
            int seen = tree.pagesSeen();
            browserOf(studio).forEach(ProcessHandle::destroyForcibly);
            ada.page().waitForCondition(() -> failed.count() > 0 || tree.pagesSeen() > seen);
        }
    }

    private static List<ProcessHandle> browserOf(Studio studio) {
        Predicate<ProcessHandle> isBrowser = process -> process.info()
                .command()
                .filter(System.getProperty("espalier.browser")::equals)
                .isPresent();
        return ProcessHandle.of(studio.process().pid())
                .orElseThrow()
                .descendants()
                .filter(isBrowser)
                .toList();
    }
}
