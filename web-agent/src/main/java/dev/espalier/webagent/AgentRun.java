package dev.espalier.webagent;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A task worked on by a policy: a tree of one rollout when greedy, of many when searched.
 *
 * @param number for people ("run 118"), 1 or more; given by the store
 */
public record AgentRun(
        RunId id,
        int number,
        TaskId task,
        PolicyVersionId policy,
        RunSettings settings,
        RunStatus status,
        Instant startedAt,
        Ending ending) {

    public enum RunStatus {
        /** Waits for a browser. */
        QUEUED,
        RUNNING,
        /** Stopped by a person, to go on later. */
        PAUSED,
        DONE,
        FAILED,
        CANCELLED
    }

    /** @param at null while the run can go on */
    public record Ending(@Nullable Instant at, String note) {
        public static final Ending NONE = new Ending(null, "");
    }
}
