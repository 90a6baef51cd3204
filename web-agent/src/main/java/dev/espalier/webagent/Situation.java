package dev.espalier.webagent;

import java.util.List;

/** What an agent knows when it decides: the task's words, what it did so far, and the page before it. */
public record Situation(String instruction, List<PastStep> history, Seen now) {

    public Situation {
        history = List.copyOf(history);
    }

    /** One step of the history: where it was taken, what was done and what came of it. */
    public record PastStep(Seen before, Proposal proposal, ActionResult result) {}

    /** A page as it was seen. */
    public record Seen(Observation observation, PageView page) {
        public StateKey key() {
            return observation.key();
        }
    }
}
