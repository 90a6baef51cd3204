package dev.espalier.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A studio that is killed under those who work in it, and opened again. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KilledStudioIT {

    private static final List<String> NAMES = List.of("ben", "cem", "dan", "eva", "fay");

    /** People who judge at once; {@code ./espalier test -Despalier.judges=5} asks for more. */
    private static final int JUDGES = Integer.getInteger("espalier.judges", 2);

    @TempDir
    private static Path folder;

    @AutoClose
    private static Studio studio;

    @AutoClose
    private static Chromium chromium;

    private static Person ada;

    @BeforeAll
    static void searchForPairs() throws IOException, InterruptedException {
        PlaywrightAssertions.setDefaultAssertionTimeout(Person.PATIENCE_MS);
        chromium = Chromium.launch();
        studio = Studio.open(new Program(folder.resolve("home")));
        ada = Person.firstIn(studio, chromium);
        var program = studio.program();
        program.makeTasks();
        program.succeed("run", "--task", Integer.toString(program.shortestTrainTask()), "--search", "24");
        program.succeed("pairs", "extract");
    }

    @Test
    @Order(1)
    void noVerdictIsLostOrDoubledWhenTheStudioIsKilledWhilePeopleJudge() throws IOException, InterruptedException {
        var people = new LinkedHashMap<String, Person>();
        for (var name : NAMES.subList(0, JUDGES)) {
            var link = studio.program().succeed("people", "invite", "--role", "reviewer");
            var person = Person.before(chromium);
            person.comeIn(link.getLast(), name);
            person.page().navigate(studio.url() + "/review");
            people.put(name, person);
        }

        var pressed = new ArrayList<>(pressed(people, 2));
        studio.process().kill();
        pressed.addAll(pressed(people, 1));
        studio = studio.killed();
        pressed.addAll(pressed(people, 1));

        people.values().forEach(KilledStudioIT::awaitDelivery);
        assertThat(stored()).containsExactlyInAnyOrderElementsOf(pressed);
        people.values().forEach(Person::close);
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

    @Test
    @Order(3)
    void aStudioThatWasKilledLeavesNothingInTheTemporaryFolder() throws IOException {
        var port = URI.create(studio.url()).getPort();

        try (var left = Files.newDirectoryStream(Path.of(System.getProperty("java.io.tmpdir")), "*." + port + ".*")) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    @Order(4)
    void aCommandUnderWhichTheStudioIsKilledTellsAnOutage() throws IOException, InterruptedException {
        var program = studio.program();
        var site = program.json("sites", "list", "--json").get(0).path("site").asString();
        var watched = program.with(List.of("-Despalier.terminal=yes"));
        try (var making = watched.start("tasks", "generate", "--site", site, "--count", "10000")) {
            making.awaitRemark(line -> line.endsWith(" of 10000 tasks"));

            studio.process().kill();

            var ended = making.end();
            assertThat(ended.exitCode()).as("%s", ended).isEqualTo(5);
            assertThat(ended.remarks())
                    .last()
                    .asString()
                    .contains("ended before the command did; what was stored is kept: espalier start opens it again");
        }
    }

    /** Who said something of which pair. */
    private record Verdict(String person, String pair) {}

    /** Lets everybody judge that many pairs in turn, none waiting for the studio; returns what keys counted for. */
    private static List<Verdict> pressed(Map<String, Person> people, int times) {
        var pressed = new ArrayList<Verdict>();
        for (int time = 0; time < times; time++) {
            people.forEach((name, person) -> {
                var before = person.page()
                        .waitForSelector("es-review article[data-pair]")
                        .getAttribute("data-pair");
                person.page().keyboard().press("1");
                person.page().waitForFunction("""
                        before => document.querySelector('es-review article')?.dataset.pair !== before""", before);
                pressed.add(new Verdict(name, before));
            });
        }
        return pressed;
    }

    /** A page that is read anew when the studio is back says nothing of what was delivered before. */
    private static void awaitDelivery(Person person) {
        person.page()
                .waitForFunction("() => Object.keys(localStorage).every(key => !key.startsWith('espalier.review/'))");
    }

    /** Returns what is stored, as often as it is. */
    private static List<Verdict> stored() throws IOException, InterruptedException {
        var stored = new ArrayList<Verdict>();
        for (var review : List.of("in-review", "reviewed")) {
            for (var line : studio.program().json("pairs", "list", "--review", review, "--json")) {
                var pair = line.path("pair").asString();
                for (var judgement :
                        studio.program().json("pairs", "show", pair, "--json").path("judgements")) {
                    stored.add(new Verdict(judgement.path("reviewer").asString(), pair));
                }
            }
        }
        return stored;
    }
}
