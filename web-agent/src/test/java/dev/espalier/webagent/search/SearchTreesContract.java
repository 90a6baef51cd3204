package dev.espalier.webagent.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.mcts.CanonicalTree;
import dev.espalier.mcts.CriticRound;
import dev.espalier.mcts.Edge;
import dev.espalier.mcts.Rollout;
import dev.espalier.mcts.RolloutId;
import dev.espalier.mcts.RolloutStatus;
import dev.espalier.mcts.Tree;
import dev.espalier.mcts.TreeNode;
import dev.espalier.webagent.AgentRun;
import dev.espalier.webagent.AgentRuns;
import dev.espalier.webagent.Capture;
import dev.espalier.webagent.InMemoryAgentRuns;
import dev.espalier.webagent.InMemoryPolicyVersions;
import dev.espalier.webagent.InMemorySearchTrees;
import dev.espalier.webagent.InMemoryWebTasks;
import dev.espalier.webagent.JudgedRollout;
import dev.espalier.webagent.PageState;
import dev.espalier.webagent.PageView;
import dev.espalier.webagent.PolicyVersions;
import dev.espalier.webagent.Proposal;
import dev.espalier.webagent.RestoreAttempt;
import dev.espalier.webagent.RunId;
import dev.espalier.webagent.RunJournal;
import dev.espalier.webagent.Samples;
import dev.espalier.webagent.SearchTrees;
import dev.espalier.webagent.Split;
import dev.espalier.webagent.Verdict;
import dev.espalier.webagent.Verdict.JudgeKind;
import dev.espalier.webagent.WebTask;
import dev.espalier.webagent.WebTasks;
import dev.espalier.webagent.search.AgentRunner.Assignment;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every store of trees promises: it tells a search exactly what the search told it. */
public abstract class SearchTreesContract {

    private static final WebTask TASK = Samples.task("toy", Split.TRAIN, "answer 2, 2, 2");

    private final ToySite site = new ToySite();
    private final InMemorySearchTrees reference = new InMemorySearchTrees();

    /** Stores that belong together, without rows. */
    public record Stores(WebTasks tasks, AgentRuns runs, PolicyVersions policies, SearchTrees trees) {}

    protected abstract Stores empty();

    static Stores inMemory() {
        return new Stores(
                new InMemoryWebTasks(),
                new InMemoryAgentRuns(),
                new InMemoryPolicyVersions(),
                new InMemorySearchTrees());
    }

    /** Reads a page again that the contract had stored, for stores that keep captures only. */
    protected static PageView read(Capture capture) {
        return ToyBrowser.read(capture);
    }

    @Test
    void givesBackTheTreeThatWasSearched() {
        var stores = empty();
        var run = search(stores, RunWatcher.NONE);
        assertSameTree(stores.trees(), run.id());
        var tree = stores.trees().find(run.id()).orElseThrow();
        assertThat(tree.nodes()).hasSizeGreaterThan(10);
        assertThat(tree.rollouts()).hasSize(12);
    }

    @Test
    void givesBackWhatAnAbandonedRolloutLeft() {
        var stores = empty();
        var run = search(stores, new RunWatcher() {
            private int asked;

            @Override
            public boolean cancelled() {
                return ++asked > 20;
            }
        });
        assertThat(run.status()).isEqualTo(AgentRun.RunStatus.CANCELLED);
        assertSameTree(stores.trees(), run.id());
        assertThat(stores.trees().rollouts(run.id()))
                .extracting(rollout -> rollout.rollout().status())
                .contains(RolloutStatus.ABANDONED);
    }

    @Test
    void keepsEveryJudgesWord() {
        var stores = empty();
        var run = search(stores, RunWatcher.NONE);
        var expected = reference.rollouts(run.id()).stream()
                .map(JudgedRollout::verdicts)
                .toList();
        assertThat(stores.trees().rollouts(run.id()))
                .extracting(JudgedRollout::verdicts)
                .isEqualTo(expected);
        assertThat(expected)
                .allSatisfy(verdicts -> assertThat(verdicts)
                        .extracting(Verdict::judge)
                        .containsExactlyInAnyOrder(JudgeKind.ORACLE, JudgeKind.OWN));
    }

    @Test
    void keepsEveryWayBack() {
        var stores = empty();
        var run = search(stores, RunWatcher.NONE);
        assertThat(stores.trees().restores(run.id())).isEqualTo(reference.restores(run.id()));
    }

    @Test
    void countsARolloutOnceHoweverOftenItIsFinished() {
        var stores = empty();
        var run = search(stores, RunWatcher.NONE);
        var before = stores.trees().find(run.id()).orElseThrow();
        var last = before.rollouts().getLast();
        var end = before.node(before.edge(last.path().getLast()).child());
        stores.trees().journal(run.id()).finished(last, end);
        var after = stores.trees().find(run.id()).orElseThrow();
        assertThat(after.edges(after.root().id()))
                .isEqualTo(before.edges(before.root().id()));
    }

    @Test
    void knowsNoTreeBeforeTheFirstPage() {
        var stores = empty();
        assertThat(stores.trees().find(RunId.next())).isEmpty();
        assertThat(stores.trees().rollouts(RunId.next())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 20, 33, 50})
    void letsASearchGoOnToTheSameTreeWhereverItsJournalBroke(int facts) {
        var undisturbed = search(inMemory(), RunWatcher.NONE);
        var stores = empty();
        var task = stores.tasks().add(List.of(TASK)).getFirst();
        var assignment = new Assignment(task, site, ToyMinds.agent());
        var breaking = runner(stores, new BreakingTrees(stores.trees(), facts));
        assertThatThrownBy(
                        () -> breaking.begin(assignment, Samples.settings(12, 12, 7), site.browser(), RunWatcher.NONE))
                .hasMessage("the program was killed");

        var broken = stores.runs().all().getLast();
        runner(stores, stores.trees()).resume(broken, assignment, site.browser(), RunWatcher.NONE);

        assertThat(canonical(stores.trees(), broken.id())).isEqualTo(canonical(reference, undisturbed.id()));
    }

    private static CanonicalTree canonical(SearchTrees trees, RunId run) {
        return CanonicalTree.of(
                trees.find(run).orElseThrow(),
                Proposal::text,
                state -> state.seen().key().digest().hex());
    }

    private AgentRunner runner(Stores stores, SearchTrees trees) {
        return new AgentRunner(
                new AgentRunner.Runs(stores.runs(), new RunsAtWork()),
                trees,
                stores.policies(),
                InstantSource.fixed(Samples.NOON),
                "0.0.1");
    }

    private AgentRun search(Stores stores, RunWatcher watcher) {
        var task = stores.tasks().add(List.of(TASK)).getFirst();
        return runner(stores, new Both(stores.trees(), reference))
                .begin(
                        new Assignment(task, site, ToyMinds.agent()),
                        Samples.settings(12, 12, 7),
                        site.browser(),
                        watcher)
                .run();
    }

    private void assertSameTree(SearchTrees trees, RunId run) {
        var found = trees.find(run).orElseThrow();
        var expected = reference.find(run).orElseThrow();
        assertThat(found.nodes()).isEqualTo(expected.nodes());
        assertThat(found.rollouts()).isEqualTo(expected.rollouts());
        for (TreeNode<PageState> node : expected.nodes()) {
            assertThat(found.edges(node.id())).isEqualTo(expected.edges(node.id()));
        }
    }

    /** Tells two stores everything. */
    private record Both(SearchTrees first, SearchTrees second) implements SearchTrees {

        @Override
        public RunJournal journal(RunId run) {
            return new BothJournals(first.journal(run), second.journal(run));
        }

        @Override
        public Optional<Tree<PageState, Proposal>> find(RunId run) {
            return first.find(run);
        }

        @Override
        public List<JudgedRollout> rollouts(RunId run) {
            return first.rollouts(run);
        }

        @Override
        public List<RestoreAttempt> restores(RunId run) {
            return first.restores(run);
        }
    }

    private record BothJournals(RunJournal first, RunJournal second) implements RunJournal {

        @Override
        public void planted(TreeNode<PageState> root) {
            first.planted(root);
            second.planted(root);
        }

        @Override
        public void started(Rollout rollout) {
            first.started(rollout);
            second.started(rollout);
        }

        @Override
        public void expanded(TreeNode<PageState> node, List<Edge<Proposal>> edges, List<CriticRound> rounds) {
            first.expanded(node, edges, rounds);
            second.expanded(node, edges, rounds);
        }

        @Override
        public void proposed(Edge<Proposal> edge) {
            first.proposed(edge);
            second.proposed(edge);
        }

        @Override
        public void executed(RolloutId rollout, Edge<Proposal> edge, TreeNode<PageState> child) {
            first.executed(rollout, edge, child);
            second.executed(rollout, edge, child);
        }

        @Override
        public void lost(TreeNode<PageState> node) {
            first.lost(node);
            second.lost(node);
        }

        @Override
        public void finished(Rollout rollout, TreeNode<PageState> end) {
            first.finished(rollout, end);
            second.finished(rollout, end);
        }

        @Override
        public void abandoned(Rollout rollout) {
            first.abandoned(rollout);
            second.abandoned(rollout);
        }

        @Override
        public void judged(RolloutId rollout, List<Verdict> verdicts) {
            first.judged(rollout, verdicts);
            second.judged(rollout, verdicts);
        }

        @Override
        public void restored(RestoreAttempt attempt) {
            first.restored(attempt);
            second.restored(attempt);
        }
    }
}
