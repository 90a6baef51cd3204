package dev.espalier.webagent.search;

import dev.espalier.webagent.Critic;
import dev.espalier.webagent.Judge;
import dev.espalier.webagent.Policy;

/**
 * Who decides in a run.
 *
 * @param ownJudge the policy's own judge, who sees what the agent saw
 */
public record Agent(Policy policy, Critic critic, Judge ownJudge) {}
