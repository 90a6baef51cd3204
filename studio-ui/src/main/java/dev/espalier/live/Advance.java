package dev.espalier.live;

import dev.espalier.webagent.AgentRun;
import dev.espalier.webagent.JudgedRollout;
import dev.espalier.webagent.RunLine;
import java.util.List;

/**
 * How a run stands once more than its tree changed, read once for all who watch.
 *
 * @param rollouts those that began, ended or were judged, by number
 */
public record Advance(AgentRun run, RunLine line, List<JudgedRollout> rollouts) {

    public Advance {
        rollouts = List.copyOf(rollouts);
    }
}
