package dev.espalier.mcts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mcts.SearchSettings.Budget;
import dev.espalier.mcts.SearchSettings.Expansion;
import dev.espalier.mcts.SearchSettings.RankValue;
import dev.espalier.mcts.SearchSettings.RolloutChoice;
import dev.espalier.mcts.SearchSettings.RolloutMode;
import dev.espalier.mcts.SearchSettings.Selection;
import dev.espalier.mcts.SearchSettings.SelectionValue;
import dev.espalier.mcts.SearchSettings.Ties;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Whole trees as they were when somebody last looked at them: a search that ends otherwise has changed its meaning. */
class GoldenTreesTest {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final Map<String, Trial> TRIALS = Map.of(
            "guided", new Trial(Toy.harsh(21), Trial.with(Trial.GUIDED, new Budget(12, 5))),
            "light",
                    new Trial(
                            Toy.harsh(22),
                            Trial.with(
                                    Trial.with(Trial.GUIDED, new Budget(12, 5)),
                                    RolloutMode.LIGHT,
                                    RolloutChoice.POLICY_SAMPLE)),
            "paper-exact",
                    new Trial(
                            Toy.kind(23),
                            Trial.with(
                                    Trial.with(Trial.GUIDED, new Budget(12, 5)),
                                    new Selection(1, 0.5, SelectionValue.OUTCOME, Ties.FEWER_VISITS, false),
                                    new Expansion(4, RankValue.RECIPROCAL))),
            "losing", new Trial(Toy.harsh(24).losing(20), Trial.with(Trial.GUIDED, new Budget(12, 5))));

    /** Writes the golden trees anew, into the folder given; a change of theirs wants a reason in the commit. */
    static void main(String[] folder) {
        TRIALS.forEach((name, trial) -> {
            trial.run();
            JSON.writeValue(Path.of(folder[0], name + ".json"), trial.canonical());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"guided", "light", "paper-exact", "losing"})
    void growAsTheyDid(String name) throws Exception {
        Trial trial = TRIALS.get(name);

        trial.run();

        try (InputStream golden = getClass().getResourceAsStream("/golden-trees/" + name + ".json")) {
            assertThat(trial.canonical()).isEqualTo(JSON.readValue(golden, CanonicalTree.class));
        }
    }
}
