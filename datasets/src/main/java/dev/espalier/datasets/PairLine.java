package dev.espalier.datasets;

import dev.espalier.mcts.Evidence;
import dev.espalier.mcts.NodeId;
import dev.espalier.webagent.TreeMark.Action;
import org.jspecify.annotations.Nullable;

/**
 * A pair as a list shows it, without its prompt.
 *
 * @param number for people, 1 or more
 * @param revision the newest one
 * @param node the place that both answers leave
 * @param reading of the newest revision; null when the pair was withdrawn
 */
public record PairLine(
        PairId id,
        int number,
        int revision,
        PairTask task,
        NodeId node,
        Actions actions,
        @Nullable LineReading reading,
        PairState state) {

    /** Returns true when the pair no longer arises under the settings of its newest revision. */
    public boolean withdrawn() {
        return reading == null;
    }

    /** Returns which of both actions goes into a dataset as the chosen one, which people may have turned round. */
    public Chosen chosen() {
        if (reading == null) {
            return Chosen.NEITHER;
        }
        return state.chosen(reading.side())
                .map(side -> side == reading.side() ? Chosen.WINNER : Chosen.LOSER)
                .orElse(Chosen.NEITHER);
    }

    /** What goes into a dataset as the chosen answer. */
    public enum Chosen {
        WINNER,
        LOSER,
        NEITHER
    }

    public PairRef ref() {
        return new PairRef(id, revision);
    }

    /**
     * Where it comes from, in numbers for people.
     *
     * @param number of the task
     * @param run number of the run
     */
    public record PairTask(int number, String instruction, String site, int run) {}

    /** The actions, in the order of the reading: the winner's first. Of a withdrawn pair the low side's is the first. */
    public record Actions(Action winner, Action loser) {}

    /**
     * What the search made of it.
     *
     * @param margin mixed value of the winner minus that of the other side, more than 0
     * @param side of the winner
     */
    public record LineReading(Evidence evidence, double margin, PairSide side, LineWorth winner, LineWorth loser) {}

    /**
     * What a side is worth.
     *
     * @param value mixed value, in [0, 1]
     * @param visits finished, judged rollouts through it
     */
    public record LineWorth(double value, int visits) {}
}
