package dev.espalier.webagent.policy;

/**
 * A candidate with its features.
 *
 * @param match in [0, 1], how well it answers something that the instruction says
 * @param satisfied true when the page shows that this is so already
 */
record Sight(Candidate candidate, FeatureVector features, float match, boolean satisfied) {

    /** Returns how much this still waits to be done. */
    float open() {
        return satisfied ? 0 : match;
    }
}
