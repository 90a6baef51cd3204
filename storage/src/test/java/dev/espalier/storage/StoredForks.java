package dev.espalier.storage;

import dev.espalier.datasets.Fork;
import dev.espalier.mcts.CriticRound;
import dev.espalier.mcts.Critique;
import dev.espalier.mcts.Edge;
import dev.espalier.mcts.EdgeId;
import dev.espalier.mcts.NodeId;
import dev.espalier.mcts.NodeStatus;
import dev.espalier.mcts.Tally;
import dev.espalier.mcts.TreeNode;
import dev.espalier.webagent.ActionResult;
import dev.espalier.webagent.Anchor;
import dev.espalier.webagent.Capture;
import dev.espalier.webagent.Digest;
import dev.espalier.webagent.ElementFingerprint;
import dev.espalier.webagent.Observation;
import dev.espalier.webagent.ObservationId;
import dev.espalier.webagent.PageState;
import dev.espalier.webagent.PageView;
import dev.espalier.webagent.PageView.Viewport;
import dev.espalier.webagent.Proposal;
import dev.espalier.webagent.Proposal.Likelihood;
import dev.espalier.webagent.Ref;
import dev.espalier.webagent.RunId;
import dev.espalier.webagent.RunJournal;
import dev.espalier.webagent.Samples;
import dev.espalier.webagent.Situation.Seen;
import dev.espalier.webagent.SnapshotId;
import dev.espalier.webagent.Split;
import dev.espalier.webagent.StateKey;
import dev.espalier.webagent.WebAction;
import dev.espalier.webagent.WorldSnapshot;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Runs in the database whose root has three proposals. */
record StoredForks(Database database) {

    private static final PageView PAGE =
            new PageView("http://toy.test/", "Toy", List.of(), new Viewport(800, 600, 0, 600), List.of(), List.of());

    /** Holds every ref that the forks' proposals name. */
    static final String PROMPT = "[1] a [2] b [3] c";

    Fork next(Split split) {
        var task = new JdbcWebTasks(database)
                .add(List.of(Samples.task("toy", split, "go " + UUID.randomUUID())))
                .getFirst();
        var policy = new JdbcPolicyVersions(database).keep(Samples.policy("a"));
        var run =
                new JdbcAgentRuns(database).begin(RunId.next(), task, policy, Samples.settings(1, 1, 1), Samples.NOON);
        var root = TreeNode.root(page(null));
        var edges = IntStream.range(0, 3).mapToObj(i -> edge(root.id(), i)).toList();
        var ids = edges.stream().map(Edge::id).toList();
        var journal = journal(run.id());
        journal.planted(root);
        journal.expanded(
                new TreeNode<>(root.id(), null, 0, null, root.state(), NodeStatus.OPEN, true),
                edges,
                List.of(
                        new CriticRound(1, ids, ids.getFirst(), false, "the first"),
                        new CriticRound(2, ids.subList(1, 3), ids.get(1), false, "the second")));
        return new Fork(
                run.id(),
                task.id(),
                policy.id(),
                root.id(),
                root.state().seen().observation().id(),
                ids,
                split);
    }

    RunJournal journal(RunId run) {
        return new JdbcSearchTrees(database, StoredForks::read, InstantSource.fixed(Samples.NOON)).journal(run);
    }

    /** Every page of a stored fork looks the same. */
    static PageView read(Capture capture) {
        return PAGE;
    }

    /** @param result of the action that led there, null at the root */
    static PageState page(@Nullable ActionResult result) {
        var capture = new Capture("{}");
        var observation =
                new Observation(ObservationId.next(), capture, new StateKey(capture.digest()), null, Samples.NOON);
        var world = new WorldSnapshot("start", capture.digest());
        var anchor = new Anchor(SnapshotId.next(), 0, world, Map.of(), List.of("http://toy.test/"), 0);
        return new PageState(new Seen(observation, PAGE), world.digest(), anchor, result, null);
    }

    private static Edge<Proposal> edge(NodeId node, int ordinal) {
        var click = new WebAction.Click(new Ref(Integer.toString(ordinal + 1)));
        var prompt = Digest.of(PROMPT.getBytes(StandardCharsets.UTF_8));
        var likelihood = new Likelihood(-0.5 - ordinal, 3, 0);
        var target = new ElementFingerprint("button", "Go %d".formatted(ordinal + 1), "", 0);
        var proposal = new Proposal(click, "click(%d)".formatted(ordinal + 1), likelihood, target, prompt, null);
        var critique = new Critique(ordinal + 1, 1 - ordinal / 2.0, false);
        return new Edge<>(EdgeId.next(), node, ordinal, proposal, critique, Tally.NONE, null);
    }
}
