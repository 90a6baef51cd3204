package dev.espalier.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A studio whose database takes its time: each screen says that it is loading, and is there when the answer comes. */
class LoadingStudioIT {

    private static final Pattern LOADING = Pattern.compile("^(Still l|L)oading…$");

    @TempDir
    private static Path folder;

    @AutoClose
    private static Studio studio;

    @AutoClose
    private static Chromium chromium;

    private static Person ada;

    @BeforeAll
    static void makeTasks() throws IOException, InterruptedException {
        PlaywrightAssertions.setDefaultAssertionTimeout(Person.PATIENCE_MS);
        chromium = Chromium.launch();
        studio = Studio.open(new Program(folder.resolve("home")));
        ada = Person.firstIn(studio, chromium);
        studio.program().makeTasks();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            FROM   | TO
            people | Home
            people | Tasks
            people | Sites
            people | Runs
            people | Review
            people | Pairs
            people | Datasets
            tasks  | People
            """)
    void saysThatItLoadsWhatTheMenuAskedFor(String from, String to) throws IOException, SQLException {
        var page = ada.page();
        page.navigate(studio.url() + "/" + from);
        var link = page.getByRole(AriaRole.NAVIGATION)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + to)));
        link.waitFor();
        assertThat(loading(page)).hasCount(0);

        try (var _ = LockedTables.of(studio.program())) {
            link.click();
            assertThat(loading(page)).isVisible();
            Looks.atWaiting(page, "loading-" + to.toLowerCase(Locale.ROOT));
        }

        assertThat(ada.heading(to)).isVisible();
        assertThat(loading(page)).hasCount(0);
    }

    @ParameterizedTest(name = "/{0}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            ADDRESS            | SAYS
            ''                 | What to do next
            tasks              | Tasks
            tasks/1            | Definition
            sites              | Sites
            runs               | No run yet.
            runs?new=1         | New run
            runs/1             | There is no run 1.
            review             | There are no pairs yet
            pairs              | No pairs yet.
            pairs/1            | There is no pair 1.
            datasets           | No dataset yet
            datasets/none      | There is no dataset none.
            datasets/none/v/1  | There is no dataset version none:v1.
            people             | No program was let in yet.
            """)
    void saysThatItLoadsWhatWasAddressed(String address, String says) throws IOException, SQLException {
        try (var _ = LockedTables.of(studio.program())) {
            ada.page().navigate(studio.url() + "/" + address, atOnce());
            assertThat(loading(ada.page())).isVisible();
        }

        assertThat(ada.page().getByText(says).first()).isVisible();
        assertThat(loading(ada.page())).hasCount(0);
    }

    @ParameterizedTest(name = "/{0}")
    @CsvSource({"login, Sign in", "people, People"})
    void saysThatItLoadsBeforeTheFirstAnswer(String address, String heading) {
        try (var somebody = Person.before(chromium)) {
            if (!address.equals("login")) {
                somebody.signIn(studio, "ada");
                somebody.heading("Home").waitFor();
            }
            var held = new AtomicReference<Route>();
            somebody.page().route(Pattern.compile("v-r=init"), held::set);

            somebody.page().navigate(studio.url() + "/" + address, atOnce());

            assertThat(loading(somebody.page())).isVisible();
            Looks.atWaiting(somebody.page(), "loading-first-" + address);
            held.get().resume();
            assertThat(somebody.heading(heading)).isVisible();
            assertThat(loading(somebody.page())).hasCount(0);
        }
    }

    @Test
    void saysThatItLoadsWhileItsScriptsAreOnTheirWay() {
        try (var somebody = Person.before(chromium)) {
            var held = new AtomicReference<Route>();
            somebody.page().route(Pattern.compile("/VAADIN/build/indexhtml"), held::set);

            somebody.page().navigate(studio.url() + "/login", atOnce());

            assertThat(loading(somebody.page())).isVisible();
            held.get().resume();
            assertThat(somebody.heading("Sign in")).isVisible();
            assertThat(loading(somebody.page())).hasCount(0);
        }
    }

    @Test
    void reviewSaysThatItLoadsItsPair() {
        var held = new AtomicReference<Route>();
        var asked = Pattern.compile("/data/review");
        ada.page().route(asked, held::set);
        ada.page().navigate(studio.url() + "/review");

        assertThat(ada.heading("Review")).isVisible();
        assertThat(loading(ada.page())).isVisible();
        Looks.atWaiting(ada.page(), "loading-review-pair");

        ada.page().unroute(asked);
        held.get().resume();
        assertThat(ada.page().getByText("There are no pairs yet")).isVisible();
        assertThat(loading(ada.page())).hasCount(0);
    }

    private static Page.NavigateOptions atOnce() {
        return new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT);
    }

    private static Locator loading(Page page) {
        return page.getByRole(AriaRole.STATUS)
                .filter(new Locator.FilterOptions().setHasText(LOADING))
                .first();
    }
}
