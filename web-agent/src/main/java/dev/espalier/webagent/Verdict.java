package dev.espalier.webagent;

import dev.espalier.mcts.Outcome;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A judge's word on the end of a rollout.
 *
 * @param score how sure or how far, in [0, 1]; empty when the judge gives none
 */
public record Verdict(JudgeKind judge, Outcome outcome, OptionalDouble score, List<Criterion> criteria) {

    public Verdict {
        criteria = List.copyOf(criteria);
    }

    public enum JudgeKind {
        /** The world's own knowledge of its state. */
        ORACLE,
        /** The policy's own judge, who sees what the agent saw. */
        OWN
    }

    /** @param evidence what was found: a quote from the page, or a value of the world's state */
    public record Criterion(String name, boolean met, String evidence) {}
}
