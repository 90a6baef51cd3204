package dev.espalier.practice;

import dev.espalier.mcts.SearchSettings;
import dev.espalier.mcts.SearchSettings.Budget;
import dev.espalier.mcts.SearchSettings.Expansion;
import dev.espalier.mcts.SearchSettings.RankValue;
import dev.espalier.mcts.SearchSettings.RolloutChoice;
import dev.espalier.mcts.SearchSettings.RolloutMode;
import dev.espalier.mcts.SearchSettings.Selection;
import dev.espalier.mcts.SearchSettings.SelectionValue;
import dev.espalier.mcts.SearchSettings.StopRule;
import dev.espalier.mcts.SearchSettings.Ties;
import dev.espalier.webagent.RunSettings;
import dev.espalier.webagent.RunSettings.BrowserSettings;
import dev.espalier.webagent.RunSettings.Software;
import dev.espalier.webagent.Split;
import dev.espalier.webagent.Verdict.JudgeKind;
import dev.espalier.webagent.search.AgentRunner.Assignment;

/**
 * How a task is searched with the embedded policy.
 *
 * @param rollouts all of which are run, 1 for the greedy path alone
 */
public record SearchPlan(int rollouts, long seed) {

    /** Actions in one rollout at most: one number, whatever the task. */
    public static final int MAX_DEPTH = 30;

    private static final int PROPOSALS = 5;
    private static final double EXPLORATION = 1;
    private static final double ALPHA = 0.5;

    public static SearchPlan greedy(long seed) {
        return new SearchPlan(1, seed);
    }

    /**
     * Returns what a run of this plan depends on. A train tree learns from the oracle; any other from the policy's own
     * judge, because at such a task nobody would know the answer.
     */
    public RunSettings settings(Assignment assignment, BrowserSettings browser, Software software) {
        var task = assignment.task();
        var agent = assignment.agent();
        return new RunSettings(
                search(),
                task.split() == Split.TRAIN ? JudgeKind.ORACLE : JudgeKind.OWN,
                agent.critic().version(),
                agent.ownJudge().version(),
                assignment.world().oracle(task).version(),
                browser,
                software);
    }

    private SearchSettings search() {
        return new SearchSettings(
                new Budget(rollouts, MAX_DEPTH),
                new Selection(EXPLORATION, ALPHA, SelectionValue.MIXED, Ties.FEWER_VISITS, true),
                new Expansion(PROPOSALS, RankValue.LINEAR),
                RolloutMode.GUIDED,
                RolloutChoice.POLICY_SAMPLE,
                StopRule.NEVER,
                1,
                seed);
    }
}
