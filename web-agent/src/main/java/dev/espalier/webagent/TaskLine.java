package dev.espalier.webagent;

import java.util.List;

/**
 * A task as a list shows it, with what came of it.
 *
 * @param number for people, 1 or more
 * @param tried what each policy version made of it, by name and then version; empty when nobody tried
 */
public record TaskLine(
        TaskId id,
        int number,
        String site,
        Split split,
        String instruction,
        WebTask.Traits traits,
        List<PolicyTries> tried) {

    public TaskLine {
        tried = List.copyOf(tried);
    }

    /** Returns how many runs worked on it. */
    public int runs() {
        return tried.stream().mapToInt(PolicyTries::runs).sum();
    }

    /**
     * What one policy version made of a task.
     *
     * @param runs of it, 1 or more
     * @param solved runs in which the oracle accepted at least one rollout, whichever judge the search learnt from
     */
    public record PolicyTries(PolicyVersionId version, String policy, int runs, int solved) {}
}
