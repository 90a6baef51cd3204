package dev.espalier.webagent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.mcts.NodeId;
import dev.espalier.mcts.NodeStatus;
import dev.espalier.mcts.Outcome;
import dev.espalier.mcts.Rollout;
import dev.espalier.mcts.RolloutId;
import dev.espalier.mcts.RolloutStatus;
import dev.espalier.mcts.TreeNode;
import dev.espalier.webagent.AgentRun.Ending;
import dev.espalier.webagent.AgentRun.RunStatus;
import dev.espalier.webagent.RunLine.RunCounts;
import dev.espalier.webagent.RunLine.RunPolicy;
import dev.espalier.webagent.RunLine.RunTask;
import dev.espalier.webagent.RunQuery.RunMode;
import dev.espalier.webagent.TaskLine.PolicyTries;
import dev.espalier.webagent.TaskLine.Successes;
import dev.espalier.webagent.TaskQuery.SolvedState;
import dev.espalier.webagent.TaskQuery.WordingKind;
import dev.espalier.webagent.Verdict.JudgeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every list of runs and of tasks promises. */
public abstract class LinesContract {

    private static final Successes NONE = new Successes(0, 0);

    /** The stores whose rows are listed. */
    public record Stores(WebTasks tasks, AgentRuns runs, PolicyVersions policies, SearchTrees trees) {}

    protected abstract Stores empty();

    /** Returns the list of what {@link #empty} holds. */
    protected abstract RunLines runLines();

    /** Returns the list of what {@link #empty} holds. */
    protected abstract TaskLines taskLines();

    private Stores stores;
    private PolicyVersion first;
    private PolicyVersion second;

    /** Task 1 is solved in runs 1 and 3, task 2 is tried in run 2 and not solved, nobody tried task 3. */
    @BeforeEach
    void storeRuns() {
        stores = empty();
        first = stores.policies().keep(Samples.policy("a"));
        second = stores.policies().keep(Samples.policy("b"));
        stores.tasks()
                .add(List.of(
                        Samples.task("toy", Split.TRAIN, "Book a TABLE"),
                        Samples.task("toy", Split.HELD_OUT, "buy a chair"),
                        new WebTask(
                                TaskId.next(),
                                1,
                                "other",
                                Split.TRAIN,
                                "go",
                                "{}",
                                new WebTask.Traits("odd", false, 3, List.of()))));
        var one = begin(1, first, 4);
        finish(one, 1, Outcome.FAILURE, Outcome.FAILURE);
        finish(one, 2, Outcome.SUCCESS, Outcome.SUCCESS);
        finish(one, 3, Outcome.ABSTAIN, Outcome.SUCCESS);
        stores.runs().end(one, RunStatus.DONE, "BUDGET_SPENT", Samples.NOON.plusSeconds(9));
        finish(begin(2, second, 1), 1, Outcome.SUCCESS, Outcome.FAILURE);
        finish(begin(1, second, 1), 1, Outcome.FAILURE, Outcome.SUCCESS);
    }

    private AgentRun begin(int task, PolicyVersion policy, int rollouts) {
        return stores.runs()
                .begin(
                        RunId.next(),
                        stores.tasks().numbered(task).orElseThrow(),
                        policy,
                        Samples.settings(rollouts, 9, 1),
                        Samples.NOON);
    }

    /** Finishes a rollout of no step. */
    private void finish(AgentRun run, int number, Outcome learnt, Outcome oracle) {
        var journal = stores.trees().journal(run.id());
        var id = RolloutId.next();
        var root = root(run);
        journal.started(new Rollout(id, number, List.of(), RolloutStatus.RUNNING, null));
        journal.judged(id, List.of(new Verdict(JudgeKind.ORACLE, oracle, OptionalDouble.of(0.5), List.of())));
        journal.finished(new Rollout(id, number, List.of(), RolloutStatus.FINISHED, learnt), root);
    }

    private TreeNode<PageState> root(AgentRun run) {
        return stores.trees().find(run.id()).map(tree -> tree.root()).orElseGet(() -> {
            var root = new TreeNode<>(NodeId.next(), null, 0, null, page(), NodeStatus.OPEN, false);
            stores.trees().journal(run.id()).planted(root);
            return root;
        });
    }

    /** Returns a page that the stores can keep. */
    protected abstract PageState page();

    private RunQuery runs(RunQuery.Filter filter) {
        return new RunQuery(filter, null, 100);
    }

    private List<Integer> runNumbers(RunQuery.Filter filter) {
        var numbers = runLines().page(runs(filter)).lines().stream()
                .map(RunLine::number)
                .toList();
        assertThat(runLines().count(filter)).isEqualTo(numbers.size());
        return numbers;
    }

    @Test
    void pairsCountAsReadOnceTheyWereReadSinceTheRunCameToRest() {
        var one = stores.runs().numbered(1).orElseThrow();
        var ended = Samples.NOON.plusSeconds(9);

        stores.runs().pairsRead(one.id(), ended.minusSeconds(1));
        assertThat(countsOf(1).pairsRead()).isFalse();
        stores.runs().pairsRead(one.id(), ended);
        assertThat(countsOf(1).pairsRead()).isTrue();
    }

    private RunCounts countsOf(int number) {
        return runLines().page(runs(RunQuery.Filter.ALL)).lines().stream()
                .filter(line -> line.number() == number)
                .findFirst()
                .orElseThrow()
                .counts();
    }

    private static RunQuery.Filter runFilter(Set<RunStatus> statuses, Set<String> sites, Set<Split> splits) {
        return new RunQuery.Filter(statuses, sites, splits, null, null, null, null);
    }

    @Test
    void aLineOfARunCountsWhatCameOfIt() {
        var lines = runLines().page(runs(RunQuery.Filter.ALL)).lines();

        assertThat(lines).extracting(RunLine::number).containsExactly(3, 2, 1);
        assertThat(lines.getLast())
                .isEqualTo(new RunLine(
                        stores.runs().numbered(1).orElseThrow().id(),
                        1,
                        new RunTask(1, "Book a TABLE", "toy", Split.TRAIN),
                        new RunPolicy(first.id(), "sample"),
                        new RunCounts(4, 3, JudgeKind.ORACLE, 1, 2, 1, 0, false),
                        RunStatus.DONE,
                        Samples.NOON,
                        new Ending(Samples.NOON.plusSeconds(9), "BUDGET_SPENT")));
        assertThat(lines.getFirst().ending()).isEqualTo(Ending.NONE);
    }

    @Test
    void runsAreFoundByEveryKindOfFilter() {
        assertThat(runNumbers(runFilter(Set.of(RunStatus.RUNNING), Set.of(), Set.of())))
                .containsExactly(3, 2);
        assertThat(runNumbers(runFilter(Set.of(RunStatus.DONE, RunStatus.FAILED), Set.of(), Set.of())))
                .containsExactly(1);
        assertThat(runNumbers(runFilter(Set.of(), Set.of("toy"), Set.of(Split.TRAIN))))
                .containsExactly(3, 1);
        assertThat(runNumbers(runFilter(Set.of(), Set.of("other"), Set.of()))).isEmpty();
        assertThat(runNumbers(new RunQuery.Filter(Set.of(), Set.of(), Set.of(), 2, null, null, null)))
                .containsExactly(2);
        assertThat(runNumbers(new RunQuery.Filter(Set.of(), Set.of(), Set.of(), null, second.id(), null, null)))
                .containsExactly(3, 2);
        assertThat(runNumbers(new RunQuery.Filter(Set.of(), Set.of(), Set.of(), null, null, RunMode.GREEDY, null)))
                .containsExactly(3, 2);
        assertThat(runNumbers(new RunQuery.Filter(Set.of(), Set.of(), Set.of(), null, null, RunMode.SEARCH, null)))
                .containsExactly(1);
        assertThat(runNumbers(new RunQuery.Filter(Set.of(), Set.of(), Set.of(), null, null, null, "a table")))
                .containsExactly(3, 1);
    }

    @Test
    void runsAreReadPageByPageForwardsAndBack() {
        var page = runLines().page(new RunQuery(RunQuery.Filter.ALL, null, 2));
        assertThat(page.previous()).isEmpty();
        var last = runLines().page(new RunQuery(RunQuery.Filter.ALL, page.next().orElseThrow(), 2));

        assertThat(last.lines()).extracting(RunLine::number).containsExactly(1);
        assertThat(last.next()).isEmpty();
        assertThat(runLines()
                        .page(new RunQuery(RunQuery.Filter.ALL, last.previous().orElseThrow(), 2)))
                .isEqualTo(page);
        var cursor = page.next().orElseThrow();
        assertThatThrownBy(() -> taskLines().page(new TaskQuery(TaskQuery.Filter.ALL, cursor, 2)))
                .isInstanceOf(BrokenCursorException.class);
    }

    private List<Integer> taskNumbers(TaskQuery.Filter filter) {
        var found = new ArrayList<Integer>();
        ListCursor at = null;
        do {
            var page = taskLines().page(new TaskQuery(filter, at, 1));
            page.lines().forEach(line -> found.add(line.number()));
            at = page.next().orElse(null);
        } while (at != null);
        assertThat(taskLines().count(filter)).isEqualTo(found.size());
        return found;
    }

    @Test
    void aLineOfATaskTellsWhatEachPolicyMadeOfIt() {
        var lines =
                taskLines().page(new TaskQuery(TaskQuery.Filter.ALL, null, 100)).lines();

        assertThat(lines).extracting(TaskLine::number).containsExactly(1, 2, 3);
        var task = stores.tasks().numbered(1).orElseThrow();
        assertThat(lines.getFirst())
                .isEqualTo(new TaskLine(
                        task.id(),
                        1,
                        "toy",
                        Split.TRAIN,
                        "Book a TABLE",
                        task.traits(),
                        List.of(
                                new PolicyTries(first.id(), "sample", 1, NONE, new Successes(1, 1)),
                                new PolicyTries(second.id(), "sample", 1, new Successes(1, 1), NONE))));
        assertThat(lines.getFirst().runs()).isEqualTo(2);
        assertThat(lines.get(1).tried())
                .containsExactly(new PolicyTries(second.id(), "sample", 1, new Successes(0, 1), NONE));
        assertThat(lines.get(2).tried()).isEmpty();
    }

    @Test
    void whatASearchFoundIsNotAGreedySuccessAndCountsOnceTheSearchIsDone() {
        var search = begin(3, first, 3);
        finish(search, 1, Outcome.FAILURE, Outcome.FAILURE);
        finish(search, 2, Outcome.SUCCESS, Outcome.SUCCESS);
        finish(begin(3, first, 1), 1, Outcome.FAILURE, Outcome.FAILURE);
        begin(3, first, 1);

        assertThat(triesOfTask(3)).containsExactly(new PolicyTries(first.id(), "sample", 3, new Successes(0, 1), NONE));
        assertThat(taskNumbers(solved(SolvedState.UNSOLVED))).containsExactly(2, 3);

        stores.runs().end(search, RunStatus.DONE, "BUDGET_SPENT", Samples.NOON.plusSeconds(9));

        assertThat(triesOfTask(3))
                .containsExactly(new PolicyTries(first.id(), "sample", 3, new Successes(0, 1), new Successes(1, 1)));
        assertThat(taskNumbers(solved(SolvedState.SOLVED))).containsExactly(1, 3);
    }

    @Test
    void aTaskThatOnlyACancelledSearchGotRightIsNotSolved() {
        var search = begin(3, first, 3);
        finish(search, 1, Outcome.SUCCESS, Outcome.SUCCESS);
        stores.runs().end(search, RunStatus.CANCELLED, "", Samples.NOON.plusSeconds(9));

        assertThat(triesOfTask(3)).containsExactly(new PolicyTries(first.id(), "sample", 1, NONE, NONE));
        assertThat(taskNumbers(solved(SolvedState.SOLVED))).containsExactly(1);
        assertThat(taskNumbers(solved(SolvedState.UNSOLVED))).containsExactly(2, 3);
    }

    private static TaskQuery.Filter solved(SolvedState state) {
        return new TaskQuery.Filter(Set.of(), Set.of(), null, state, null);
    }

    private List<PolicyTries> triesOfTask(int number) {
        return taskLines()
                .page(new TaskQuery(TaskQuery.Filter.ALL, null, 100))
                .lines()
                .get(number - 1)
                .tried();
    }

    @Test
    void tasksAreFoundByEveryKindOfFilter() {
        assertThat(taskNumbers(TaskQuery.Filter.ALL)).containsExactly(1, 2, 3);
        assertThat(taskNumbers(new TaskQuery.Filter(Set.of("toy"), Set.of(), null, null, null)))
                .containsExactly(1, 2);
        assertThat(taskNumbers(new TaskQuery.Filter(Set.of(), Set.of(Split.TRAIN), null, null, null)))
                .containsExactly(1, 3);
        assertThat(taskNumbers(new TaskQuery.Filter(Set.of(), Set.of(), WordingKind.SEEN, null, null)))
                .containsExactly(1, 2);
        assertThat(taskNumbers(new TaskQuery.Filter(Set.of(), Set.of(), WordingKind.UNSEEN, null, null)))
                .containsExactly(3);
        assertThat(taskNumbers(solved(SolvedState.SOLVED))).containsExactly(1);
        assertThat(taskNumbers(solved(SolvedState.UNSOLVED))).containsExactly(2);
        assertThat(taskNumbers(solved(SolvedState.UNTRIED))).containsExactly(3);
        assertThat(taskNumbers(new TaskQuery.Filter(Set.of(), Set.of(), null, null, "CHAIR")))
                .containsExactly(2);
    }
}
