package dev.espalier.webagent;

import dev.espalier.mcts.CriticRound;
import dev.espalier.mcts.Edge;
import dev.espalier.mcts.Place;
import java.util.List;

/**
 * Everything that is stored about one node of a tree.
 *
 * @param place the node with the way to it
 * @param proposals the edges that leave it, by ordinal
 * @param rounds what the critic was asked, by number
 * @param ends the rollouts that ended there, by number
 * @param restores the tries to get back to it, oldest first
 */
public record NodeRecord(
        Place<PageState, Proposal> place,
        List<Edge<Proposal>> proposals,
        List<CriticRound> rounds,
        List<JudgedRollout> ends,
        List<RestoreAttempt> restores) {

    public NodeRecord {
        proposals = List.copyOf(proposals);
        rounds = List.copyOf(rounds);
        ends = List.copyOf(ends);
        restores = List.copyOf(restores);
    }
}
