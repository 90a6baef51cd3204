package dev.espalier.e2e;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Every screen over a home in which a quickstart ran, in every look: what the pictures in the docs show. */
class PicturesIT {

    private static final String HOME = System.getProperty("espalier.pictures.home", "");

    @TempDir
    private Path folder;

    private Studio studio;
    private Person pia;

    @Test
    void everyScreenInEveryLook() throws IOException, InterruptedException {
        assumeTrue(
                !HOME.isEmpty(),
                "no home to picture: set -Despalier.pictures.home=HOME, one in which a quickstart ran, and -Despalier.pictures=FOLDER");
        var program = Program.asInstalled(Path.of(HOME)).copiedTo(folder.resolve("home"));
        try (var chromium = Chromium.launch();
                var open = Studio.open(program)) {
            studio = open;
            pia = Person.before(chromium);
            var link = program.succeed("people", "invite", "--role", "admin").getLast();
            pia.page().navigate(link);
            pia.page().getByRole(AriaRole.HEADING).first().waitFor();
            look("welcome");
            look("login", "login");
            pia.comeIn(link, "pia");
            pia.page().navigate(studio.url() + "/review");
            for (int pair = 1; pair <= 3; pair++) {
                judge();
            }
            lists();
            oneOfEach(pairedRun());
            version();
        }
    }

    private void judge() {
        pia.page().locator("es-review article[data-pair]").waitFor();
        var before = pia.page().url();
        pia.page().keyboard().press("1");
        pia.page().waitForURL(url -> !url.equals(before));
    }

    private void lists() {
        for (var screen : List.of("review", "tasks", "sites", "runs", "pairs", "datasets", "people")) {
            look(screen, screen);
        }
        look("", "home");
        look("nowhere", "missing");
        look("tasks", "tasks");
        pia.button("Make tasks").click();
        look("make-tasks");
    }

    private void oneOfEach(JsonNode run) {
        int number = run.path("run").asInt();
        look("tasks/" + run.path("task").asInt(), "task");
        look("sites/" + run.path("site").asString(), "site");
        look(
                "visit/%s?task=%d"
                        .formatted(run.path("site").asString(), run.path("task").asInt()),
                "visit");
        look("runs?new=" + run.path("task").asInt(), "new-run");
        look("pairs/1", "pair");
        pia.page().navigate(studio.url() + "/runs/" + number);
        new WatchedTree(pia.page()).awaitNodes(2);
        pia.page().locator("es-tree").focus();
        for (var key : List.of("ArrowRight", "ArrowRight", "ArrowRight", "Enter")) {
            pia.page().keyboard().press(key);
        }
        pia.page()
                .getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Chosen node"))
                .getByRole(AriaRole.IMG)
                .first()
                .waitFor();
        look("run");
        pia.field(AriaRole.LINK, "Show as outline").click();
        pia.field(AriaRole.LINK, "Show the tree").waitFor();
        look("outline");
    }

    /** Before it is exported, so that it names no folder of the home. */
    private void version() {
        pia.page().navigate(studio.url() + "/datasets");
        pia.field(AriaRole.TEXTBOX, "Name").fill("pictured");
        pia.button("Freeze version").click();
        pia.button("Freeze pictured").click();
        pia.heading("pictured:v1").waitFor();
        look("version");
    }

    private void look(String address, String name) {
        pia.page().navigate(studio.url() + "/" + address);
        pia.page().getByRole(AriaRole.HEADING).first().waitFor();
        look(name);
    }

    private void look(String name) {
        Looks.at(pia.page(), name);
    }

    /** Returns the run that the first pair came of. */
    private JsonNode pairedRun() throws IOException, InterruptedException {
        pia.page().navigate(studio.url() + "/pairs/1");
        var link = pia.page().locator("main a[href^='runs/']").first().getAttribute("href");
        var number = link.replaceFirst("runs/(\\d+).*", "$1");
        return studio.program().json("runs", "show", number, "--json");
    }
}
