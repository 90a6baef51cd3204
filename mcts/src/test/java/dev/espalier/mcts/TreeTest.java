package dev.espalier.mcts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TreeTest {

    private final TreeNode<String> root = TreeNode.root("").afterExpansion();
    private final Edge<String> left = Grove.edge(root.id(), 0, Grove.rank(1, 1), new Tally(3, 2));
    private final Edge<String> right = Grove.edge(root.id(), 1, Grove.rank(2, 0), new Tally(1, 0));

    private TreeNode<String> below(Edge<String> edge, TreeNode<String> from, boolean terminal) {
        return from.child(edge.id(), RolloutId.next(), new Problem.Arrival<>(edge.action(), terminal));
    }

    /** The root, its two edges, a child below the left one with an edge of its own. */
    private Tree<String, String> tree(NodeStatus status) {
        TreeNode<String> child = below(left, root, false).withStatus(status).afterExpansion();
        Edge<String> leaf = Grove.edge(child.id(), 0, Grove.rank(1, 0.5), Tally.NONE);
        return Tree.of(List.of(child, root), List.of(right, leaf, left.ledTo(child.id())), List.of());
    }

    @Test
    void isFoundAgainInItsRows() {
        Trial trial = new Trial(Toy.harsh(3), Trial.GUIDED);
        Tree<String, ToyAction> grown = Tree.unplanted();
        trial.run(grown);

        Tree<String, ToyAction> rebuilt = Tree.of(
                grown.nodes().reversed(),
                grown.nodes().stream()
                        .flatMap(node -> grown.edges(node.id()).reversed().stream())
                        .toList(),
                grown.rollouts().reversed());

        assertThat(rebuilt.nodes()).isEqualTo(grown.nodes());
        assertThat(rebuilt.rollouts()).isEqualTo(grown.rollouts());
        for (TreeNode<String> node : grown.nodes()) {
            assertThat(rebuilt.edges(node.id())).isEqualTo(grown.edges(node.id()));
            assertThat(rebuilt.isClosed(node.id())).isEqualTo(grown.isClosed(node.id()));
            assertThat(rebuilt.edges(node.id()))
                    .allMatch(edge -> rebuilt.isTravelled(edge.id()) == grown.isTravelled(edge.id()));
        }
    }

    @Test
    void startsWithoutRootOrWithOne() {
        Tree<String, String> unplanted = Tree.unplanted();

        assertThat(unplanted.isPlanted()).isFalse();
        assertThat(unplanted.nodes()).isEmpty();
        assertThatThrownBy(unplanted::root)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the tree was not planted yet");
        assertThat(Tree.<String, String>planted(root).isPlanted()).isTrue();
        assertThat(Tree.<String, String>planted(root).root()).isEqualTo(root);
    }

    @Test
    void namesAPlaceByItsOrdinals() {
        Tree<String, String> tree = tree(NodeStatus.OPEN);
        TreeNode<String> child = tree.nodes().get(1);

        Place<String, String> place = tree.place(child.id());

        assertThat(place.node()).isEqualTo(child);
        assertThat(place.steps()).containsExactly(new Place.Step<>(root, tree.edge(left.id())));
        assertThat(place.ordinals()).containsExactly(0);
        assertThat(tree.place(root.id()).steps()).isEmpty();
    }

    @Test
    void ordersNodesBeforeTheirChildrenAndSiblingsByOrdinal() {
        TreeNode<String> first = below(left, root, true);
        TreeNode<String> second = below(right, root, true);
        Tree<String, String> tree = Tree.of(
                List.of(second, root, first), List.of(right.ledTo(second.id()), left.ledTo(first.id())), List.of());

        assertThat(tree.nodes()).containsExactly(root, first, second);
        assertThat(tree.edges(root.id())).extracting(Edge::ordinal).containsExactly(0, 1);
        assertThat(tree.edges(first.id())).isEmpty();
    }

    @Test
    void countsVisitsOfANodeByItsEdges() {
        Tree<String, String> tree = tree(NodeStatus.OPEN);

        assertThat(tree.visits(root.id())).isEqualTo(4);
        assertThat(tree.visits(tree.nodes().get(1).id())).isZero();
    }

    @Test
    void closesWhatIsSettledAndWhatHasOnlyClosedEdges() {
        Tree<String, String> open = tree(NodeStatus.OPEN);
        Tree<String, String> ended = tree(NodeStatus.ENDED);
        Tree<String, String> halfClosed = tree(NodeStatus.STALE);

        assertThat(open.openEdges(root.id())).hasSize(2);
        assertThat(ended.openEdges(root.id())).hasSize(2);
        assertThat(halfClosed.openEdges(root.id())).containsExactly(right);
        assertThat(halfClosed.isClosed(root.id())).isFalse();

        TreeNode<String> lost = below(right, root, false);
        halfClosed.grow(lost, List.of(right.ledTo(lost.id())));
        assertThat(halfClosed.isClosed(root.id())).isFalse();
        halfClosed.grow(lost.withStatus(NodeStatus.UNREACHABLE));
        assertThat(halfClosed.isClosed(root.id())).isTrue();
    }

    @Test
    void leavesAnUnexpandedNodeOpenWhenItsOnlyEdgeIsClosed() {
        TreeNode<String> unexpanded = TreeNode.root("");
        Edge<String> only = Edge.proposed(unexpanded.id(), 0, "a");
        TreeNode<String> end = below(only, unexpanded, true).judged(Outcome.FAILURE);
        Tree<String, String> tree = Tree.of(List.of(unexpanded, end), List.of(only.ledTo(end.id())), List.of());

        assertThat(tree.isClosed(tree.edge(only.id()))).isTrue();
        assertThat(tree.isClosed(unexpanded.id())).isFalse();
    }

    @Test
    void lendsAnEdgeToOneRolloutUntilThereAreSiblingsBelow() {
        Tree<String, String> tree = tree(NodeStatus.OPEN);
        Rollout rollout = Rollout.running(1, List.of(left.id(), right.id()));

        tree.begin(rollout);

        assertThat(tree.virtualVisits(left.id())).isOne();
        assertThat(tree.isClaimed(tree.edge(left.id()))).isFalse();
        assertThat(tree.isClaimed(tree.edge(right.id()))).isTrue();
        assertThat(tree.freeEdges(root.id())).extracting(Edge::ordinal).containsExactly(0);
        tree.abandon(rollout.id());
        assertThat(tree.freeEdges(root.id())).hasSize(2);
        assertThat(tree.rollouts()).containsExactly(rollout.abandoned());
    }

    @Test
    void countsSeveralRolloutsThroughOneEdge() {
        Tree<String, String> tree = tree(NodeStatus.OPEN);
        Rollout one = Rollout.running(1, List.of(left.id()));
        Rollout other = Rollout.running(2, List.of());

        tree.begin(one);
        tree.begin(other);
        tree.extend(other.id(), left.id());
        assertThat(tree.virtualVisits(left.id())).isEqualTo(2);
        assertThat(tree.rollout(other.id()).path()).containsExactly(left.id());

        tree.abandon(one.id());
        tree.abandon(one.id());
        assertThat(tree.virtualVisits(left.id())).isOne();
        tree.abandon(other.id());
        assertThat(tree.virtualVisits(left.id())).isZero();
    }

    @Test
    void claimsNothingForARolloutThatAKillLeftRunning() {
        Rollout leftover = Rollout.running(4, List.of(left.id()));
        Tree<String, String> tree = Tree.of(List.of(root), List.of(left), List.of(leftover));

        assertThat(tree.virtualVisits(left.id())).isZero();
        tree.abandon(leftover.id());
        assertThat(tree.virtualVisits(left.id())).isZero();
        assertThat(tree.traffic().nextNumber()).isEqualTo(5);
    }

    @Test
    void refusesToHangASecondChildBelowAnEdge() {
        NodeId child = NodeId.next();
        Edge<String> executed = left.ledTo(child);

        assertThatThrownBy(() -> executed.ledTo(NodeId.next()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("edge %s already leads to node %s", left.id(), child);
    }

    @Test
    void refusesToAnswerForStrangers() {
        Tree<String, String> tree = tree(NodeStatus.OPEN);
        NodeId node = NodeId.next();
        EdgeId edge = EdgeId.next();
        RolloutId rollout = RolloutId.next();

        assertThatThrownBy(() -> tree.node(node)).hasMessage("the tree has no node " + node);
        assertThatThrownBy(() -> tree.edge(edge)).hasMessage("the tree has no edge " + edge);
        assertThatThrownBy(() -> tree.rollout(rollout)).hasMessage("the tree has no rollout " + rollout);
    }

    @Test
    void refusesRowsThatMakeNoTree() {
        TreeNode<String> child = below(left, root, false);
        Edge<String> executed = left.ledTo(child.id());
        Rollout lost = Rollout.running(1, List.of(right.id()));

        assertRefused(List.of(), List.of(), "a tree has one root, but 0 nodes have no parent");
        assertRefused(List.of(root, TreeNode.root("")), List.of(), "a tree has one root, but 2 nodes have no parent");
        assertRefused(
                List.of(root, child),
                List.of(),
                "node %s says that it hangs below edge %s, which does not lead to it".formatted(child.id(), left.id()));
        assertRefused(
                List.of(root, child),
                List.of(left),
                "node %s says that it hangs below edge %s, which does not lead to it".formatted(child.id(), left.id()));
        assertRefused(
                List.of(root),
                List.of(executed),
                "edge %s leads to node %s, which does not hang below it".formatted(left.id(), child.id()));
        assertRefused(
                List.of(root, child),
                List.of(executed, right.ledTo(child.id())),
                "edge %s leads to node %s, which does not hang below it".formatted(right.id(), child.id()));
        Edge<String> stray = Edge.proposed(child.id(), 0, "a");
        assertRefused(List.of(root), List.of(stray), "edge %s leaves from no node".formatted(stray.id()));
        assertThatThrownBy(() -> Tree.of(List.of(root), List.of(left), List.of(lost)))
                .hasMessage("rollout %s went through no edge", lost.id());
    }

    private static void assertRefused(List<TreeNode<String>> nodes, List<Edge<String>> edges, String message) {
        assertThatThrownBy(() -> Tree.of(nodes, edges, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    @Timeout(20)
    void wakesThoseWhoWaitForAChange() throws InterruptedException {
        Tree<String, String> tree = tree(NodeStatus.OPEN);
        CountDownLatch looked = new CountDownLatch(1);
        Thread waiting = Thread.ofVirtual()
                .start(() -> tree.lock().locked(() -> {
                    tree.lock().await(() -> {
                        looked.countDown();
                        return tree.virtualVisits(left.id()) > 0;
                    });
                    return tree;
                }));

        looked.await();
        tree.begin(Rollout.running(1, List.of(left.id())));

        waiting.join();
        assertThat(tree.virtualVisits(left.id())).isOne();
    }
}
