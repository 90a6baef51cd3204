package dev.espalier.mcts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.espalier.mcts.Grove.Opinions;
import dev.espalier.mcts.SearchSettings.RolloutChoice;
import dev.espalier.mcts.SearchSettings.RolloutMode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ChooserTest {

    private final TreeNode<String> node = TreeNode.root("");
    private final Place<String, String> place = new Place<>(List.of(), node);
    private final List<Edge<String>> open = List.of(
            Grove.edge(node.id(), 0, Grove.rank(3, 0), Tally.NONE),
            Grove.edge(node.id(), 1, Grove.rank(1, 1), Tally.NONE),
            Grove.edge(node.id(), 2, Grove.rank(2, 0.5), Tally.NONE));

    /** Probabilities 0.2, 0.3 and 0.5, as log-probabilities of a policy that has more to offer than these. */
    private final Opinions opinions = new Opinions(
            List.of(), Map.of("a1", Math.log(0.02), "a2", Math.log(0.03), "a3", Math.log(0.05))::get, List.of());

    private static Chooser<String, String> chooser(RolloutChoice choice, long seed) {
        return new Chooser<>(Trial.seeded(Trial.with(Trial.GUIDED, RolloutMode.GUIDED, choice), seed));
    }

    @Test
    void drawsFromThePolicyRestrictedToTheOpenEdges() {
        Map<String, Integer> drawn = new TreeMap<>();
        for (int seed = 0; seed < 10_000; seed++) {
            Edge<String> edge = chooser(RolloutChoice.POLICY_SAMPLE, seed).choose(opinions, place, open);
            drawn.merge(edge.action(), 1, Integer::sum);
        }

        assertThat(drawn.get("a1")).isCloseTo(2_000, within(200));
        assertThat(drawn.get("a2")).isCloseTo(3_000, within(200));
        assertThat(drawn.get("a3")).isCloseTo(5_000, within(200));
    }

    @Test
    void drawsAlikeFromAlike() {
        Chooser<String, String> chooser = chooser(RolloutChoice.POLICY_SAMPLE, 5);

        assertThat(chooser.choose(opinions, place, open)).isEqualTo(chooser.choose(opinions, place, open));
    }

    @Test
    void takesThePolicysLikeliest() {
        assertThat(chooser(RolloutChoice.POLICY_ARGMAX, 1)
                        .choose(opinions, place, open)
                        .action())
                .isEqualTo("a3");
        assertThat(chooser(RolloutChoice.POLICY_ARGMAX, 1)
                        .choose(opinions, place, open.subList(0, 2))
                        .action())
                .isEqualTo("a2");
    }

    @Test
    void takesTheCriticsBest() {
        assertThat(chooser(RolloutChoice.CRITIC_BEST, 1)
                        .choose(opinions, place, open)
                        .action())
                .isEqualTo("a2");
    }
}
