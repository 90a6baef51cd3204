package dev.espalier.ui.home;

import dev.espalier.webagent.RunLine;
import java.util.List;

/**
 * What there is, for the person who looks; counts are 0 or more.
 *
 * @param searched runs of more than one rollout that are done
 * @param running runs that a browser is at, newest first, a few of them
 * @param last the newest runs that are neither running nor queued, a few of them
 */
record Figures(
        long tasks,
        long runs,
        long searched,
        long queued,
        List<RunLine> running,
        List<RunLine> last,
        Pairs pairs,
        Versions versions) {

    Figures {
        running = List.copyOf(running);
        last = List.copyOf(last);
    }

    /**
     * Pairs by how far people looked at them.
     *
     * @param mine that wait for this person's judgement
     */
    record Pairs(long unreviewed, long inReview, long reviewed, long mine) {

        long total() {
            return unreviewed + inReview + reviewed;
        }
    }

    /** @param latest name of the newest version, empty when there is none */
    record Versions(int datasets, int versions, String latest) {}

    boolean isLive() {
        return queued > 0 || !running.isEmpty();
    }
}
