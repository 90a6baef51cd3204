package dev.espalier.datasets;

import dev.espalier.mcts.Critique;
import dev.espalier.mcts.Edge;
import dev.espalier.mcts.EdgeId;
import dev.espalier.mcts.NodeId;
import dev.espalier.mcts.NodeStatus;
import dev.espalier.mcts.Tally;
import dev.espalier.mcts.Tree;
import dev.espalier.mcts.TreeNode;
import dev.espalier.webagent.ActionResult;
import dev.espalier.webagent.ActionText;
import dev.espalier.webagent.AgentRun;
import dev.espalier.webagent.Anchor;
import dev.espalier.webagent.Capture;
import dev.espalier.webagent.Digest;
import dev.espalier.webagent.Observation;
import dev.espalier.webagent.ObservationId;
import dev.espalier.webagent.PageState;
import dev.espalier.webagent.PageView;
import dev.espalier.webagent.PolicyVersionId;
import dev.espalier.webagent.Proposal;
import dev.espalier.webagent.RunId;
import dev.espalier.webagent.Samples;
import dev.espalier.webagent.Situation;
import dev.espalier.webagent.SnapshotId;
import dev.espalier.webagent.StateKey;
import dev.espalier.webagent.WebTask;
import dev.espalier.webagent.WorldSnapshot;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A stored tree of two nodes for tests: three clicks at the root, of which the first leads to a page with two more. Pages
 * are prompts: the text that {@link #PROMPTS} renders.
 */
final class SampleTree {

    static final PolicyVersionId POLICY = PolicyVersionId.next();

    private static final Digest NOTHING = Digest.of(new byte[0]);

    /** Goal, history and page title, a line each. */
    static final PromptRenderer PROMPTS = renderer(POLICY, "");

    final WebTask task;
    final List<Edge<Proposal>> edges = new ArrayList<>();
    private final List<TreeNode<PageState>> nodes = new ArrayList<>();
    private final AgentRun run;

    SampleTree(WebTask task) {
        this.task = task;
        this.run = new AgentRun(
                RunId.next(),
                118,
                task.id(),
                POLICY,
                Samples.settings(4, 3, 1),
                AgentRun.RunStatus.DONE,
                Samples.NOON,
                AgentRun.Ending.NONE);
    }

    static PromptRenderer renderer(PolicyVersionId policy, String suffix) {
        return new PromptRenderer() {
            @Override
            public PolicyVersionId policy() {
                return policy;
            }

            @Override
            public String name() {
                return "lines-1";
            }

            @Override
            public String render(Situation situation) {
                return prompt(
                                situation.instruction(),
                                situation.history().size(),
                                situation.now().page().title())
                        + suffix;
            }
        };
    }

    private static String prompt(String goal, int steps, String page) {
        return "%s\n%d steps\n%s".formatted(goal, steps, page);
    }

    /** Adds the root. */
    NodeId root(String page) {
        return node(page, null, 0);
    }

    /** Adds the node that an edge leads to. */
    NodeId below(int edge, String page) {
        Edge<Proposal> old = edges.get(edge);
        NodeId child = node(page, old.id(), 1);
        edges.set(
                edge,
                new Edge<>(old.id(), old.node(), old.ordinal(), old.action(), old.critique(), old.tally(), child));
        return child;
    }

    private NodeId node(String page, @Nullable EdgeId parent, int depth) {
        var view = new PageView(
                "http://toy.test/", page, List.of(), new PageView.Viewport(1280, 800, 0, 800), List.of(), List.of());
        var observation =
                new Observation(ObservationId.next(), new Capture("{}"), new StateKey(NOTHING), null, Samples.NOON);
        var anchor = new Anchor(SnapshotId.next(), 0, new WorldSnapshot("", NOTHING), Map.of(), List.of(), 0);
        var timing = new ActionResult.Timing(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);
        var result = parent == null ? null : new ActionResult("OK", true, "", "", ActionResult.StateChange.DOM, timing);
        var state = new PageState(new Situation.Seen(observation, view), NOTHING, anchor, result, null);
        var node = new TreeNode<>(NodeId.next(), parent, depth, null, state, NodeStatus.OPEN, true);
        nodes.add(node);
        return node.id();
    }

    /** Adds an edge whose proposal answers the prompt of its node; returns its index. */
    int edge(NodeId node, String command, double criticValue, Tally tally) {
        var from = nodes.stream()
                .filter(known -> known.id().equals(node))
                .findFirst()
                .orElseThrow();
        int ordinal =
                (int) edges.stream().filter(edge -> edge.node().equals(node)).count();
        var prompt = prompt(
                task.instruction(), from.depth(), from.state().seen().page().title());
        var proposal = new Proposal(
                ActionText.parse(command),
                command,
                new Proposal.Likelihood(-1.5 - ordinal, 9, 2),
                null,
                Digest.of(prompt.getBytes(StandardCharsets.UTF_8)),
                null);
        edges.add(new Edge<>(
                EdgeId.next(), node, ordinal, proposal, new Critique(ordinal + 1, criticValue, false), tally, null));
        return edges.size() - 1;
    }

    /** Replaces what the search learnt of an edge. */
    void retally(int edge, Tally tally) {
        Edge<Proposal> old = edges.get(edge);
        edges.set(
                edge,
                new Edge<>(old.id(), old.node(), old.ordinal(), old.action(), old.critique(), tally, old.child()));
    }

    /** Replaces what was proposed. */
    void repropose(int edge, Proposal proposal) {
        Edge<Proposal> old = edges.get(edge);
        edges.set(
                edge,
                new Edge<>(old.id(), old.node(), old.ordinal(), proposal, old.critique(), old.tally(), old.child()));
    }

    ExploredRun explored() {
        return new ExploredRun(run, task, Tree.of(nodes, edges, List.of()));
    }

    RunId run() {
        return run.id();
    }
}
