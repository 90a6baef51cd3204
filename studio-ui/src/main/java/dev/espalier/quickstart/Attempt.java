package dev.espalier.quickstart;

import dev.espalier.mcts.Outcome;
import dev.espalier.mcts.RolloutStatus;
import dev.espalier.webagent.JudgedRollout;
import dev.espalier.webagent.Verdict;
import dev.espalier.webagent.Verdict.JudgeKind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One finished rollout on a held-out task, with what the two judges said of it.
 *
 * @param right what the oracle said
 * @param accepted whether the policy's own judge took it for right
 * @param score how sure the own judge was, in [0, 1]; empty when it gave none
 * @param steps executed actions, 0 or more
 */
record Attempt(boolean right, boolean accepted, OptionalDouble score, int steps, Duration took) {

    /** Returns a run's finished rollouts in the order in which they were selected. */
    static List<Attempt> of(List<JudgedRollout> rollouts) {
        return rollouts.stream()
                .filter(rollout -> rollout.rollout().status() == RolloutStatus.FINISHED)
                .map(Attempt::of)
                .toList();
    }

    private static Attempt of(JudgedRollout judged) {
        var ended = Optional.ofNullable(judged.endedAt()).orElseThrow();
        var own = verdict(judged, JudgeKind.OWN);
        return new Attempt(
                verdict(judged, JudgeKind.ORACLE).outcome() == Outcome.SUCCESS,
                own.outcome() == Outcome.SUCCESS,
                own.score(),
                judged.rollout().path().size(),
                Duration.between(judged.startedAt(), ended));
    }

    private static Verdict verdict(JudgedRollout judged, JudgeKind judge) {
        return judged.by(judge)
                .orElseThrow(() -> new IllegalStateException("rollout %s was not judged by %s"
                        .formatted(judged.rollout().id(), judge)));
    }
}
