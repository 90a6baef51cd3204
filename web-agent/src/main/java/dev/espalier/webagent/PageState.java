package dev.espalier.webagent;

import dev.espalier.webagent.Situation.Seen;
import org.jspecify.annotations.Nullable;

/**
 * What a node of the tree holds: the page, the world behind it and the way back to both.
 *
 * @param world digest of the visitor's state when the page was seen
 * @param anchor from where the page can be reached again
 * @param result of the action that led here, null at the root
 * @param end why a rollout cannot go on from here, null when it can; a page on which the policy then finds nothing to do
 *     has none either
 */
public record PageState(
        Seen seen,
        Digest world,
        Anchor anchor,
        @Nullable ActionResult result,
        @Nullable EndReason end) {

    public enum EndReason {
        WORLD_ENDED,
        FINISHED,
        /** The run's settings allow no further step. */
        DEPTH_CAP,
        PAGE_GONE
    }
}
