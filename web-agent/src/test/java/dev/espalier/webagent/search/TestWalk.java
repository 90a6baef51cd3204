package dev.espalier.webagent.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mcts.Edge;
import dev.espalier.mcts.NodeId;
import dev.espalier.mcts.NodeStatus;
import dev.espalier.mcts.Place;
import dev.espalier.mcts.RolloutId;
import dev.espalier.mcts.TreeNode;
import dev.espalier.webagent.ActionText;
import dev.espalier.webagent.AgentRun;
import dev.espalier.webagent.AgentRun.Ending;
import dev.espalier.webagent.AgentRun.RunStatus;
import dev.espalier.webagent.Browser;
import dev.espalier.webagent.Digest;
import dev.espalier.webagent.PageItem;
import dev.espalier.webagent.PageState;
import dev.espalier.webagent.PolicyVersionId;
import dev.espalier.webagent.Proposal;
import dev.espalier.webagent.RunId;
import dev.espalier.webagent.Samples;
import dev.espalier.webagent.Situation.Seen;
import dev.espalier.webagent.Visit;
import dev.espalier.webagent.WebAction;
import dev.espalier.webagent.WebTask;
import dev.espalier.webagent.WorldSnapshot;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Walks a world as a search does, by actions that a test chooses, and back to where it was by the search's own way. */
public final class TestWalk implements AutoCloseable {

    private static final int DEPTH = 1000;

    private final RolloutId rollout = RolloutId.next();
    private final Visit visit;
    private final Walker walker;
    private Place<PageState, Proposal> place;

    /** @param browser stays open, the visit does not */
    public TestWalk(WebTask task, Visit visit, Browser browser) {
        this.visit = visit;
        var run = new AgentRun(
                RunId.next(),
                1,
                task.id(),
                PolicyVersionId.next(),
                Samples.settings(1, DEPTH, 1),
                RunStatus.RUNNING,
                Samples.NOON,
                Ending.NONE);
        walker = new Walker(
                run,
                new AgentRunner.Borrowed(browser),
                visit,
                new WayBack(
                        run.id(),
                        visit,
                        attempt -> assertThat(attempt.mismatch()).isEmpty(),
                        InstantSource.system()));
        place = new Place<>(List.of(), TreeNode.root(walker.start()));
    }

    public Seen seen() {
        return place.node().state().seen();
    }

    /** Returns the visitor's state as it is now. */
    public WorldSnapshot world() {
        return visit.snapshot();
    }

    /** Returns where the walk is, to come back to. */
    public Place<PageState, Proposal> place() {
        return place;
    }

    public void act(WebAction action) {
        var from = place;
        var edge = Edge.proposed(from.node().id(), 0, proposal(action));
        var state = walker.execute(rollout, from, edge);
        var steps = new ArrayList<>(from.steps());
        steps.add(new Place.Step<>(from.node(), edge));
        var node = new TreeNode<>(
                NodeId.next(), edge.id(), from.node().depth() + 1, rollout, state, NodeStatus.OPEN, false);
        place = new Place<>(steps, node);
    }

    /** Goes back to a place, which must be found again as it was: page, state and every target on the way. */
    public void comeBack(Place<PageState, Proposal> there) {
        assertThat(walker.reach(rollout, there)).isEqualTo(NodeStatus.OPEN);
        place = there;
    }

    private Proposal proposal(WebAction action) {
        var ref = ActionText.target(action);
        var target = ref == null
                ? null
                : seen().page().element(ref).map(PageItem.Element::fingerprint).orElse(null);
        return new Proposal(action, ActionText.format(action), null, target, Digest.of(new byte[0]), null);
    }

    @Override
    public void close() {
        walker.close();
    }
}
