package dev.espalier.storage;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.espalier.mcts.CriticRound;
import dev.espalier.mcts.Edge;
import dev.espalier.mcts.Outcome;
import dev.espalier.mcts.Rollout;
import dev.espalier.mcts.RolloutId;
import dev.espalier.mcts.TreeNode;
import dev.espalier.webagent.PageState;
import dev.espalier.webagent.Proposal;
import dev.espalier.webagent.RestoreAttempt;
import dev.espalier.webagent.RunId;
import dev.espalier.webagent.RunJournal;
import dev.espalier.webagent.Verdict;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Writes down one run, each fact in a transaction of its own. May be shared between threads. */
final class JdbcRunJournal implements RunJournal {

    private final RunId run;
    private final Database database;
    private final NodeRows nodes;
    private final EdgeRows edges;
    private final RolloutRows rollouts;
    private final InstantSource clock;
    private final Map<RolloutId, List<Verdict>> handedOver = new ConcurrentHashMap<>();

    JdbcRunJournal(RunId run, Database database, NodeRows nodes, InstantSource clock) {
        this.run = run;
        this.database = database;
        this.nodes = nodes;
        this.edges = new EdgeRows(database);
        this.rollouts = new RolloutRows(database);
        this.clock = clock;
    }

    @Override
    public void planted(TreeNode<PageState> root) {
        database.inTransaction(() -> nodes.insert(run, root));
    }

    @Override
    public void started(Rollout rollout) {
        rollouts.insert(run, rollout, clock.instant());
    }

    @Override
    public void expanded(TreeNode<PageState> node, List<Edge<Proposal>> ranked, List<CriticRound> rounds) {
        database.inTransaction(() -> {
            ranked.forEach(edges::keep);
            rounds.forEach(round -> edges.insert(node.id(), round));
            nodes.update(node);
        });
    }

    @Override
    public void proposed(Edge<Proposal> edge) {
        edges.keep(edge);
    }

    @Override
    public void executed(RolloutId rollout, Edge<Proposal> edge, TreeNode<PageState> child) {
        database.inTransaction(() -> {
            nodes.insert(run, child);
            edges.lead(edge.id(), child.id());
        });
    }

    @Override
    public void lost(TreeNode<PageState> node) {
        nodes.update(node);
    }

    @Override
    public void judged(RolloutId rollout, List<Verdict> verdicts) {
        handedOver.put(rollout, List.copyOf(verdicts));
    }

    @Override
    public void finished(Rollout rollout, TreeNode<PageState> end) {
        database.inTransaction(() -> {
            lockTree();
            if (rollouts.end(rollout, clock.instant())) {
                handedOver
                        .getOrDefault(rollout.id(), List.of())
                        .forEach(verdict -> rollouts.insert(rollout.id(), verdict));
                nodes.update(end);
                backUp(rollout);
            }
        });
        handedOver.remove(rollout.id());
    }

    @Override
    public void abandoned(Rollout rollout) {
        rollouts.end(rollout, clock.instant());
        handedOver.remove(rollout.id());
    }

    @Override
    public void restored(RestoreAttempt attempt) {
        database.sql("""
                        insert into restore_attempt (restore_attempt_id, rollout_id, tree_node_id, tier, replayed,
                            mismatch, took_micros, attempted_at)
                        values (:id, :rollout, :node, :tier, :replayed, :mismatch, :tookMicros, :at)""")
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("rollout", attempt.rollout().value())
                .param("node", attempt.node().value())
                .param("tier", attempt.tier().name())
                .param("replayed", attempt.replayed())
                .param("mismatch", attempt.mismatch())
                .param("tookMicros", TimeUnit.MICROSECONDS.convert(attempt.took()))
                .param("at", Columns.timestamp(clock.instant()))
                .update();
    }

    /** Two rollouts of one tree that end at once would else wait for each other's edges. */
    private void lockTree() {
        database.sql("select 1 from agent_run where agent_run_id = :run for no key update")
                .param("run", run.value())
                .query()
                .singleValue();
    }

    private void backUp(Rollout rollout) {
        if (rollout.outcome() == Outcome.SUCCESS) {
            edges.count(rollout.path(), 1);
        }
        if (rollout.outcome() == Outcome.FAILURE) {
            edges.count(rollout.path(), 0);
        }
    }
}
