package dev.espalier.ui.runs;

import dev.espalier.mcts.Critique;
import dev.espalier.mcts.Edge;
import dev.espalier.mcts.SearchSettings.Selection;
import dev.espalier.mcts.SearchSettings.SelectionValue;
import dev.espalier.mcts.Tally;
import dev.espalier.ui.parts.Numbers;
import dev.espalier.webagent.AgentRun;
import org.jspecify.annotations.Nullable;

/**
 * What the search holds of an action, in figures: Q, by which selection compares it with its siblings, and the two parts
 * that Q is made of.
 *
 * @param critique null while the critic was not asked
 */
record SearchValue(
        Selection selection, Tally tally, @Nullable Critique critique) {

    private static final String NONE = "–";

    static SearchValue of(AgentRun run, Edge<?> edge) {
        return of(run, edge.tally(), edge.critique());
    }

    static SearchValue of(AgentRun run, Tally tally, @Nullable Critique critique) {
        return new SearchValue(run.settings().search().selection(), tally, critique);
    }

    /** Returns Q; that of an action that was never ranked is the mean of its outcomes. */
    String q() {
        return critique == null ? outcome() : Numbers.value(selection.q(tally, critique));
    }

    /** Returns the mean of outcomes. */
    String outcome() {
        return tally.mean().stream().mapToObj(Numbers::value).findFirst().orElse(NONE);
    }

    /** Returns the critic's value. */
    String critic() {
        return critique == null ? NONE : Numbers.value(critique.value());
    }

    /** Returns Q with how it comes about. */
    String account() {
        if (critique == null) {
            return tally.visits() == 0
                    ? "none yet: no outcome, and the critic was not asked"
                    : q() + ": the outcomes alone, for the critic was not asked";
        }
        if (selection.value() == SelectionValue.OUTCOME) {
            return q() + ": the outcomes alone, as the run's settings want it";
        }
        if (tally.visits() == 0 && selection.value() == SelectionValue.MIXED) {
            return q() + ": the critic's alone, for there is no outcome yet";
        }
        return "%s = %s × outcomes %s + %s × critic %s"
                .formatted(
                        q(),
                        Numbers.value(selection.alpha()),
                        tally.visits() == 0 ? "0 (none yet)" : outcome(),
                        Numbers.value(1 - selection.alpha()),
                        critic());
    }

    /** Returns the mean of outcomes with how it comes about. */
    String outcomes() {
        return tally.visits() == 0
                ? "no outcome yet"
                : "%s = %d / %d".formatted(outcome(), tally.outcomeSum(), tally.visits());
    }

    /** Returns the critic's value with how it comes about. */
    String opinion() {
        return critique == null
                ? "not asked"
                : "%s, rank %d%s"
                        .formatted(critic(), critique.rank(), critique.fallback() ? ", policy's order stood in" : "");
    }
}
