package dev.espalier.live;

import java.util.List;

/**
 * What changed of a tree, read and written once for all who watch.
 *
 * @param json as the tree's element applies it
 * @param nodes the same nodes; a parent stands before its children
 */
public record Change(String json, List<DrawnNode> nodes) {

    public Change {
        nodes = List.copyOf(nodes);
    }

    static Change of(Drawing drawing) {
        return new Change(drawing.json(), drawing.nodes());
    }
}
