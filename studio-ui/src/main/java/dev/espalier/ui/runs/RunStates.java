package dev.espalier.ui.runs;

import dev.espalier.ui.parts.StateBadge;
import dev.espalier.webagent.AgentRun.RunStatus;
import dev.espalier.webagent.RunLine;
import dev.espalier.words.Words;

/** How a run stands, as a badge, and why. */
final class RunStates {

    private RunStates() {}

    /** Returns in words why a run stands as it does; nothing while it goes on, or where its state says it all. */
    static String why(RunLine line) {
        return switch (line.status()) {
            case QUEUED, RUNNING -> "";
            case PAUSED, CANCELLED, DONE, FAILED -> Words.ofNote(line.ending().note());
        };
    }

    static StateBadge badge(RunStatus status) {
        return switch (status) {
            case QUEUED -> StateBadge.waiting("Queued");
            case RUNNING -> StateBadge.running("Running");
            case PAUSED -> StateBadge.paused("Paused");
            case DONE -> StateBadge.done("Done");
            case FAILED -> StateBadge.failed("Failed");
            case CANCELLED -> StateBadge.stopped("Cancelled");
        };
    }
}
