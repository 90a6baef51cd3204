package dev.espalier.webagent.search;

import dev.espalier.mcts.Edge;
import dev.espalier.mcts.NodeStatus;
import dev.espalier.mcts.Place;
import dev.espalier.mcts.RolloutId;
import dev.espalier.mcts.TreeNode;
import dev.espalier.webagent.AgentRun;
import dev.espalier.webagent.Anchor;
import dev.espalier.webagent.Browser;
import dev.espalier.webagent.BrowserSession;
import dev.espalier.webagent.EffectTag;
import dev.espalier.webagent.EffectTag.Purpose;
import dev.espalier.webagent.PageState;
import dev.espalier.webagent.PageState.EndReason;
import dev.espalier.webagent.Proposal;
import dev.espalier.webagent.SnapshotId;
import dev.espalier.webagent.Visit;
import dev.espalier.webagent.WebAction;
import dev.espalier.webagent.WorldSnapshot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks a world in a browser: to its start, along edges, and back to any node. Confined to its browser's thread. */
final class Walker implements AutoCloseable {

    private final AgentRun run;
    private final Browser browser;
    private final Visit visit;
    private final WayBack wayBack;
    private @Nullable BrowserSession session;
    private @Nullable PageState here;

    /** @param browser closed with the walker, like the visit */
    Walker(AgentRun run, Browser browser, Visit visit, WayBack wayBack) {
        this.run = run;
        this.browser = browser;
        this.visit = visit;
        this.wayBack = wayBack;
    }

    PageState start() {
        var opened = freshSession();
        var seen = opened.open(visit.cookies(), List.of(visit.startUrl()), 0);
        var state = new PageState(seen, visit.snapshot().digest(), anchor(opened, 0), null, end(null, 0));
        here = state;
        return state;
    }

    NodeStatus reach(RolloutId rollout, Place<PageState, Proposal> place) {
        if (isAt(place.node())) {
            wayBack.alreadyThere(rollout, place.node());
            return NodeStatus.OPEN;
        }
        here = null;
        var status = wayBack.restore(rollout, place, freshSession());
        if (status == NodeStatus.OPEN) {
            here = place.node().state();
        }
        return status;
    }

    PageState execute(RolloutId rollout, Place<PageState, Proposal> from, Edge<Proposal> edge) {
        if (session == null || !isAt(from.node())) {
            throw new IllegalStateException("edge %s starts at node %s, but the browser is elsewhere"
                    .formatted(edge.id(), from.node().id()));
        }
        here = null;
        visit.attribute(new EffectTag(run.id(), rollout, edge.id(), Purpose.EXECUTE));
        var before = from.node().state();
        var command = edge.action().command();
        var stepped = Execution.act(session, command);
        int depth = from.node().depth() + 1;
        var end = stepped.seen().isEmpty() ? EndReason.PAGE_GONE : end(command, depth);
        var anchor = opensDocument(command, stepped) ? anchor(session, depth) : before.anchor();
        var state = new PageState(
                stepped.seen().orElse(before.seen()), visit.snapshot().digest(), anchor, stepped.result(), end);
        here = state;
        return state;
    }

    /** Returns the visitor's state at the node the walker is at. */
    WorldSnapshot worldAt(TreeNode<PageState> node) {
        if (!isAt(node)) {
            throw new IllegalStateException(
                    "node %s is to be judged, but the browser is elsewhere".formatted(node.id()));
        }
        return visit.snapshot();
    }

    private boolean isAt(TreeNode<PageState> node) {
        return node.state().equals(here);
    }

    @Override
    public void close() {
        try (browser;
                visit) {
            closeSession();
        }
    }

    /** A tab that only comes to the front opens nothing: it is replayed, with what stands in its fields. */
    private static boolean opensDocument(WebAction command, BrowserSession.Stepped stepped) {
        if (stepped.seen().isEmpty()) {
            return false;
        }
        boolean brings =
                command instanceof WebAction.Tab(var operation, var _) && operation == WebAction.TabOperation.FOCUS;
        return switch (stepped.result().change()) {
            case NAVIGATED -> true;
            case TAB -> !brings;
            case NONE, DOM, DIALOG -> false;
        };
    }

    private @Nullable EndReason end(@Nullable WebAction command, int depth) {
        if (visit.ended()) {
            return EndReason.WORLD_ENDED;
        }
        if (command instanceof WebAction.Finish) {
            return EndReason.FINISHED;
        }
        return depth >= run.settings().search().budget().maxDepth() ? EndReason.DEPTH_CAP : null;
    }

    private Anchor anchor(BrowserSession opened, int depth) {
        var tabs = opened.tabs();
        return new Anchor(SnapshotId.next(), depth, visit.snapshot(), opened.cookies(), tabs.urls(), tabs.active());
    }

    private BrowserSession freshSession() {
        closeSession();
        var fresh = browser.session();
        session = fresh;
        return fresh;
    }

    private void closeSession() {
        if (session != null) {
            session.close();
            session = null;
        }
    }
}
