package dev.espalier.webagent.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.espalier.mcts.CanonicalTree;
import dev.espalier.mcts.NodeStatus;
import dev.espalier.mcts.Outcome;
import dev.espalier.mcts.Rollout;
import dev.espalier.mcts.RolloutStatus;
import dev.espalier.mcts.SearchEnd;
import dev.espalier.mcts.TreeNode;
import dev.espalier.webagent.AgentRun;
import dev.espalier.webagent.AgentRun.RunStatus;
import dev.espalier.webagent.AgentRuns;
import dev.espalier.webagent.BrowserException;
import dev.espalier.webagent.InMemoryAgentRuns;
import dev.espalier.webagent.InMemoryPolicyVersions;
import dev.espalier.webagent.InMemorySearchTrees;
import dev.espalier.webagent.PageState.EndReason;
import dev.espalier.webagent.PolicyVersion;
import dev.espalier.webagent.Proposal;
import dev.espalier.webagent.RestoreAttempt;
import dev.espalier.webagent.RestoreAttempt.RestoreTier;
import dev.espalier.webagent.RunBusyException;
import dev.espalier.webagent.RunId;
import dev.espalier.webagent.RunSettings;
import dev.espalier.webagent.Samples;
import dev.espalier.webagent.Split;
import dev.espalier.webagent.Verdict.JudgeKind;
import dev.espalier.webagent.WebTask;
import dev.espalier.webagent.search.AgentRunner.Assignment;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class AgentRunnerTest {

    private static final WebTask TASK = Samples.task("toy", Split.TRAIN, "answer 2, 2, 2");

    private final ToySite site = new ToySite();
    private final InMemoryAgentRuns runs = new InMemoryAgentRuns();
    private final InMemorySearchTrees trees = new InMemorySearchTrees();
    private final RunsAtWork atWork = new RunsAtWork();
    private final AgentRunner runner = runner(runs);
    private final Assignment assignment = new Assignment(TASK, site, ToyMinds.agent());

    @Test
    void aRunOfOneRolloutIsTheGreedyPath() {
        var report = begin(Samples.settings(1, 12, 1));
        assertThat(report.end()).isEqualTo(SearchEnd.BUDGET_SPENT);
        assertThat(report.run().status()).isEqualTo(RunStatus.DONE);
        var rollout = trees.rollouts(report.run().id()).getFirst();
        assertThat(rollout.rollout().path()).hasSize(2 * ToySite.PAGES);
        assertThat(rollout.by(JudgeKind.ORACLE).orElseThrow().outcome()).isEqualTo(Outcome.FAILURE);
        assertThat(rollout.by(JudgeKind.OWN)).isPresent();
    }

    @Test
    void aStepThatIsTheLastAllowedSaysSo() {
        var report = begin(Samples.settings(4, 2, 1));
        var nodes = trees.find(report.run().id()).orElseThrow().nodes();
        assertThat(nodes)
                .filteredOn(node -> node.depth() == 2)
                .isNotEmpty()
                .allMatch(node -> node.state().end() == EndReason.DEPTH_CAP);
        assertThat(nodes)
                .filteredOn(node -> node.depth() < 2)
                .isNotEmpty()
                .allMatch(node -> node.state().end() == null);
    }

    @Test
    void everyWayBackArrivesAndIsWrittenDown() {
        var report = begin(Samples.settings(25, 12, 2));
        var attempts = trees.restores(report.run().id());
        assertThat(attempts).allMatch(RestoreAttempt::arrived);
        assertThat(attempts.getFirst().tier()).isEqualTo(RestoreTier.IN_PLACE);
        assertThat(attempts.stream().skip(1)).allMatch(attempt -> attempt.tier() == RestoreTier.SNAPSHOT);
        assertThat(attempts).anyMatch(attempt -> attempt.replayed() == 1).allMatch(attempt -> attempt.replayed() <= 12);
    }

    @Test
    void noCommandIsExecutedTwiceOnBehalfOfOneRollout() {
        begin(Samples.settings(25, 12, 3));
        assertThat(site.ledger).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void aWorldThatDriftsMakesNodesStaleAndExecutesNothingThere() {
        site.drifting = true;
        var report = begin(Samples.settings(25, 12, 4));
        var tree = trees.find(report.run().id()).orElseThrow();
        assertThat(report.end()).isEqualTo(SearchEnd.EXHAUSTED);
        assertThat(tree.nodes()).extracting(TreeNode::status).contains(NodeStatus.STALE);
        assertThat(trees.restores(report.run().id()).stream().skip(1))
                .allMatch(attempt -> attempt.mismatch().startsWith("WORLD: ")
                        || attempt.mismatch().startsWith("PAGE: "));
        assertThat(tree.rollouts().stream().skip(1)).allMatch(rollout -> rollout.status() == RolloutStatus.ABANDONED);
    }

    @Test
    void aWorldThatBreaksOnTheWayBackEndsTheRunAndMakesNoNodeStale() {
        site.breaking = true;

        assertThatThrownBy(() -> begin(Samples.settings(25, 12, 4))).hasMessage("the site broke");

        var tree = trees.find(runs.all().getLast().id()).orElseThrow();
        assertThat(tree.nodes()).extracting(TreeNode::status).doesNotContain(NodeStatus.STALE);
        assertThat(tree.rollouts().getLast().status()).isEqualTo(RolloutStatus.ABANDONED);
    }

    @Test
    void aCancelledRunGoesOnWhereItStood() {
        var stopAfterThree = new RunWatcher() {
            private final HashSet<Rollout> seen = new HashSet<>();

            @Override
            public boolean cancelled() {
                return seen.size() >= 3;
            }

            @Override
            public String why() {
                return "three are enough";
            }

            @Override
            public void rolledOut(AgentRun run, Rollout rollout) {
                seen.add(rollout);
            }
        };
        var first = runner.begin(assignment, Samples.settings(10, 12, 5), site.browser(), stopAfterThree);
        assertThat(first.end()).isEqualTo(SearchEnd.CANCELLED);
        assertThat(first.run().status()).isEqualTo(RunStatus.CANCELLED);
        assertThat(first.run().ending().note()).isEqualTo("three are enough");
        var second = runner.resume(first.run(), assignment, site.browser(), RunWatcher.NONE);
        assertThat(second.end()).isEqualTo(SearchEnd.BUDGET_SPENT);
        assertThat(trees.rollouts(first.run().id()))
                .filteredOn(rollout -> rollout.rollout().status() == RolloutStatus.FINISHED)
                .hasSize(10);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 8, 20})
    void aLostBrowserIsNoOutcomeAndTheRunGoesOn(int actionsUntilLoss) {
        var undisturbed = begin(Samples.settings(6, 12, 6));
        site.actionsUntilLoss = actionsUntilLoss;

        assertThatThrownBy(() -> begin(Samples.settings(6, 12, 6)))
                .isInstanceOf(BrowserException.class)
                .hasMessageContaining("the run can be resumed");

        var broken = runs.all().getLast();
        assertThat(broken.status()).isEqualTo(RunStatus.FAILED);
        assertThat(trees.rollouts(broken.id()).getLast())
                .satisfies(last -> assertThat(last.rollout().status()).isEqualTo(RolloutStatus.ABANDONED))
                .satisfies(last -> assertThat(last.verdicts()).isEmpty());
        runner.resume(broken, assignment, site.browser(), RunWatcher.NONE);
        assertThat(canonical(broken)).isEqualTo(canonical(undisturbed.run()));
    }

    private CanonicalTree canonical(AgentRun run) {
        return CanonicalTree.of(
                trees.find(run.id()).orElseThrow(),
                Proposal::text,
                state -> state.seen().key().toString());
    }

    @Test
    void refusesToGoOnWithAnotherTask() {
        var report = begin(Samples.settings(1, 12, 1));
        var other = new Assignment(Samples.task("toy", Split.TRAIN, "another"), site, assignment.agent());
        assertThatThrownBy(() -> runner.resume(report.run(), other, site.browser(), RunWatcher.NONE))
                .hasMessage("run 1 works on another task than 1");
    }

    @Test
    void refusesToSearchPagesWithSeveralThreads() {
        var json = JsonMapper.shared();
        var narrow = json.writeValueAsString(Samples.settings(4, 12, 1));
        var wide = json.readValue(narrow.replace("\"width\":1,", "\"width\":2,"), RunSettings.class);

        assertThatThrownBy(() -> begin(wide))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("pages are searched by one thread a tree, but the width was 2;"
                        + " work on several trees at once instead");
        assertThat(runs.all()).isEmpty();
    }

    @Test
    void tellsTheSearchsOwnFailureWhenItsEndCannotBeWritten() {
        site.actionsUntilLoss = 3;
        var failing = new InMemoryAgentRuns() {
            @Override
            public synchronized AgentRun end(AgentRun seen, RunStatus status, String note, Instant at) {
                throw new IllegalStateException("the database is down");
            }
        };

        assertThatThrownBy(() ->
                        runner(failing).begin(assignment, Samples.settings(6, 12, 6), site.browser(), RunWatcher.NONE))
                .isInstanceOf(BrowserException.class)
                .hasSuppressedException(new IllegalStateException("the database is down"));
    }

    @Test
    void nobodyTakesARunThatAnotherIsAt() {
        var intruder = new RunWatcher() {
            private @Nullable Throwable refusal;

            @Override
            public void began(AgentRun run) {
                refusal = catchThrowable(() -> runner.resume(run, assignment, site.browser(), RunWatcher.NONE));
            }
        };

        var report = runner.begin(assignment, Samples.settings(2, 12, 1), site.browser(), intruder);

        assertThat(intruder.refusal)
                .isInstanceOf(RunBusyException.class)
                .hasMessage("run 1 is at work; pause or cancel it first");
        assertThat(report.run().status()).isEqualTo(RunStatus.DONE);
        assertThat(atWork.has(report.run().id())).isFalse();
    }

    /** Somebody is quick, and reads of the run in the moment in which its row is there. */
    @Test
    void aRunIsAtWorkFromWhenItCanBeReadOf() {
        var quick = new InMemoryAgentRuns() {
            @Override
            public synchronized AgentRun begin(
                    RunId id, WebTask task, PolicyVersion policy, RunSettings settings, Instant at) {
                var begun = super.begin(id, task, policy, settings, at);
                assertThat(atWork.stop(begun.id(), RunStatus.PAUSED)).isTrue();
                return begun;
            }
        };

        var report = runner(quick).begin(assignment, Samples.settings(10, 12, 1), site.browser(), RunWatcher.NONE);

        assertThat(report.end()).isEqualTo(SearchEnd.CANCELLED);
        assertThat(quick.all()).extracting(AgentRun::status).containsExactly(RunStatus.PAUSED);
    }

    @Test
    void nobodyIsAtARunThatCouldNotBeStored() {
        var ids = new ArrayList<RunId>();
        var failing = new InMemoryAgentRuns() {
            @Override
            public synchronized AgentRun begin(
                    RunId id, WebTask task, PolicyVersion policy, RunSettings settings, Instant at) {
                ids.add(id);
                throw new IllegalStateException("the database is down");
            }
        };

        assertThatThrownBy(() ->
                        runner(failing).begin(assignment, Samples.settings(1, 12, 1), site.browser(), RunWatcher.NONE))
                .hasMessage("the database is down");
        assertThat(ids).hasSize(1).noneMatch(atWork::has);
    }

    @Test
    void whoeverBeganARunOthersMayPauseIt() {
        var paused = new RunWatcher() {
            @Override
            public void rolledOut(AgentRun run, Rollout rollout) {
                atWork.stop(run.id(), RunStatus.PAUSED);
                assertThat(atWork.isStopping(run.id())).isTrue();
            }
        };
        var report = runner.begin(assignment, Samples.settings(10, 12, 1), site.browser(), paused);

        assertThat(report.end()).isEqualTo(SearchEnd.CANCELLED);
        assertThat(report.run().status()).isEqualTo(RunStatus.PAUSED);
        assertThat(report.run().ending().note()).isEmpty();
        assertThat(atWork.stop(report.run().id(), RunStatus.CANCELLED)).isFalse();
    }

    private AgentRunner runner(AgentRuns stored) {
        return new AgentRunner(
                new AgentRunner.Runs(stored, atWork),
                trees,
                new InMemoryPolicyVersions(),
                InstantSource.fixed(Samples.NOON),
                "0.0.1");
    }

    private RunReport begin(RunSettings settings) {
        return runner.begin(assignment, settings, site.browser(), RunWatcher.NONE);
    }
}
