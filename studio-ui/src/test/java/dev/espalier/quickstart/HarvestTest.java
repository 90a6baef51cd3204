package dev.espalier.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.datasets.Extraction;
import dev.espalier.mcts.Evidence;
import dev.espalier.webagent.Split;
import dev.espalier.webagent.WebTask;
import dev.espalier.webagent.search.RunWatcher;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HarvestTest {

    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private final InstantSource clock = () -> now;

    @Test
    void goesOnUntilThereAreEnoughPairsFromEnoughTasks() {
        var harvest = new Harvest(15, Set.of("toy"), clock);
        grow(harvest, 4, Map.of(Evidence.OUTCOME, 10));
        assertThat(harvest.next(100)).contains(4);

        grow(harvest, 1, Map.of(Evidence.BOTH, 1));
        assertThat(harvest.next(100)).isEmpty();
        assertThat(harvest.pairs()).isEqualTo(41);
    }

    @Test
    void countsNeitherTheCriticsWordAloneNorConflicts() {
        var harvest = new Harvest(15, Set.of("toy"), clock);
        grow(harvest, 5, Map.of(Evidence.CRITIC, 50, Evidence.CONFLICT, 50));

        assertThat(harvest.pairs()).isZero();
        assertThat(harvest.fruitful()).isEmpty();
        assertThat(harvest.evidence()).isEqualTo(Map.of(Evidence.CRITIC, 250, Evidence.CONFLICT, 250));
        assertThat(harvest.next(100)).contains(5);
        assertThat(harvest.shippable()).containsExactly(1);
    }

    @Test
    void shipsEveryTaskWithPairsBecausePeopleMayHaveJudgedThem() {
        var harvest = new Harvest(15, Set.of("toy"), clock);
        grow(harvest, 1, Map.of());
        assertThat(harvest.shippable()).isEmpty();
        grow(harvest, 1, Map.of(Evidence.CRITIC, 50));
        assertThat(harvest.shippable()).containsExactly(1);
    }

    @Test
    void wantsPairsOfThreeTasksHoweverManyThereAre() {
        var harvest = new Harvest(15, Set.of("toy"), clock);
        grow(harvest, 2, Map.of(Evidence.OUTCOME, 100));
        grow(harvest, 4, Map.of());

        assertThat(harvest.next(100)).contains(6);
        assertThat(harvest.fruitful()).hasSize(2);
    }

    @Test
    void wantsPairsOfEachSite() {
        var harvest = new Harvest(15, Set.of("toy", "game"), clock);
        grow(harvest, 5, Map.of(Evidence.OUTCOME, 10));
        assertThat(harvest.next(100)).contains(5);

        grow(harvest, Figures.task("game", Split.TRAIN, 1), Map.of(Evidence.CRITIC, 10));
        assertThat(harvest.next(100)).contains(7);

        grow(harvest, Figures.task("game", Split.TRAIN, 1), Map.of(Evidence.OUTCOME, 1));
        assertThat(harvest.next(100)).isEmpty();
    }

    @Test
    void endsWithItsTreesOrItsTasks() {
        var harvest = new Harvest(2, Set.of("toy"), clock);
        assertThat(harvest.next(100)).contains(0);
        assertThat(harvest.next(1)).isEmpty();
        assertThat(harvest.next(100)).contains(1);
        assertThat(harvest.next(100)).isEmpty();
    }

    @Test
    void givesFiveTreesTheirTimeAndCutsTheOthersOffWhenItIsUp() {
        var harvest = new Harvest(15, Set.of("toy"), clock);
        var watcher = harvest.whileItLasts(RunWatcher.NONE);
        grow(harvest, 4, Map.of());
        now = now.plus(Duration.ofMinutes(4).plusMillis(1));
        assertThat(watcher.cancelled()).isFalse();
        assertThat(harvest.next(100)).contains(4);

        grow(harvest, 1, Map.of());
        assertThat(watcher.cancelled()).isTrue();
        assertThat(watcher.why()).isEqualTo("the quickstart's time for trees was up");
        assertThat(harvest.next(100)).isEmpty();
    }

    private static void grow(Harvest harvest, int trees, Map<Evidence, Integer> evidence) {
        for (int i = 0; i < trees; i++) {
            grow(harvest, Figures.task(1), evidence);
        }
    }

    private static void grow(Harvest harvest, WebTask task, Map<Evidence, Integer> evidence) {
        var run = Figures.run(harvest.trees().size() + 1, task);
        harvest.next(1000);
        harvest.add(new Harvest.Grown(task, run, new Extraction(run.id(), 0, 0, 0, 0, evidence)));
    }
}
