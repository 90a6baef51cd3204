package dev.espalier.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A studio that is killed under those who work in it, and opened again. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KilledStudioIT {

    private static final List<String> NAMES = List.of("ben", "cem", "dan", "eva", "fay");
    private static final int JUDGES = Integer.getInteger("espalier.judges", 0);

    @TempDir
    private static Path folder;

    @AutoClose
    private static Studio studio;

    @AutoClose
    private static Chromium chromium;

    private static Person ada;

    @BeforeAll
    static void searchForPairs() throws IOException, InterruptedException {
        if (JUDGES == 0) {
            return;
        }
        PlaywrightAssertions.setDefaultAssertionTimeout(Person.PATIENCE_MS);
        chromium = Chromium.launch();
        studio = Studio.open(new Program(folder.resolve("home")));
        ada = Person.firstIn(studio, chromium);
        var program = studio.program();
        program.makeTasks();
        program.succeed("run", "--task", Integer.toString(program.shortestTrainTask()), "--search", "24");
        program.succeed("pairs", "extract");
    }

    @BeforeEach
    void onlyWhenAsked() {
        assumeTrue(JUDGES > 0, "no studio killed under people who judge: set -Despalier.judges=5");
    }

    @Test
    @Order(1)
    void noVerdictIsLostOrDoubledWhenTheStudioIsKilledWhilePeopleJudge() throws IOException, InterruptedException {
        var people = new ArrayList<Person>();
        for (var name : NAMES.subList(0, JUDGES)) {
            var link = studio.program().succeed("people", "invite", "--role", "reviewer");
            var person = Person.before(chromium);
            person.comeIn(link.getLast(), name);
            person.page().navigate(studio.url() + "/review");
            people.add(person);
        }

        int pressed = pressed(people, 2);
        studio.process().kill();
        pressed += pressed(people, 1);
        studio = studio.killed();
        pressed += pressed(people, 1);

        for (var person : people) {
            assertThat(person.page().locator("es-review")).containsText("Saved");
        }
        assertThat(judgements()).isEqualTo(pressed);
        people.forEach(Person::close);
    }

    @Test
    @Order(2)
    void aTabThatIsOpenComesBackWithTheStudio() throws IOException, InterruptedException {
        var page = ada.page();
        page.navigate(studio.url() + "/runs");
        ada.heading("Runs").waitFor();
        studio.process().kill();
        var lost = page.getByText(Pattern.compile("connection lost", Pattern.CASE_INSENSITIVE));
        assertThat(lost.first()).isVisible();

        studio = studio.killed();

        assertThat(lost.first()).isHidden();
        ada.button("New run").click();
        assertThat(ada.field(AriaRole.SPINBUTTON, "Rollouts")).isVisible();
    }

    /** Lets everybody judge that many pairs in turn, none waiting for the studio; returns how often a key counted. */
    private static int pressed(List<Person> people, int times) {
        for (int time = 0; time < times; time++) {
            for (var person : people) {
                var before = person.page()
                        .waitForSelector("es-review article[data-pair]")
                        .getAttribute("data-pair");
                person.page().keyboard().press("1");
                person.page().waitForFunction("""
                        before => document.querySelector('es-review article')?.dataset.pair !== before""", before);
            }
        }
        return people.size() * times;
    }

    /** Returns how many judgements are stored. */
    private static int judgements() throws IOException, InterruptedException {
        int judgements = 0;
        for (var review : List.of("in-review", "reviewed")) {
            for (var pair : studio.program().json("pairs", "list", "--review", review, "--json")) {
                judgements += studio.program()
                        .json("pairs", "show", pair.path("pair").asString(), "--json")
                        .path("judgements")
                        .size();
            }
        }
        return judgements;
    }
}
