package dev.espalier.live;

import dev.espalier.mcts.CriticRound;
import dev.espalier.mcts.Edge;
import dev.espalier.mcts.EdgeId;
import dev.espalier.mcts.Rollout;
import dev.espalier.mcts.RolloutId;
import dev.espalier.mcts.TreeNode;
import dev.espalier.webagent.PageState;
import dev.espalier.webagent.Proposal;
import dev.espalier.webagent.RestoreAttempt;
import dev.espalier.webagent.RunId;
import dev.espalier.webagent.RunJournal;
import dev.espalier.webagent.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Writes down first, and tells who watches then which marks to look at again. */
record ToldJournal(RunId run, RunJournal journal, LiveRuns live) implements RunJournal {

    @Override
    public void planted(TreeNode<PageState> root) {
        journal.planted(root);
        live.watched(run).ifPresent(told -> told.touch(List.of(mark(root))));
    }

    @Override
    public void started(Rollout rollout) {
        journal.started(rollout);
        live.rolled(run);
        live.watched(run).ifPresent(told -> {
            told.beginPath(marks(rollout.path()));
            told.advance(rollout.id());
        });
    }

    @Override
    public void expanded(TreeNode<PageState> node, List<Edge<Proposal>> edges, List<CriticRound> rounds) {
        journal.expanded(node, edges, rounds);
        live.watched(run).ifPresent(told -> {
            var changed = new ArrayList<UUID>();
            changed.add(mark(node));
            edges.forEach(edge -> changed.add(edge.id().value()));
            told.touch(changed);
        });
    }

    @Override
    public void proposed(Edge<Proposal> edge) {
        journal.proposed(edge);
        live.watched(run).ifPresent(told -> told.touch(List.of(edge.id().value())));
    }

    @Override
    public void executed(RolloutId rollout, Edge<Proposal> edge, TreeNode<PageState> child) {
        journal.executed(rollout, edge, child);
        live.watched(run).ifPresent(told -> told.lengthenPath(edge.id().value()));
    }

    @Override
    public void lost(TreeNode<PageState> node) {
        journal.lost(node);
        live.watched(run).ifPresent(told -> told.touch(List.of(mark(node))));
    }

    @Override
    public void finished(Rollout rollout, TreeNode<PageState> end) {
        journal.finished(rollout, end);
        live.rolled(run);
        live.watched(run).ifPresent(told -> {
            told.touch(marks(rollout.path()));
            told.touch(List.of(mark(end)));
            told.endPath();
            told.advance(rollout.id());
        });
    }

    @Override
    public void abandoned(Rollout rollout) {
        journal.abandoned(rollout);
        live.rolled(run);
        live.watched(run).ifPresent(told -> {
            told.endPath();
            told.advance(rollout.id());
        });
    }

    @Override
    public void judged(RolloutId rollout, List<Verdict> verdicts) {
        journal.judged(rollout, verdicts);
        live.watched(run).ifPresent(told -> told.advance(rollout));
    }

    @Override
    public void restored(RestoreAttempt attempt) {
        journal.restored(attempt);
    }

    private static UUID mark(TreeNode<PageState> node) {
        var parent = node.parent();
        return parent == null ? node.id().value() : parent.value();
    }

    private static List<UUID> marks(List<EdgeId> path) {
        return path.stream().map(EdgeId::value).toList();
    }
}
