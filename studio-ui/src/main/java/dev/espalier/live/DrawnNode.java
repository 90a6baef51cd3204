package dev.espalier.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.espalier.mcts.NodeStatus;
import dev.espalier.mcts.SearchSettings.Selection;
import dev.espalier.webagent.TreeMark;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mark of a tree as the page shows it.
 *
 * @param label the action in words, "first page" for the root; cut to 200 characters, for the panel of a node has it whole
 * @param worth what the search knows of it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DrawnNode(
        UUID id,
        @Nullable UUID parent,
        int depth,
        int ordinal,
        String label,
        State state,
        boolean expanded,
        @JsonUnwrapped Worth worth) {

    private static final int LONGEST = 200;

    /** How a node stands, for whoever looks at its tree. */
    public enum State {
        PROPOSED,
        OPEN,
        ENDED,
        SUCCESS,
        FAILURE,
        ABSTAINED,
        COMMIT,
        STALE,
        UNREACHABLE
    }

    /**
     * @param n finished, judged rollouts through it
     * @param q what selection compares siblings by; null while there is no outcome, and for the root, which has none
     * @param rank the critic's, 1 is best; null while it was not asked
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Worth(int n, @Nullable Double q, @Nullable Integer rank) {}

    static DrawnNode of(TreeMark mark, Selection selection) {
        var action = mark.action();
        return new DrawnNode(
                mark.id(),
                mark.parent(),
                mark.depth(),
                mark.ordinal(),
                action == null ? "first page" : cut(action.words()),
                state(mark.standing().status()),
                mark.standing().expanded(),
                worth(mark, selection));
    }

    private static String cut(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST - 1) + "…";
    }

    private static Worth worth(TreeMark mark, Selection selection) {
        var standing = mark.standing();
        var critique = standing.critique();
        var mean = standing.tally().mean();
        Double q = null;
        if (mean.isPresent() && mark.action() != null) {
            q = critique == null ? mean.getAsDouble() : selection.q(standing.tally(), critique);
        }
        return new Worth(standing.tally().visits(), q, critique == null ? null : critique.rank());
    }

    private static State state(@Nullable NodeStatus status) {
        return switch (status) {
            case null -> State.PROPOSED;
            case OPEN -> State.OPEN;
            case ENDED -> State.ENDED;
            case TERMINAL_SUCCESS -> State.SUCCESS;
            case TERMINAL_FAIL -> State.FAILURE;
            case TERMINAL_ABSTAIN -> State.ABSTAINED;
            case COMMIT_BOUNDARY -> State.COMMIT;
            case STALE -> State.STALE;
            case UNREACHABLE -> State.UNREACHABLE;
        };
    }
}
