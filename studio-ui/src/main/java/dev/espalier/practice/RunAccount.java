package dev.espalier.practice;

import dev.espalier.mcts.CanonicalTree;
import dev.espalier.mcts.Tree;
import dev.espalier.webagent.AgentRun;
import dev.espalier.webagent.JudgedRollout;
import dev.espalier.webagent.PageState;
import dev.espalier.webagent.PolicyVersion;
import dev.espalier.webagent.PolicyVersions;
import dev.espalier.webagent.Proposal;
import dev.espalier.webagent.RestoreAttempt;
import dev.espalier.webagent.RestoreAttempt.RestoreTier;
import dev.espalier.webagent.SearchTrees;
import dev.espalier.webagent.WebTask;
import dev.espalier.webagent.WebTasks;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that is stored about one run.
 *
 * @param tree empty when the run has not seen its first page
 */
public record RunAccount(
        AgentRun run,
        WebTask task,
        PolicyVersion policy,
        List<JudgedRollout> rollouts,
        List<RestoreAttempt> restores,
        Optional<Tree<PageState, Proposal>> tree) {

    public RunAccount {
        rollouts = List.copyOf(rollouts);
        restores = List.copyOf(restores);
    }

    /** Gives account of runs. */
    public static final class Reader {

        private final WebTasks tasks;
        private final PolicyVersions policies;
        private final SearchTrees trees;

        Reader(WebTasks tasks, PolicyVersions policies, SearchTrees trees) {
            this.tasks = tasks;
            this.policies = policies;
            this.trees = trees;
        }

        public RunAccount of(AgentRun run) {
            return new RunAccount(
                    run,
                    tasks.find(run.task()).orElseThrow(),
                    policies.find(run.policy()).orElseThrow(),
                    trees.rollouts(run.id()),
                    trees.restores(run.id()),
                    trees.find(run.id()));
        }
    }

    /**
     * How a run's search found back to its nodes.
     *
     * @param byWay attempts by way; ways without any are left out
     * @param mismatches attempts that did not arrive
     * @param replayedPerNode replayed steps / new nodes; 0 without new nodes
     */
    public record WaysBack(Map<RestoreTier, Integer> byWay, int mismatches, double replayedPerNode) {

        public WaysBack {
            byWay = Map.copyOf(byWay);
        }
    }

    public WaysBack waysBack() {
        var byWay = new EnumMap<RestoreTier, Integer>(RestoreTier.class);
        restores.forEach(attempt -> byWay.merge(attempt.tier(), 1, Integer::sum));
        int replayed = restores.stream().mapToInt(RestoreAttempt::replayed).sum();
        int nodes = tree.map(grown -> grown.nodes().size() - 1).orElse(0);
        return new WaysBack(
                byWay,
                (int) restores.stream().filter(attempt -> !attempt.arrived()).count(),
                nodes == 0 ? 0 : (double) replayed / nodes);
    }

    /** Returns what must be the same when the same search is run again: commands, ranks, visits, sums, state keys. */
    public Optional<CanonicalTree> canonicalTree() {
        return tree.map(grown -> CanonicalTree.of(
                grown, Proposal::text, state -> state.seen().key().digest().hex()));
    }
}
