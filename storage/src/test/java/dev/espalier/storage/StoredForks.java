package dev.espalier.storage;

import dev.espalier.datasets.Fork;
import dev.espalier.mcts.Edge;
import dev.espalier.mcts.NodeId;
import dev.espalier.mcts.TreeNode;
import dev.espalier.webagent.Anchor;
import dev.espalier.webagent.Capture;
import dev.espalier.webagent.Digest;
import dev.espalier.webagent.Observation;
import dev.espalier.webagent.ObservationId;
import dev.espalier.webagent.PageState;
import dev.espalier.webagent.PageView;
import dev.espalier.webagent.PageView.Viewport;
import dev.espalier.webagent.Proposal;
import dev.espalier.webagent.Ref;
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

/** Runs in the database whose root has three proposals. */
record StoredForks(Database database) {

    private static final PageView PAGE =
            new PageView("http://toy.test/", "Toy", List.of(), new Viewport(800, 600, 0, 600), List.of(), List.of());

    Fork next(Split split) {
        var task = new JdbcWebTasks(database)
                .add(List.of(Samples.task("toy", split, "go " + UUID.randomUUID())))
                .getFirst();
        var policy = new JdbcPolicyVersions(database).keep(Samples.policy("a"));
        var run = new JdbcAgentRuns(database).begin(task, policy, Samples.settings(1, 1, 1), Samples.NOON);
        var root = TreeNode.root(page());
        var edges = IntStream.range(0, 3).mapToObj(i -> edge(root.id(), i)).toList();
        var journal =
                new JdbcSearchTrees(database, StoredForks::read, InstantSource.fixed(Samples.NOON)).journal(run.id());
        journal.planted(root);
        journal.expanded(root, edges, List.of());
        return new Fork(
                run.id(),
                task.id(),
                policy.id(),
                root.id(),
                root.state().seen().observation().id(),
                edges.stream().map(Edge::id).toList(),
                split);
    }

    /** Every page of a stored fork looks the same. */
    static PageView read(Capture capture) {
        return PAGE;
    }

    private static PageState page() {
        var capture = new Capture("{}");
        var observation =
                new Observation(ObservationId.next(), capture, new StateKey(capture.digest()), null, Samples.NOON);
        var world = new WorldSnapshot("start", capture.digest());
        var anchor = new Anchor(SnapshotId.next(), 0, world, Map.of(), List.of("http://toy.test/"), 0);
        return new PageState(new Seen(observation, PAGE), world.digest(), anchor, null, null);
    }

    private static Edge<Proposal> edge(NodeId node, int ordinal) {
        var click = new WebAction.Click(new Ref(Integer.toString(ordinal + 1)));
        var prompt = Digest.of("prompt".getBytes(StandardCharsets.UTF_8));
        var proposal = new Proposal(click, "click(%d)".formatted(ordinal + 1), null, null, prompt);
        return Edge.proposed(node, ordinal, proposal);
    }
}
