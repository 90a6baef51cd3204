package dev.espalier.live;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody who watches a run. Called on a thread of its own that serves all viewers: whoever is slow must hand over. */
public interface Viewer {

    /**
     * Told what happened since the last time, at most twice a second.
     *
     * @param changes of the tree, in their order; one at least
     * @param advance how the run stands now, null unless a rollout or the run itself began, ended or was judged
     */
    void told(List<Change> changes, @Nullable Advance advance);
}
