package dev.espalier.webagent.search;

import dev.espalier.mcts.SearchEnd;
import dev.espalier.webagent.AgentRun;

/**
 * How a run went.
 *
 * @param run as it was stored at its end
 * @param end why its search ended
 */
public record RunReport(AgentRun run, SearchEnd end) {}
