package dev.espalier.webagent;

import dev.espalier.webagent.AgentRun.Ending;
import dev.espalier.webagent.AgentRun.RunStatus;
import dev.espalier.webagent.Verdict.JudgeKind;
import java.time.Instant;

/**
 * A run as a list shows it.
 *
 * @param number for people, 1 or more
 */
public record RunLine(
        RunId id,
        int number,
        RunTask task,
        RunPolicy policy,
        RunCounts counts,
        RunStatus status,
        Instant startedAt,
        Ending ending) {

    /** @param number for people, 1 or more */
    public record RunTask(int number, String instruction, String site, Split split) {}

    /** @param name for people; several versions may share it */
    public record RunPolicy(PolicyVersionId version, String name) {}

    /**
     * What came of it so far; each 0 or more.
     *
     * @param asked rollouts that its settings ask for; 1 is greedy
     * @param finished rollouts that were finished
     * @param backsUp the judge that the search learns from
     * @param successes finished rollouts that this judge accepted
     * @param oracleSuccesses finished rollouts that the oracle accepted
     * @param nodes of its tree
     * @param pairs that were read off it and not withdrawn
     * @param pairsRead whether its pairs were read since it came to rest; while they were not, 0 pairs mean nothing
     */
    public record RunCounts(
            int asked,
            int finished,
            JudgeKind backsUp,
            int successes,
            int oracleSuccesses,
            int nodes,
            int pairs,
            boolean pairsRead) {}
}
