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
     * What one policy version made of a task. What it does alone and what a search finds with it are two figures, and
     * neither stands for the other.
     *
     * @param runs of it, 1 or more
     * @param greedy of its greedy runs
     * @param anyOfN of its searches that are done, right when any of their rollouts was: an upper bound, because nobody
     *     but the oracle would know which rollout to choose
     */
    public record PolicyTries(PolicyVersionId version, String policy, int runs, Successes greedy, Successes anyOfN) {}

    /**
     * How many of some runs were right.
     *
     * @param right runs that the oracle accepted, whichever judge the search learnt from
     * @param judged runs that it judged
     */
    public record Successes(int right, int judged) {}
}
