package dev.espalier.datasets;

import dev.espalier.mcts.NodeId;
import dev.espalier.webagent.RunId;

/** A stored tree contradicts itself, so that no pair can be read off it truthfully; nothing was stored. */
public final class ExtractionException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient RunId run;
    private final transient NodeId node;

    ExtractionException(ExploredRun explored, NodeId node, String found) {
        super("run %d, node %s: %s".formatted(explored.run().number(), node, found));
        this.run = explored.run().id();
        this.node = node;
    }

    public RunId run() {
        return run;
    }

    public NodeId node() {
        return node;
    }
}
