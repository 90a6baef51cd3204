package dev.espalier.mcts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mcts.Grove.Opinions;
import dev.espalier.mcts.SearchSettings.Expansion;
import dev.espalier.mcts.SearchSettings.RankValue;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExpanderTest {

    private final TreeNode<String> node = TreeNode.root("");
    private final Place<String, String> place = new Place<>(List.of(), node);

    private List<Edge<String>> expand(int proposals, Opinions opinions, List<Edge<String>> existing) {
        SearchSettings settings =
                Trial.with(Trial.GUIDED, Trial.GUIDED.selection(), new Expansion(proposals, RankValue.LINEAR));
        return new Expander<String, String>(settings)
                .expand(opinions, place, existing)
                .edges();
    }

    private static Opinions policy(Map<String, Double> likelihoods, List<String> proposals) {
        return new Opinions(proposals, likelihoods::get, List.of());
    }

    private static Opinions policy(List<String> proposals) {
        return new Opinions(proposals, action -> -1, List.of());
    }

    @Test
    void makesAnEdgeOfEachProposal() {
        Opinions opinions = policy(List.of("x", "y", "z"));

        List<Edge<String>> edges = expand(5, opinions, List.of());

        assertThat(opinions.counts).containsExactly(5);
        assertThat(edges).extracting(Edge::action).containsExactly("x", "y", "z");
        assertThat(edges).extracting(Edge::ordinal).containsExactly(0, 1, 2);
        assertThat(edges).extracting(Edge::node).containsOnly(node.id());
        assertThat(edges)
                .allMatch(edge -> edge.critique() != null && edge.tally().equals(Tally.NONE));
    }

    @Test
    void makesNoEdgeWhenThereIsNothingToDo() {
        assertThat(expand(5, policy(List.of()), List.of())).isEmpty();
    }

    @Test
    void keepsTheLikeliestWayToSayACommand() {
        Map<String, Double> likelihoods = Map.of("x", -3.0, "x ", -1.0, " x", -2.0, "y", -4.0);

        List<Edge<String>> edges = expand(5, policy(likelihoods, List.of("x", "x ", "y", " x")), List.of());

        assertThat(edges).extracting(Edge::action).containsExactly("x ", "y");
    }

    @Test
    void keepsTheFirstOfEquallyLikelyWays() {
        assertThat(expand(5, policy(List.of("x", " x")), List.of()))
                .extracting(Edge::action)
                .containsExactly("x");
    }

    @Test
    void keepsAnExistingEdgeAsOneOfTheK() {
        Edge<String> existing = new Edge<>(EdgeId.next(), node.id(), 0, "x", null, new Tally(2, 1), NodeId.next());

        List<Edge<String>> edges = expand(3, policy(List.of("y", " x", "z")), List.of(existing));

        assertThat(edges).extracting(Edge::action).containsExactly("x", "y", "z");
        assertThat(edges.getFirst()).isEqualTo(existing.ranked(edges.getFirst().critique()));
    }

    @Test
    void leavesOutTheLeastLikelyWhenRoomIsShort() {
        Edge<String> existing = Edge.proposed(node.id(), 0, "w");
        Map<String, Double> likelihoods = Map.of("w", -9.0, "x", -3.0, "y", -5.0, "z", -1.0);

        List<Edge<String>> edges = expand(3, policy(likelihoods, List.of("x", "y", "z")), List.of(existing));

        assertThat(edges).extracting(Edge::action).containsExactly("w", "x", "z");
    }

    @Test
    void keepsAllExistingEdgesWhenTheyAreMoreThanK() {
        List<Edge<String>> existing = List.of(Edge.proposed(node.id(), 0, "v"), Edge.proposed(node.id(), 1, "w"));

        assertThat(expand(1, policy(List.of("x")), existing))
                .extracting(Edge::action)
                .containsExactly("v", "w");
    }
}
