package dev.espalier.storage;

import dev.espalier.mcts.Edge;
import dev.espalier.mcts.Tally;
import dev.espalier.mcts.Tree;
import dev.espalier.mcts.TreeNode;
import dev.espalier.webagent.ActionText;
import dev.espalier.webagent.PageState;
import dev.espalier.webagent.Proposal;
import dev.espalier.webagent.TreeMark;
import dev.espalier.webagent.TreeMark.Action;
import dev.espalier.webagent.TreeMark.Standing;
import java.util.ArrayList;
import java.util.List;

/** The marks of a whole tree, made of the tree. */
final class Marks {

    private Marks() {}

    static List<TreeMark> of(Tree<PageState, Proposal> tree) {
        var root = tree.root();
        var marks = new ArrayList<TreeMark>();
        marks.add(new TreeMark(
                root.id().value(),
                null,
                0,
                0,
                null,
                new Standing(root.id(), root.status(), root.expanded(), through(tree.edges(root.id())), null)));
        for (var node : tree.nodes()) {
            tree.edges(node.id()).forEach(edge -> marks.add(mark(tree, node, edge)));
        }
        return marks;
    }

    private static Tally through(List<Edge<Proposal>> edges) {
        return new Tally(
                edges.stream().mapToInt(edge -> edge.tally().visits()).sum(),
                edges.stream().mapToInt(edge -> edge.tally().outcomeSum()).sum());
    }

    private static TreeMark mark(Tree<PageState, Proposal> tree, TreeNode<PageState> from, Edge<Proposal> edge) {
        var parent = from.parent();
        var child = edge.child() == null ? null : tree.node(edge.child());
        return new TreeMark(
                edge.id().value(),
                parent == null ? from.id().value() : parent.value(),
                from.depth() + 1,
                edge.ordinal(),
                new Action(
                        ActionText.format(edge.action().command()),
                        edge.action().target()),
                new Standing(
                        edge.child(),
                        child == null ? null : child.status(),
                        child != null && child.expanded(),
                        edge.tally(),
                        edge.critique()));
    }
}
