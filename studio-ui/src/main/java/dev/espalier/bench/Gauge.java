package dev.espalier.bench;

import dev.espalier.webagent.Browser;
import dev.espalier.webagent.SearchTrees;
import dev.espalier.webagent.search.Agent;

/** Measures runs from the inside: it stands before what they use. May be shared between threads. */
interface Gauge {

    default SearchTrees before(SearchTrees trees) {
        return trees;
    }

    default Agent before(Agent agent) {
        return agent;
    }

    default Browser before(Browser browser) {
        return browser;
    }

    /** Called once, when all workers are ready. */
    default void start() {}

    /** Returns true once enough was measured. */
    boolean full();
}
