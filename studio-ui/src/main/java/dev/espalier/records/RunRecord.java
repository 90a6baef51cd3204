package dev.espalier.records;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.espalier.mcts.CanonicalTree;
import dev.espalier.practice.RunAccount;
import dev.espalier.webagent.JudgedRollout;
import dev.espalier.webagent.RestoreAttempt.RestoreTier;
import dev.espalier.webagent.RunSettings;
import dev.espalier.webagent.Verdict;
import dev.espalier.webagent.Verdict.JudgeKind;
import dev.espalier.words.Words;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A run with everything that came of it.
 *
 * @param run its number
 * @param note how it ended; empty while it can go on
 * @param tree what must be the same when the search is run again; left out until the run has seen its first page
 */
public record RunRecord(
        int run,
        @JsonUnwrapped Work work,
        String status,
        String note,
        RunSettings settings,
        List<RolloutRecord> rollouts,
        @JsonUnwrapped WaysBack waysBack,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable CanonicalTree tree) {

    public RunRecord {
        rollouts = List.copyOf(rollouts);
    }

    /**
     * Who works on what.
     *
     * @param task number of the task
     * @param policy its name
     */
    public record Work(int task, String site, String split, String policy, String policyHash) {}

    /**
     * One pass of the search; a judge that was not asked is left out.
     *
     * @param rollout its number
     * @param steps edges on its path
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RolloutRecord(
            int rollout,
            String status,
            int steps,
            String startedAt,
            @Nullable Verdict oracle,
            @Nullable Verdict own) {

        static RolloutRecord of(JudgedRollout judged) {
            return new RolloutRecord(
                    judged.rollout().number(),
                    Words.of(judged.rollout().status()),
                    judged.rollout().path().size(),
                    judged.startedAt().toString(),
                    judged.by(JudgeKind.ORACLE).orElse(null),
                    judged.by(JudgeKind.OWN).orElse(null));
        }
    }

    /**
     * How the search found back to its nodes.
     *
     * @param restoresByWay attempts by way; ways without any are left out
     * @param restoreMismatches attempts that did not arrive
     */
    public record WaysBack(
            Map<RestoreTier, Integer> restoresByWay, int restoreMismatches, double replayedStepsPerNewNode) {

        public WaysBack {
            restoresByWay = Map.copyOf(restoresByWay);
        }
    }

    public static RunRecord of(RunAccount account) {
        var run = account.run();
        var task = account.task();
        var policy = account.policy();
        var back = account.waysBack();
        return new RunRecord(
                run.number(),
                new Work(
                        task.number(),
                        task.site(),
                        Words.of(task.split()),
                        policy.name(),
                        policy.hash().hex()),
                Words.of(run.status()),
                Words.ofNote(run.ending().note()),
                run.settings(),
                account.rollouts().stream().map(RolloutRecord::of).toList(),
                new WaysBack(back.byWay(), back.mismatches(), back.replayedPerNode()),
                account.canonicalTree().orElse(null));
    }
}
