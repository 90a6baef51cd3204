package dev.espalier.webagent;

import java.util.List;

/**
 * Something a person wants done on a site.
 *
 * @param number for people ("task 12"), 1 or more; unique
 * @param site name of the world the task lives in
 * @param instruction the words the agent gets, and all it gets
 * @param definition what the world needs to set the task up and its judge to decide it, as JSON that only they read
 */
public record WebTask(
        TaskId id, int number, String site, Split split, String instruction, String definition, Traits traits) {

    /**
     * What is known of a task beside its text; no policy may read it.
     *
     * @param wording name of the template of the instruction
     * @param wordingSeen true when train tasks use that wording too
     * @param expertSteps actions of the shortest known solution, 1 or more
     * @param needs hard parts without which the task cannot be solved, for example "calendar"
     */
    public record Traits(String wording, boolean wordingSeen, int expertSteps, List<String> needs) {
        public Traits {
            needs = List.copyOf(needs);
        }
    }
}
