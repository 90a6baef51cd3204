package dev.espalier.bench;

import dev.espalier.bench.StepMeter.Phase;
import dev.espalier.mcts.CriticRound;
import dev.espalier.mcts.Edge;
import dev.espalier.mcts.Rollout;
import dev.espalier.mcts.RolloutId;
import dev.espalier.mcts.Tree;
import dev.espalier.mcts.TreeNode;
import dev.espalier.webagent.JudgedRollout;
import dev.espalier.webagent.PageState;
import dev.espalier.webagent.Proposal;
import dev.espalier.webagent.RestoreAttempt;
import dev.espalier.webagent.RunId;
import dev.espalier.webagent.RunJournal;
import dev.espalier.webagent.SearchTrees;
import dev.espalier.webagent.Verdict;
import java.util.List;
import java.util.Optional;

/** Stores trees as another store does, books the time that it takes, and counts the steps that are stored. */
record MeteredTrees(SearchTrees trees, StepMeter meter) implements SearchTrees {

    @Override
    public RunJournal journal(RunId run) {
        return new Journal(trees.journal(run), meter);
    }

    @Override
    public Optional<Tree<PageState, Proposal>> find(RunId run) {
        return meter.timed(Phase.STORE, () -> trees.find(run));
    }

    @Override
    public List<JudgedRollout> rollouts(RunId run) {
        return meter.timed(Phase.STORE, () -> trees.rollouts(run));
    }

    @Override
    public List<RestoreAttempt> restores(RunId run) {
        return meter.timed(Phase.STORE, () -> trees.restores(run));
    }

    private record Journal(RunJournal journal, StepMeter meter) implements RunJournal {

        @Override
        public void planted(TreeNode<PageState> root) {
            meter.timed(Phase.STORE, () -> journal.planted(root));
        }

        @Override
        public void started(Rollout rollout) {
            meter.timed(Phase.STORE, () -> journal.started(rollout));
        }

        @Override
        public void expanded(TreeNode<PageState> node, List<Edge<Proposal>> edges, List<CriticRound> rounds) {
            meter.timed(Phase.STORE, () -> journal.expanded(node, edges, rounds));
        }

        @Override
        public void proposed(Edge<Proposal> edge) {
            meter.timed(Phase.STORE, () -> journal.proposed(edge));
        }

        @Override
        public void executed(RolloutId rollout, Edge<Proposal> edge, TreeNode<PageState> child) {
            meter.timed(Phase.STORE, () -> journal.executed(rollout, edge, child));
            var result = child.state().result();
            if (result != null) {
                meter.stepped(result);
            }
        }

        @Override
        public void lost(TreeNode<PageState> node) {
            meter.timed(Phase.STORE, () -> journal.lost(node));
        }

        @Override
        public void finished(Rollout rollout, TreeNode<PageState> end) {
            meter.timed(Phase.STORE, () -> journal.finished(rollout, end));
        }

        @Override
        public void abandoned(Rollout rollout) {
            meter.timed(Phase.STORE, () -> journal.abandoned(rollout));
        }

        @Override
        public void judged(RolloutId rollout, List<Verdict> verdicts) {
            meter.timed(Phase.STORE, () -> journal.judged(rollout, verdicts));
        }

        @Override
        public void restored(RestoreAttempt attempt) {
            meter.timed(Phase.STORE, () -> journal.restored(attempt));
        }
    }
}
