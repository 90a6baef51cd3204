package dev.espalier.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One person's way through the studio, in a real browser, found by label as a user finds it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StudioJourneyIT {

    private static final Logger LOG = System.getLogger(StudioJourneyIT.class.getName());

    private static final List<String> SCREENS = List.of(
            "",
            "tasks",
            "tasks/1",
            "sites",
            "runs",
            "runs/1",
            "review",
            "pairs",
            "pairs/1",
            "datasets",
            "datasets/journey/v/1",
            "people");

    /** One is better, two is better, the same, both bad; the last two are taken back. */
    private static final List<String> VERDICTS = List.of("1", "2", "3", "4", "2", "1", "1", "2", "1", "2");

    @TempDir
    private static Path folder;

    @AutoClose
    private static Studio studio;

    @AutoClose
    private static Chromium chromium;

    private static Person ada;
    private static Page page;

    @BeforeAll
    static void openTheStudio() throws IOException, InterruptedException {
        PlaywrightAssertions.setDefaultAssertionTimeout(Person.PATIENCE_MS);
        chromium = Chromium.launch();
        studio = Studio.open(new Program(folder.resolve("home")));
        ada = Person.before(chromium);
        page = ada.page();
    }

    @Test
    @Order(1)
    void theFirstPersonComesInByTheLinkOnce() {
        page.navigate(studio.link());
        page.getByRole(AriaRole.HEADING).first().waitFor();
        Looks.at(page, "welcome");
        page.navigate(studio.url() + "/login");
        page.getByRole(AriaRole.HEADING).first().waitFor();
        Looks.at(page, "login");
        ada.comeIn(studio.link(), "ada");

        page.navigate(studio.link());

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("This link does not let anybody in");
    }

    @Test
    @Order(2)
    void aCommandRunsInTheStudio() throws IOException, InterruptedException {
        var made =
                studio.program().succeed("tasks", "generate", "--site", "restaurant", "--count", "40", "--seed", "1");
        assertThat(made).singleElement().asString().startsWith("40 tasks on restaurant, numbers 1 to 40:");

        var refused = studio.program().run("run", "--task", "4711");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.remarks())
                .containsExactly("espalier: there is no task 4711; espalier tasks list shows those there are");

        assertThat(studio.program().succeed("status"))
                .singleElement()
                .asString()
                .matches("process \\d+ keeps the studio open at " + studio.url());
        assertThat(studio.program().run("start"))
                .isEqualTo(new Ended(
                        2,
                        List.of(),
                        List.of("espalier: the studio is open already; espalier stop ends it, or use it at "
                                + studio.url())));
    }

    @Test
    @Order(3)
    void aSearchIsLaunchedWatchedPausedAndResumed() throws IOException, InterruptedException {
        ada.launch(studio, studio.program().shortestTrainTask(), 24);
        assertThat(page).hasURL(Pattern.compile(".*/runs/1$"));
        var mine = new WatchedTree(page);
        var other = new WatchedTree(ada.context().newPage());
        other.page().navigate(page.url());
        for (var viewer : List.of(mine, other)) {
            viewer.awaitNodes(12);
            viewer.loseTheTenthDiff();
        }

        ada.button("Pause").click();
        ada.awaitText("Paused");
        int paused = mine.drawnAsStored();

        ada.button("Resume").click();
        mine.inspectTheRoot();
        ada.awaitText("Done");
        mine.awaitInspectedAsDrawn();
        assertThat(mine.drawnAsStored()).isGreaterThan(paused).isEqualTo(other.drawnAsStored());
        assertThat(mine.pagesSeen()).isGreaterThanOrEqualTo(200);
        mine.checkDiffs();
        other.checkDiffs();
        other.page().close();
    }

    @Test
    @Order(4)
    void aNodeIsInspectedByKeyboard() {
        page.locator("es-tree").focus();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Enter");

        var node = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Chosen node"));
        assertThat(node.getByRole(AriaRole.HEADING).first()).containsText("\"");
        assertThat(node.getByAltText(Pattern.compile("Screenshot of .*"))).isVisible();
        assertThat(node.getByText("Probability").first()).isVisible();
        node.getByAltText(Pattern.compile("Screenshot of .*")).click();
        var large = page.getByRole(AriaRole.DIALOG);
        assertThat(large.getByAltText(Pattern.compile("Screenshot of .*"))).isVisible();
        page.keyboard().press("Escape");
        assertThat(large).isHidden();
        assertThat(page).hasURL(Pattern.compile(".*/runs/1\\?node=[0-9a-f-]{36}$"));
    }

    @Test
    @Order(5)
    void tenPairsAreJudgedByKeyboardAndTwoTakenBack() throws IOException, InterruptedException {
        page.navigate(studio.url() + "/review");
        var progress = page.getByText(Pattern.compile("\\d+ done, \\d+ left"));
        assertThat(progress).containsText("0 done");
        var review = new WatchedReview(page);
        var took = new ArrayList<Double>();
        for (var verdict : VERDICTS) {
            took.add(review.millisToNextPair(verdict));
        }
        page.keyboard().press("u");
        page.keyboard().press("u");

        assertThat(page.locator("es-review .saved")).hasText("Saved");
        assertThat(progress).containsText("8 done");
        var left = Pattern.compile("(\\d+) left").matcher(progress.textContent());
        assertThat(left.find()).isTrue();
        assertThat(page.locator("vaadin-side-nav-item .es-count[title$='to judge']"))
                .hasText(left.group(1));
        took.sort(null);
        LOG.log(Level.INFO, "key to next pair: median {0} ms, slowest of ten {1} ms", took.get(5), took.getLast());
        assertThat(reviewed()).isEqualTo(8);
    }

    @Test
    @Order(6)
    void nothingIsToldOfAPairBeforeItsVerdict() {
        page.navigate(studio.url() + "/review");
        var told = new WatchedReview(page).toldOfOnePair("ada");

        assertThat(told).contains("\"said\":null", "\"verdict\":\"SKIP\",\"place\":null");
        assertThat(told).as("what is stored is accepted again").doesNotContain("\"status\":409");
        assertThat(told).doesNotContain("\"run\"", "\"node\"", "\"winner\"", "\"margin\"", "\"evidence\":");
    }

    @Test
    @Order(7)
    void anAddressOfTheReviewNamesNoEvidence() {
        page.navigate(studio.url() + "/pairs?evidence=outcome,both,conflict,critic");
        page.getByText("Judge these").click();
        page.locator("es-review article[data-pair]").waitFor();

        assertThat(page).hasURL(Pattern.compile(".*/review\\?(pair=\\d+&)?queue=[0-9a-f]{8}(&pair=\\d+)?$"));
    }

    @Test
    @Order(8)
    void aVerdictIsStoredUnderTheNameOfWhoGaveIt() throws IOException, InterruptedException {
        var link = studio.program().succeed("people", "invite", "--role", "reviewer");
        try (var ben = Person.before(chromium)) {
            ben.comeIn(link.getLast(), "ben");
            ben.page().navigate(studio.url() + "/review");
            var judged = ben.page().waitForSelector("es-review article[data-pair]");
            var pair = judged.getAttribute("data-pair");
            var before = reviewers(pair);
            ben.page().route("**/*", Route::abort); // what is under way as ben may sign him in again
            ben.page().keyboard().press("1");
            var other = new Person(ben.context(), ben.context().newPage());
            other.signIn(studio, "ada");
            other.heading("Home").waitFor();
            ben.page().unroute("**/*");

            var saved = ben.page().locator("es-review .saved");
            assertThat(saved).hasText("1 verdict of ben waits, but ada is signed in: sign in as ben to send it");
            assertThat(reviewers(pair)).isEqualTo(before);

            other.signIn(studio, "ben");
            assertThat(saved).hasText("Saved");
            assertThat(reviewers(pair)).containsOnlyOnce("ben").hasSize(before.size() + 1);
        }
    }

    private static List<String> reviewers(String pair) throws IOException, InterruptedException {
        var judgements = studio.program().json("pairs", "show", pair, "--json").path("judgements");
        return judgements.findValuesAsString("reviewer");
    }

    @Test
    @Order(9)
    void aDatasetIsFrozenAndExported() throws IOException, InterruptedException {
        page.navigate(studio.url() + "/datasets");
        ada.field(AriaRole.TEXTBOX, "Name").fill("journey");
        assertThat(page.getByText(Pattern.compile("^\\d+ rows? to train on and")))
                .isVisible();
        ada.button("Freeze version").click();
        ada.button("Freeze journey").click();
        assertThat(page).hasURL(Pattern.compile(".*/datasets/journey/v/1$"));
        ada.button("Export journey:v1").click();
        var download = page.waitForDownload(
                () -> page.getByText("Download journey-v1.zip").click());
        var zip = folder.resolve("journey.zip");
        download.saveAs(zip);

        var rows = studio.program().json("datasets", "list", "--json").get(0);
        assertThat(rows.path("train_rows").asInt()).isPositive();
        Unzipped.into(zip, folder);
        for (var form : List.of("jsonl", "parquet")) {
            assertThat(folder.resolve("journey-v1/trl-dpo").resolve(form)).isNotEmptyDirectory();
        }
    }

    @Test
    @Order(10)
    void theDownloadIsLoadedAsATrainerDoes() throws IOException, InterruptedException {
        var loader = Loader.find();
        assumeTrue(loader.isPresent(), Loader.MISSING);
        var rows = studio.program().json("datasets", "list", "--json").get(0);
        for (var form : List.of("jsonl", "parquet")) {
            var loaded = loader.orElseThrow()
                    .load(folder.resolve("journey-v1/trl-dpo").resolve(form), folder);

            assertThat(loaded.path("train").asInt())
                    .isEqualTo(rows.path("train_rows").asInt());
            assertThat(loaded.path("test").asInt())
                    .isEqualTo(rows.path("test_rows").asInt());
        }
    }

    @Test
    @Order(11)
    void noScreenShutsAnybodyOut() {
        for (var screen : SCREENS) {
            page.navigate(studio.url() + "/" + screen);
            page.getByRole(AriaRole.HEADING).first().waitFor();
            Looks.at(page, "journey" + screen.replace('/', '-'));
        }
    }

    @Test
    @Order(12)
    void theStudioEndsWhenItIsAskedTo() throws IOException, InterruptedException {
        studio.stop();
        assertThat(studio.program().succeed("stop")).singleElement().asString().startsWith("no studio runs in");
    }

    private static int reviewed() throws IOException, InterruptedException {
        return studio.program()
                .json("pairs", "list", "--review", "reviewed", "--json")
                .size();
    }
}
