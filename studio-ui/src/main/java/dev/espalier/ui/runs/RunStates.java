package dev.espalier.ui.runs;

import dev.espalier.ui.parts.StateBadge;
import dev.espalier.webagent.AgentRun.RunStatus;

/** How a run stands, as a badge. */
final class RunStates {

    private RunStates() {}

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
