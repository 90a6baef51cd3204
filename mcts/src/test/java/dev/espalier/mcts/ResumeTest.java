package dev.espalier.mcts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.mcts.SearchSettings.Budget;
import dev.espalier.mcts.SearchSettings.RolloutChoice;
import dev.espalier.mcts.SearchSettings.RolloutMode;
import java.util.HashSet;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Searches that fail or are killed at every point in turn, and go on from what their journal holds. */
class ResumeTest {

    private static final SearchSettings SHORT = Trial.with(Trial.GUIDED, new Budget(5, 4));

    record Accident(String name, SearchSettings settings, long seed, IntFunction<Fuse> fuse) {
        @Override
        public String toString() {
            return "%s in world %d, %s, %s".formatted(name, seed, settings.mode(), settings.choice());
        }
    }

    private static Stream<Accident> accidents(SearchSettings settings) {
        return Worlds.chosen(1L, 2L, 11L)
                .flatMap(seed -> Stream.of(
                        new Accident("failure", settings, seed, Fuse::failure),
                        new Accident("kill", settings, seed, Fuse::kill)));
    }

    private static Stream<Accident> guided() {
        return Stream.concat(
                accidents(SHORT), accidents(Trial.with(SHORT, RolloutMode.GUIDED, RolloutChoice.CRITIC_BEST)));
    }

    private static Stream<Accident> light() {
        return accidents(Trial.with(SHORT, RolloutMode.LIGHT, RolloutChoice.POLICY_SAMPLE));
    }

    @ParameterizedTest
    @MethodSource("guided")
    void endInTheTreeOfAnUndisturbedSearch(Accident accident) {
        Fuse counter = Fuse.endless();
        Trial undisturbed = new Trial(Toy.harsh(accident.seed()), accident.settings(), counter);
        SearchEnd end = undisturbed.run();

        for (int step = 1; step <= counter.burnt(); step += Worlds.stride(7)) {
            Trial resumed = disturbedAt(step, accident);
            Tree<String, ToyAction> tree = resumed.rows.tree();
            assertThat(resumed.run(tree)).as("step %d", step).isEqualTo(end);

            Invariants.hold(tree);
            assertThat(Trial.canonical(tree)).as("step %d", step).isEqualTo(undisturbed.canonical());
            assertThat(resumed.canonical()).isEqualTo(undisturbed.canonical());
            assertAtMostOneRepetition(resumed.footprints.executed);
        }
    }

    @ParameterizedTest
    @MethodSource("light")
    void endInASoundTreeWhenLight(Accident accident) {
        Fuse counter = Fuse.endless();
        Trial undisturbed = new Trial(Toy.harsh(accident.seed()), accident.settings(), counter);
        SearchEnd end = undisturbed.run();

        for (int step = 1; step <= counter.burnt(); step += Worlds.stride(7)) {
            Trial resumed = disturbedAt(step, accident);
            Tree<String, ToyAction> tree = resumed.rows.tree();
            assertThat(resumed.run(tree)).as("step %d", step).isEqualTo(end);

            Invariants.hold(tree);
            assertThat(resumed.canonical()).isEqualTo(Trial.canonical(tree));
            assertAtMostOneRepetition(resumed.footprints.executed);
        }
    }

    /** Returns what is left after a search came to grief. */
    private static Trial disturbedAt(int step, Accident accident) {
        Trial disturbed = new Trial(
                Toy.harsh(accident.seed()), accident.settings(), accident.fuse().apply(step));
        assertThatThrownBy(disturbed::run).isInstanceOf(Fuse.Blown.class).hasMessage("at step " + step);
        assertThat(disturbed.footprints.closed).hasValue(1);
        return disturbed.survivor();
    }

    /** What was executed when the search came to grief, before its row was written, is executed again. */
    private static void assertAtMostOneRepetition(List<String> executed) {
        assertThat(executed.size() - new HashSet<>(executed).size()).isLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("guided")
    void surviveAccidentAfterAccident(Accident accident) {
        Toy toy = Toy.harsh(accident.seed());
        Trial undisturbed = new Trial(toy, accident.settings());
        undisturbed.run();

        Trial trial = new Trial(toy, accident.settings(), accident.fuse().apply(7));
        boolean over = false;
        for (int length = 30; !over; length++) {
            over = ranThrough(trial);
            trial = trial.survivor(accident.fuse().apply(length));
        }

        Invariants.hold(trial.rows.tree());
        assertThat(trial.canonical()).isEqualTo(undisturbed.canonical());
    }

    private static boolean ranThrough(Trial trial) {
        try {
            trial.run();
            return true;
        } catch (Fuse.Blown blown) {
            return false;
        }
    }
}
