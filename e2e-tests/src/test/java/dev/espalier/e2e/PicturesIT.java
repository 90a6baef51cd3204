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
    private Person ada;

    @Test
    void everyScreenInEveryLook() throws IOException, InterruptedException {
        assumeTrue(
                !HOME.isEmpty(),
                "no home to picture: set -Despalier.pictures.home=HOME, one in which a quickstart ran, and -Despalier.pictures=FOLDER");
        var program = Program.asInstalled(Path.of(HOME)).copiedTo(folder.resolve("home"));
        try (var chromium = Chromium.launch();
                var open = Studio.open(program)) {
            studio = open;
            ada = Person.before(chromium);
            ada.page().navigate(studio.link());
            look("welcome");
            look("login", "login");
            ada.comeIn(studio.link(), "ada");
            ada.page().navigate(studio.url() + "/review");
            for (int pair = 1; pair <= 3; pair++) {
                judge();
            }
            lists();
            oneOfEach(pairedRun());
            version();
        }
    }

    private void judge() {
        ada.page().locator("es-review article[data-pair]").waitFor();
        var before = ada.page().url();
        ada.page().keyboard().press("1");
        ada.page().waitForURL(url -> !url.equals(before));
    }

    private void lists() {
        for (var screen : List.of("review", "tasks", "sites", "runs", "pairs", "datasets", "people")) {
            look(screen, screen);
        }
        look("", "home");
        look("nowhere", "missing");
        look("tasks", "tasks");
        ada.button("Make tasks").click();
        look("make-tasks");
    }

    private void oneOfEach(JsonNode run) {
        int number = run.path("run").asInt();
        look("tasks/" + run.path("task").asInt(), "task");
        look("sites/" + run.path("site").asString(), "site");
        look("runs?new=" + run.path("task").asInt(), "new-run");
        look("pairs/1", "pair");
        ada.page().navigate(studio.url() + "/runs/" + number);
        new WatchedTree(ada.page()).awaitNodes(2);
        ada.page().locator("es-tree").focus();
        for (var key : List.of("ArrowRight", "ArrowRight", "ArrowRight", "Enter")) {
            ada.page().keyboard().press(key);
        }
        ada.page()
                .getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Chosen node"))
                .getByRole(AriaRole.IMG)
                .first()
                .waitFor();
        look("run");
        ada.page().getByText("Show as outline").click();
        look("outline");
    }

    /** Before it is exported, so that it names no folder of the home. */
    private void version() {
        ada.page().navigate(studio.url() + "/datasets");
        ada.field(AriaRole.TEXTBOX, "Name").fill("pictured");
        ada.button("Freeze version").click();
        ada.button("Freeze pictured").click();
        ada.heading("pictured:v1").waitFor();
        look("version");
    }

    private void look(String address, String name) {
        ada.page().navigate(studio.url() + "/" + address);
        ada.page().getByRole(AriaRole.HEADING).first().waitFor();
        look(name);
    }

    private void look(String name) {
        Looks.at(ada.page(), name);
    }

    /** Returns the run that the first pair came of. */
    private JsonNode pairedRun() throws IOException, InterruptedException {
        ada.page().navigate(studio.url() + "/pairs/1");
        var link = ada.page().locator("main a[href^='runs/']").first().getAttribute("href");
        var number = link.replaceFirst("runs/(\\d+).*", "$1");
        return studio.program().json("runs", "show", number, "--json");
    }
}
