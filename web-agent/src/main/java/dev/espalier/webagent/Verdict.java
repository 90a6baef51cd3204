package dev.espalier.webagent;

import dev.espalier.mcts.Outcome;
import java.util.List;
import java.util.Objects;
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

    /**
     * One thing that a judge looked for.
     *
     * @param met true when all is as it should be: what is wanted holds, what is forbidden did not happen
     * @param evidence what was found: a quote from the page, or a value of the world's state
     */
    public record Criterion(String name, boolean met, String evidence, Kind kind) {

        /** Verdicts that were stored before there were kinds name none; what they looked for was wanted, in their words. */
        public Criterion {
            kind = Objects.requireNonNullElse(kind, Kind.WANTED);
        }

        public static Criterion wanted(String name, boolean met, String evidence) {
            return new Criterion(name, met, evidence, Kind.WANTED);
        }

        public static Criterion forbidden(String name, boolean met, String evidence) {
            return new Criterion(name, met, evidence, Kind.FORBIDDEN);
        }

        public enum Kind {
            WANTED,
            FORBIDDEN
        }
    }
}
