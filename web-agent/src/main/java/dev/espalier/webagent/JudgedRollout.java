package dev.espalier.webagent;

import dev.espalier.mcts.Rollout;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A rollout with what its judges said.
 *
 * @param verdicts empty until it is finished
 * @param endedAt null while it runs
 */
public record JudgedRollout(
        Rollout rollout,
        List<Verdict> verdicts,
        Instant startedAt,
        @Nullable Instant endedAt) {

    public JudgedRollout {
        verdicts = List.copyOf(verdicts);
    }

    /** Returns the word of one judge; empty when it was not asked. */
    public Optional<Verdict> by(Verdict.JudgeKind judge) {
        return verdicts.stream().filter(verdict -> verdict.judge() == judge).findFirst();
    }
}
