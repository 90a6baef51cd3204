package dev.espalier.ui.home;

import dev.espalier.datasets.Holding;
import dev.espalier.quickstart.Underway;
import dev.espalier.webagent.RunLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What there is and what goes on, for the person who looks.
 *
 * @param running runs that a browser is at, newest first, a few of them
 * @param last the newest runs that are neither running nor queued, a few of them
 * @param quickstart what a quickstart is at; null while none is at work
 * @param result what the last quickstart of this studio came to; null where there was none
 * @param mine pairs that wait for this person's judgement, 0 or more
 */
record Figures(
        Holding held,
        List<RunLine> running,
        List<RunLine> last,
        @Nullable String quickstart,
        Underway.@Nullable Result result,
        long mine) {

    Figures {
        running = List.copyOf(running);
        last = List.copyOf(last);
    }

    boolean isLive() {
        return held.runs().queued() > 0 || !running.isEmpty();
    }
}
