package dev.espalier.practice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.home.Home;
import dev.espalier.practice.SiteExpert.Step;
import dev.espalier.sites.ShippedSites;
import dev.espalier.webagent.Browser;
import dev.espalier.webagent.RunSettings.BrowserSettings;
import dev.espalier.webagent.Situation;
import dev.espalier.webagent.WebAction;
import dev.espalier.webagent.WebTask;
import dev.espalier.webagent.browser.TestBrowser;
import dev.espalier.webagent.policy.EmbeddedPolicy;
import dev.espalier.webagent.search.TestWalk;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A visit that was led astray and put back by the search's own way is the visit that it was: the page, the state behind
 * it, and all that follows, as a twin shows that nobody led astray. Another visitor notices nothing.
 */
class ComingBackIT {

    /** Each takes some seconds; {@code ./espalier test -Despalier.rounds=50} asks for more. */
    private static final int ROUNDS = Integer.getInteger("espalier.rounds", 4);

    private static final int MOST_STEPS_BEFORE = 8;
    private static final int STEPS_ASTRAY = 20;
    private static final int STEPS_AFTER = 10;
    private static final BrowserSettings BLIND = BrowserSettings.DEFAULT.screenshots(false);

    @TempDir
    private static Path folder;

    private static TrialSite site;
    private static Browser browser;

    private final EmbeddedPolicy policy = EmbeddedPolicy.handSet();

    @ParameterizedTest
    @MethodSource("dev.espalier.sites.ShippedSites#names")
    void aVisitThatIsPutBackGoesOnAsIfNothingHadHappened(String name) {
        int rounds = Math.ceilDiv(ROUNDS, ShippedSites.names().size());
        try (var opened = TrialSite.open(new Home(folder), name);
                var launched = TestBrowser.launcher(opened.world().hosts()).launch(BLIND)) {
            site = opened;
            browser = launched;
            var tasks = site.tasks(rounds, 7);
            int ledAstray = 0;
            for (int round = 0; round < rounds; round++) {
                ledAstray += wasLedAstray(tasks.get(round), round) ? 1 : 0;
            }
            assertThat(ledAstray).as("rounds that had something to undo").isGreaterThan(rounds / 4);
        }
    }

    /** Returns true when the visit had left the page or the state to which it was put back. */
    private boolean wasLedAstray(WebTask task, long seed) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var expert = site.expert(task);
        try (var visit = walk(task);
                var twin = walk(task);
                var bystander = walk(task)) {
            int before =
                    random.nextInt(Math.min(MOST_STEPS_BEFORE, task.traits().expertSteps()));
            goOn(expert, before, visit, twin);
            anything(task, bystander, random).ifPresent(bystander::act);
            var place = visit.place();
            var page = visit.seen().key();
            var world = visit.world();
            var elsewhere = bystander.world();

            for (int i = 0; i < STEPS_ASTRAY; i++) {
                anything(task, visit, random).ifPresent(visit::act);
            }
            boolean astray = !visit.seen().key().equals(page) || !visit.world().equals(world);
            visit.comeBack(place);

            assertThat(visit.world()).as("state in task %d", task.number()).isEqualTo(world);
            goOn(expert, STEPS_AFTER, visit, twin);
            assertThat(bystander.world()).isEqualTo(elsewhere);
            return astray;
        }
    }

    private static TestWalk walk(WebTask task) {
        return new TestWalk(task, site.world().open(task), browser);
    }

    /** Does the expert's next steps in both visits, which must go on looking the same. */
    private static void goOn(SiteExpert expert, int steps, TestWalk visit, TestWalk twin) {
        for (int i = 0; i < steps; i++) {
            if (expert.next(visit.seen().page(), visit.world()) instanceof Step.Act(var action)) {
                visit.act(action);
                twin.act(action);
            }
            assertThat(visit.seen().key())
                    .as("page after %d steps", i + 1)
                    .isEqualTo(twin.seen().key());
            assertThat(visit.world()).isEqualTo(twin.world());
        }
    }

    private Optional<WebAction> anything(WebTask task, TestWalk visit, RandomGenerator random) {
        var candidates = policy.candidates(new Situation(task.instruction(), List.of(), visit.seen())).stream()
                .filter(action -> !(action instanceof WebAction.Finish || action instanceof WebAction.Wait))
                .toList();
        return candidates.isEmpty() ? Optional.empty() : Optional.of(candidates.get(random.nextInt(candidates.size())));
    }
}
