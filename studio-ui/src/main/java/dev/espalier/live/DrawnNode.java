package dev.espalier.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.espalier.mcts.NodeStatus;
import dev.espalier.mcts.SearchSettings.Selection;
import dev.espalier.webagent.TreeMark;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mark of a tree as the page draws it.
 *
 * @param label the action in words, "first page" for the root
 * @param state a word of {@link #state}
 * @param worth what the search knows of it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DrawnNode(
        UUID id,
        @Nullable UUID parent,
        int depth,
        int ordinal,
        String label,
        String state,
        boolean expanded,
        @JsonUnwrapped Worth worth) {

    /**
     * @param n finished, judged rollouts through it
     * @param q their mean outcome mixed with the critic's value (Agent Q, eq. 10); null while there is no outcome
     * @param rank the critic's, 1 is best; null while it was not asked
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Worth(int n, @Nullable Double q, @Nullable Integer rank) {}

    static DrawnNode of(TreeMark mark, Selection selection) {
        var action = mark.action();
        return new DrawnNode(
                mark.id(),
                mark.parent(),
                mark.depth(),
                mark.ordinal(),
                action == null ? "first page" : action.words(),
                state(mark.standing().status()),
                mark.standing().expanded(),
                worth(mark.standing(), selection));
    }

    private static Worth worth(TreeMark.Standing standing, Selection selection) {
        var critique = standing.critique();
        var mean = standing.tally().mean();
        Double q = null;
        if (mean.isPresent()) {
            q = critique == null
                    ? mean.getAsDouble()
                    : selection.alpha() * mean.getAsDouble() + (1 - selection.alpha()) * critique.value();
        }
        return new Worth(standing.tally().visits(), q, critique == null ? null : critique.rank());
    }

    private static String state(@Nullable NodeStatus status) {
        return switch (status) {
            case null -> "PROPOSED";
            case TERMINAL_SUCCESS -> "SUCCESS";
            case TERMINAL_FAIL -> "FAILURE";
            case TERMINAL_ABSTAIN -> "ABSTAINED";
            case COMMIT_BOUNDARY -> "COMMIT";
            case OPEN, ENDED, STALE, UNREACHABLE -> status.name();
        };
    }
}
