package dev.espalier.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of a run that a command made. */
class RunPageIT {

    @TempDir
    private static Path folder;

    @AutoClose
    private static Studio studio;

    @AutoClose
    private static Chromium chromium;

    private static Person ada;

    @BeforeAll
    static void searchByCommand() throws IOException, InterruptedException {
        PlaywrightAssertions.setDefaultAssertionTimeout(Person.PATIENCE_MS);
        chromium = Chromium.launch();
        studio = Studio.open(new Program(folder.resolve("home")));
        ada = Person.firstIn(studio, chromium);
        var program = studio.program();
        program.makeTasks();
        program.succeed("run", "--task", Integer.toString(program.shortestTrainTask()), "--search", "6", "--seed", "3");
    }

    @Test
    void anOperatorReadsThePairsOfARunThatACommandMade() {
        ada.page().navigate(studio.url() + "/runs/1");

        ada.button("Read its pairs").click();
        assertThat(ada.page().getByText(Pattern.compile("^[1-9]\\d* pairs?: [1-9]\\d* new\\.$")))
                .isVisible();

        ada.button("Read its pairs").click();
        assertThat(ada.page().getByText(Pattern.compile("^[1-9]\\d* pairs?, as they were\\.$")))
                .isVisible();
    }

    @Test
    void theHeadNamesPolicySeedAndTimeAndTheRestIsUnfolded() {
        ada.page().navigate(studio.url() + "/runs/1");

        assertThat(ada.page().locator(".es-figures").first())
                .hasText(Pattern.compile(
                        "^policy embedded \\([0-9a-f]{8}\\) · seed 3 · .* · its rollouts took .*[ns]$"));
        ada.field(AriaRole.BUTTON, "Settings").click();
        assertThat(ada.page().getByText(Pattern.compile("^outcome mean and critic mixed")))
                .isVisible();
        assertThat(ada.button("Copy the policy version's hash")).isVisible();
        Looks.at(ada.page(), "run-settings");
    }

    @Test
    void anAddressOfANodeThatIsNoneIsToldOf() {
        ada.page().navigate(studio.url() + "/runs/1?node=00000000-0000-7000-8000-000000000000");

        assertThat(ada.page().getByText("The address names a node that this run does not have."))
                .isVisible();
    }

    @Test
    void aTaskThatIsNoneIsToldOnceWhereItIsNamed() {
        ada.page().navigate(studio.url() + "/runs?new=task");
        ada.field(AriaRole.TEXTBOX, "Tasks").fill("7x");
        ada.button("Start").click();

        assertThat(ada.page().getByText("\"7x\" is no number. Write the numbers of tasks, as in 3, 7."))
                .hasCount(1);
        assertThat(ada.field(AriaRole.TEXTBOX, "Tasks")).isFocused();
    }

    @Test
    void whoTriesATaskByHandReadsWhatIsWantedFirst() {
        ada.page().navigate(studio.url() + "/tasks/1");
        var wish = ada.page().locator(".es-wish").textContent();
        var visit = ada.page()
                .waitForPopup(() -> ada.page().getByText("Try by hand").click());

        assertThat(visit.locator(".es-wish")).hasText(wish);
        var site = visit.waitForPopup(() -> visit.getByText("Go to the site").click());
        assertThat(site).hasURL(Pattern.compile("http:..127[.]0[.]0[.]1:.*"));
        assertThat(site.locator("h1").first()).isVisible();
        site.close();
        visit.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "4711"})
    void whoTriesATaskByHandThatIsNoneIsToldSo(String task) {
        ada.page().navigate(studio.url() + "/tasks/1");
        var address = ada.page().getByText("Try by hand").getAttribute("href");

        ada.page().navigate(studio.url() + "/" + address.replaceFirst("task=1$", "task=" + task));

        assertThat(ada.page().getByText(Pattern.compile("^There is no task " + task + " of the site .+\\.$")))
                .isVisible();
        assertThat(ada.page().getByText("Go to the site")).hasCount(0);
        assertThat(ada.page().getByText("All sites")).isVisible();
    }

    @Test
    void theListIsFilteredByPolicy() {
        ada.page().setViewportSize(1440, 900); // wide enough for the column
        ada.page().navigate(studio.url() + "/runs?policy=00000000-0000-7000-8000-000000000000");
        assertThat(ada.page().getByText("No run is like that.")).isVisible();

        ada.page().navigate(studio.url() + "/runs");
        ada.field(AriaRole.COMBOBOX, "Policy").click();
        ada.page().getByRole(AriaRole.OPTION).first().click();

        assertThat(ada.page()).hasURL(Pattern.compile(".*/runs\\?policy=[0-9a-f-]{36}$"));
        assertThat(ada.page().getByText("Run 1")).isVisible();
        assertThat(ada.page().locator("vaadin-grid").getByText("embedded")).isVisible();
    }
}
