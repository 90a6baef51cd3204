package dev.espalier.webagent.search;

import dev.espalier.mcts.NodeStatus;
import dev.espalier.mcts.Place;
import dev.espalier.mcts.RolloutId;
import dev.espalier.mcts.TreeNode;
import dev.espalier.webagent.ActionText;
import dev.espalier.webagent.BrowserException;
import dev.espalier.webagent.BrowserSession;
import dev.espalier.webagent.EffectTag;
import dev.espalier.webagent.EffectTag.Purpose;
import dev.espalier.webagent.PageItem;
import dev.espalier.webagent.PageState;
import dev.espalier.webagent.Proposal;
import dev.espalier.webagent.RestoreAttempt;
import dev.espalier.webagent.RestoreAttempt.RestoreTier;
import dev.espalier.webagent.RunId;
import dev.espalier.webagent.Situation.Seen;
import dev.espalier.webagent.Visit;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;

/**
 * The way back to a node: the visitor's state and cookies as they were when the node's document was opened, the
 * document opened again, and the edges since replayed. Page and world are compared after every step; the first
 * difference makes the node stale, and nothing more is executed.
 */
final class WayBack {

    private final RunId run;
    private final Visit visit;
    private final Log log;
    private final InstantSource clock;

    WayBack(RunId run, Visit visit, Log log, InstantSource clock) {
        this.run = run;
        this.visit = visit;
        this.log = log;
        this.clock = clock;
    }

    /** Where every try is written down. */
    interface Log {
        void restored(RestoreAttempt attempt);
    }

    void alreadyThere(RolloutId rollout, TreeNode<PageState> node) {
        log.restored(new RestoreAttempt(rollout, node.id(), RestoreTier.IN_PLACE, 0, "", Duration.ZERO));
    }

    NodeStatus restore(RolloutId rollout, Place<PageState, Proposal> place, BrowserSession session) {
        var began = clock.instant();
        var walk = new Replay(rollout, place, session);
        NodeStatus status;
        String mismatch;
        try {
            mismatch = walk.run();
            status = mismatch.isEmpty() ? NodeStatus.OPEN : NodeStatus.STALE;
        } catch (BrowserException e) {
            if (e.isGone()) {
                throw e;
            }
            mismatch = "UNREACHABLE: " + e.getMessage();
            status = NodeStatus.UNREACHABLE;
        }
        var took = Duration.between(began, clock.instant());
        log.restored(
                new RestoreAttempt(rollout, place.node().id(), RestoreTier.SNAPSHOT, walk.replayed, mismatch, took));
        return status;
    }

    /** One walk from the node's anchor to the node. */
    private final class Replay {

        private final RolloutId rollout;
        private final List<Place.Step<PageState, Proposal>> steps;
        private final TreeNode<PageState> target;
        private final BrowserSession session;
        private int replayed;

        Replay(RolloutId rollout, Place<PageState, Proposal> place, BrowserSession session) {
            this.rollout = rollout;
            this.steps = place.steps();
            this.target = place.node();
            this.session = session;
        }

        /** Returns what differed, empty when nothing did. */
        String run() {
            var anchor = target.state().anchor();
            visit.restore(anchor.world());
            var cookies = new HashMap<>(anchor.cookies());
            cookies.putAll(visit.cookies());
            var seen = session.open(cookies, anchor.tabUrls(), anchor.activeTab());
            var mismatch = difference(seen, at(anchor.depth()));
            for (int depth = anchor.depth(); mismatch.isEmpty() && depth < steps.size(); depth++) {
                mismatch = targetDifference(seen, steps.get(depth).edge().action());
                if (mismatch.isEmpty()) {
                    var stepped = again(depth);
                    seen = stepped.seen().orElse(seen);
                    mismatch = stepped.seen().isEmpty()
                            ? "PAGE_GONE: " + stepped.result().message()
                            : difference(seen, at(depth + 1));
                }
            }
            return mismatch;
        }

        private TreeNode<PageState> at(int depth) {
            return depth < steps.size() ? steps.get(depth).from() : target;
        }

        private BrowserSession.Stepped again(int depth) {
            var edge = steps.get(depth).edge();
            visit.attribute(new EffectTag(run, rollout, edge.id(), Purpose.REPLAY));
            replayed++;
            return Execution.act(session, edge.action().command());
        }

        private String targetDifference(Seen seen, Proposal proposal) {
            var ref = ActionText.target(proposal.command());
            if (ref == null || proposal.target() == null) {
                return "";
            }
            var found = seen.page().element(ref).map(PageItem.Element::fingerprint);
            return found.isPresent() && found.get().equals(proposal.target())
                    ? ""
                    : "TARGET_CHANGED: [%s] is no longer %s".formatted(ref, proposal.target());
        }

        /** Asks the world first: where it is broken it says so, and no page is worth comparing. */
        private String difference(Seen seen, TreeNode<PageState> node) {
            var world = visit.snapshot().digest();
            if (!seen.key().equals(node.state().seen().key())) {
                return "PAGE: %s is not the page of node %s"
                        .formatted(seen.page().url(), node.id());
            }
            if (!world.equals(node.state().world())) {
                return "WORLD: the visitor's state is not that of node %s".formatted(node.id());
            }
            return "";
        }
    }
}
