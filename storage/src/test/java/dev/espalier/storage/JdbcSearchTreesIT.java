package dev.espalier.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.datasets.RowInvariants;
import dev.espalier.mcts.Tree;
import dev.espalier.mcts.TreeNode;
import dev.espalier.webagent.JudgedRollout;
import dev.espalier.webagent.PageState;
import dev.espalier.webagent.Proposal;
import dev.espalier.webagent.RunId;
import dev.espalier.webagent.Samples;
import dev.espalier.webagent.search.SearchTreesContract;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcSearchTreesIT extends SearchTreesContract {

    /** One node in so many is looked at; there are too many to ask for each. */
    private static final int SAMPLED = 7;

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    @AfterEach
    void everyInvariantHoldsOfTheRowsJustWritten() {
        assertThat(new JdbcRowInvariants(database.database()).check())
                .isNotEmpty()
                .allMatch(RowInvariants.Finding::holds);
    }

    @AfterEach
    void theSameTreeIsLookedAt() {
        var trees =
                new JdbcSearchTrees(database.database(), SearchTreesContract::read, InstantSource.fixed(Samples.NOON));
        var views = new JdbcTreeViews(database.database(), SearchTreesContract::read);
        for (var run : new JdbcAgentRuns(database.database()).all()) {
            trees.find(run.id()).ifPresent(tree -> {
                assertThat(views.marks(run.id())).containsExactlyInAnyOrderElementsOf(Marks.of(tree));
                assertSameRollouts(views, run.id(), trees.rollouts(run.id()));
                var nodes = List.copyOf(tree.nodes());
                for (int i = 0; i < nodes.size(); i += SAMPLED) {
                    assertSame(views, run.id(), tree, nodes.get(i));
                }
            });
        }
    }

    private static void assertSameRollouts(JdbcTreeViews views, RunId run, List<JudgedRollout> rollouts) {
        var some = rollouts.stream().skip(rollouts.size() / 2).toList();
        var ids = some.stream().map(judged -> judged.rollout().id()).toList();
        assertThat(views.rollouts(run, ids)).isEqualTo(some);
        assertThat(views.rollouts(RunId.next(), ids)).isEmpty();
    }

    private static void assertSame(
            JdbcTreeViews views, RunId run, Tree<PageState, Proposal> tree, TreeNode<PageState> node) {
        var record = views.node(run, node.id()).orElseThrow();
        assertThat(record.place().node()).isEqualTo(node);
        assertThat(record.place().steps()).hasSize(node.depth());
        assertThat(record.proposals()).isEqualTo(tree.edges(node.id()));
        assertThat(record.ends())
                .allSatisfy(end -> assertThat(end.rollout().path().getLast()).isEqualTo(node.parent()));
        assertThat(views.mark(run, node.id().value()).orElseThrow().standing().node())
                .isEqualTo(node.id());
        assertThat(views.seen(run, node.id())).contains(node.state().seen());
        assertThat(views.seen(RunId.next(), node.id())).isEmpty();
        assertThat(views.node(RunId.next(), node.id())).isEmpty();
    }

    @Override
    protected Stores empty() {
        var rows = database.database();
        return new Stores(
                new JdbcWebTasks(rows),
                new JdbcAgentRuns(rows),
                new JdbcPolicyVersions(rows),
                new JdbcSearchTrees(rows, SearchTreesContract::read, InstantSource.fixed(Samples.NOON)));
    }
}
