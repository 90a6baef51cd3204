package dev.espalier.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mcts.NodeId;
import dev.espalier.mcts.Outcome;
import dev.espalier.mcts.Rollout;
import dev.espalier.mcts.RolloutId;
import dev.espalier.mcts.RolloutStatus;
import dev.espalier.mcts.Tally;
import dev.espalier.webagent.AgentRun;
import dev.espalier.webagent.AgentRun.Ending;
import dev.espalier.webagent.InMemoryAgentRuns;
import dev.espalier.webagent.JudgedRollout;
import dev.espalier.webagent.ListPage;
import dev.espalier.webagent.NodeRecord;
import dev.espalier.webagent.RunId;
import dev.espalier.webagent.RunLine;
import dev.espalier.webagent.RunLine.RunCounts;
import dev.espalier.webagent.RunLine.RunPolicy;
import dev.espalier.webagent.RunLine.RunTask;
import dev.espalier.webagent.RunLines;
import dev.espalier.webagent.RunQuery;
import dev.espalier.webagent.Samples;
import dev.espalier.webagent.Situation.Seen;
import dev.espalier.webagent.Split;
import dev.espalier.webagent.TreeMark;
import dev.espalier.webagent.TreeViews;
import dev.espalier.webagent.Verdict.JudgeKind;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LiveRunsTest {

    private static final int SECONDS = 20;

    private static final TreeMark ROOT = mark(null, 0);
    private static final TreeMark FIRST = mark(ROOT.id(), 1);

    private final InMemoryAgentRuns runs = new InMemoryAgentRuns();
    private final AgentRun run = runs.begin(
            RunId.next(),
            Samples.task("site", Split.TRAIN, "do it"),
            Samples.policy("p"),
            Samples.settings(3, 5, 1),
            Samples.NOON);
    private final Rows rows = new Rows(run, new AtomicInteger(), List.of(ROOT, FIRST));
    private final LiveRuns live = new LiveRuns(rows, runs, rows, Clock.fixed(Samples.NOON, ZoneOffset.UTC));

    @AfterEach
    void close() {
        live.close();
    }

    @Test
    void aViewerWhoThrowsKeepsNobodyElseUntold() throws InterruptedException {
        var heard = new Heard();
        live.watch(run.id(), new Broken());
        live.watch(run.id(), heard);

        live.changed(run.id());
        assertThat(heard.advance().run()).isEqualTo(run);
        live.changed(run.id());
        assertThat(heard.advance().run()).isEqualTo(run);
    }

    @Test
    void whatChangedIsReadOnceForAllWhoWatch() throws InterruptedException {
        var viewers = List.of(new Heard(), new Heard(), new Heard());
        viewers.forEach(viewer -> live.watch(run.id(), viewer));
        var rollout = RolloutId.next();

        live.watched(run.id()).orElseThrow().advance(rollout);

        var first = viewers.getFirst().advance();
        assertThat(first.rollouts()).extracting(judged -> judged.rollout().id()).containsExactly(rollout);
        assertThat(viewers.get(1).advance()).isSameAs(first);
        assertThat(viewers.get(2).advance()).isSameAs(first);
        assertThat(rows.reads()).hasValue(2);
    }

    @Test
    void theRootIsToldWhereOneOfItsEdgesIs() throws InterruptedException {
        var heard = new Heard();
        live.watch(run.id(), heard);

        live.watched(run.id()).orElseThrow().touch(List.of(FIRST.id()));
        live.changed(run.id());

        heard.advance();
        assertThat(heard.nodes()).extracting(DrawnNode::id).containsExactly(ROOT.id(), FIRST.id());
    }

    private static TreeMark mark(@Nullable UUID parent, int depth) {
        var standing = new TreeMark.Standing(null, null, false, Tally.NONE, null);
        return new TreeMark(UUID.randomUUID(), parent, depth, 0, null, standing);
    }

    @Test
    void whoStopsWatchingIsToldNoMore() throws InterruptedException {
        var gone = new Heard();
        var there = new Heard();
        live.watch(run.id(), gone).close();
        live.watch(run.id(), there);

        live.changed(run.id());

        assertThat(there.advance().line().number()).isEqualTo(run.number());
        assertThat(gone.advances()).isEmpty();
    }

    private record Heard(BlockingQueue<Advance> advances, List<DrawnNode> nodes) implements Viewer {

        Heard() {
            this(new LinkedBlockingQueue<>(), new CopyOnWriteArrayList<>());
        }

        Advance advance() throws InterruptedException {
            var advance = advances.poll(SECONDS, TimeUnit.SECONDS);
            assertThat(advance).as("told within %d s", SECONDS).isNotNull();
            return advance;
        }

        @Override
        public void told(List<Change> changes, @Nullable Advance advance) {
            assertThat(changes).isNotEmpty();
            changes.forEach(change -> nodes.addAll(change.nodes()));
            if (advance != null) {
                advances.add(advance);
            }
        }
    }

    private record Broken() implements Viewer {

        @Override
        public void told(List<Change> changes, @Nullable Advance advance) {
            throw new IllegalStateException("this viewer is gone");
        }
    }

    /** One run's rows, with how often they were read. */
    private record Rows(AgentRun run, AtomicInteger reads, List<TreeMark> tree) implements TreeViews, RunLines {

        @Override
        public ListPage<RunLine> page(RunQuery query) {
            reads.incrementAndGet();
            var line = new RunLine(
                    run.id(),
                    run.number(),
                    new RunTask(1, "do it", "site", Split.TRAIN),
                    new RunPolicy(run.policy(), "sample"),
                    new RunCounts(3, 1, JudgeKind.ORACLE, 1, 1, 2, 0, false),
                    run.status(),
                    run.startedAt(),
                    Ending.NONE);
            return new ListPage<>(List.of(line), Optional.empty(), Optional.empty());
        }

        @Override
        public long count(RunQuery.Filter filter) {
            return 1;
        }

        @Override
        public List<JudgedRollout> rollouts(RunId id, Collection<RolloutId> ids) {
            reads.incrementAndGet();
            return ids.stream()
                    .map(rollout -> new JudgedRollout(
                            new Rollout(rollout, 1, List.of(), RolloutStatus.FINISHED, Outcome.SUCCESS),
                            List.of(),
                            Samples.NOON,
                            Samples.NOON))
                    .toList();
        }

        @Override
        public List<TreeMark> marks(RunId id) {
            return tree;
        }

        @Override
        public List<TreeMark> marks(RunId id, Collection<UUID> ids) {
            return tree.stream().filter(mark -> ids.contains(mark.id())).toList();
        }

        @Override
        public Optional<TreeMark> mark(RunId id, UUID markOrNode) {
            return Optional.empty();
        }

        @Override
        public Optional<Seen> seen(RunId id, NodeId node) {
            return Optional.empty();
        }

        @Override
        public Optional<NodeRecord> node(RunId id, NodeId node) {
            return Optional.empty();
        }
    }
}
