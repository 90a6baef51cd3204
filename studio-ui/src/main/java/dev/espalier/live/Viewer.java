package dev.espalier.live;

/** Somebody who watches a run. Called on a thread of its own that serves all viewers: whoever is slow must hand over. */
public interface Viewer {

    /** Told what changed of the tree, at most ten times a second. */
    void changed(Change change);

    /** Told that a rollout began or ended, or the run did, at most ten times a second. */
    void advanced(Advance advance);
}
