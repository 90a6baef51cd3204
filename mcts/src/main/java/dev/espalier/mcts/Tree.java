package dev.espalier.mcts;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A search tree that grows: the latest version of every node, edge and rollout. May be read by any thread while a search
 * works on it. What it hands out are immutable records of that moment.
 *
 * <p>Virtual visits, the rollouts on their way through an edge, live here only and are never stored.
 *
 * @param <S> what is seen at a node
 * @param <A> an action that leads from one node to the next
 */
public final class Tree<S, A> {

    /** Guards every field below. */
    private final TreeLock lock = new TreeLock();

    private final Map<NodeId, TreeNode<S>> nodes = new HashMap<>();
    private final Map<EdgeId, Edge<A>> edges = new HashMap<>();
    private final Map<NodeId, List<EdgeId>> edgesOf = new HashMap<>();
    private final Set<NodeId> closed = new HashSet<>();
    private final Traffic traffic = new Traffic();
    private @Nullable NodeId root;

    private Tree() {}

    /** Returns a tree without a root, which the search that is given it will plant. */
    public static <S, A> Tree<S, A> unplanted() {
        return new Tree<>();
    }

    /** Returns a tree of just its root. */
    public static <S, A> Tree<S, A> planted(TreeNode<S> root) {
        return of(List.of(root), List.of(), List.of());
    }

    /**
     * Rebuilds a tree from its rows, given in any order.
     *
     * @throws IllegalArgumentException unless they make exactly one tree
     */
    public static <S, A> Tree<S, A> of(
            Collection<TreeNode<S>> nodes, Collection<Edge<A>> edges, Collection<Rollout> rollouts) {
        Tree<S, A> tree = new Tree<>();
        TreeRows.check(nodes, edges, rollouts);
        nodes.forEach(tree::put);
        edges.stream().sorted(Comparator.comparingInt(Edge::ordinal)).forEach(tree::put);
        rollouts.stream().sorted(Comparator.comparingInt(Rollout::number)).forEach(tree.traffic::put);
        nodes.stream()
                .sorted(Comparator.comparingInt((TreeNode<S> node) -> node.depth())
                        .reversed())
                .forEach(node -> tree.close(node.id()));
        return tree;
    }

    public boolean isPlanted() {
        return locked(() -> root != null);
    }

    /** @throws IllegalStateException when the tree was not planted yet */
    public TreeNode<S> root() {
        return locked(() -> {
            if (root == null) {
                throw new IllegalStateException("the tree was not planted yet");
            }
            return node(root);
        });
    }

    /** @throws IllegalArgumentException when the tree has no such node */
    public TreeNode<S> node(NodeId id) {
        return locked(() -> found(nodes.get(id), "node", id));
    }

    /** @throws IllegalArgumentException when the tree has no such edge */
    public Edge<A> edge(EdgeId id) {
        return locked(() -> found(edges.get(id), "edge", id));
    }

    /** Returns the edges of a node by ordinal. */
    public List<Edge<A>> edges(NodeId node) {
        return locked(() ->
                edgesOf.getOrDefault(node, List.of()).stream().map(this::edge).toList());
    }

    /** Returns all nodes, each before its children, siblings by ordinal. */
    public List<TreeNode<S>> nodes() {
        return locked(() -> {
            List<TreeNode<S>> found = new ArrayList<>();
            Deque<NodeId> ahead = new ArrayDeque<>();
            if (root != null) {
                ahead.push(root);
            }
            while (!ahead.isEmpty()) {
                TreeNode<S> node = node(ahead.pop());
                found.add(node);
                edges(node.id())
                        .reversed()
                        .forEach(edge -> Optional.ofNullable(edge.child()).ifPresent(ahead::push));
            }
            return found;
        });
    }

    /** Returns the rollouts by number, as far as they have come. */
    public List<Rollout> rollouts() {
        return locked(traffic::rollouts);
    }

    Traffic traffic() {
        return traffic;
    }

    Rollout rollout(RolloutId id) {
        return locked(() -> traffic.rollout(id));
    }

    /** Returns a node with the way to it from the root. */
    public Place<S, A> place(NodeId id) {
        return locked(() -> {
            List<Place.Step<S, A>> steps = new ArrayList<>();
            TreeNode<S> end = node(id);
            for (EdgeId up = end.parent();
                    up != null;
                    up = steps.getLast().from().parent()) {
                Edge<A> edge = edge(up);
                steps.add(new Place.Step<>(node(edge.node()), edge));
            }
            return new Place<>(steps.reversed(), end);
        });
    }

    /** Returns N(h): finished, judged rollouts that went through the node and beyond it. */
    public int visits(NodeId node) {
        return edges(node).stream().mapToInt(edge -> edge.tally().visits()).sum();
    }

    /** Returns the rollouts that are on their way through an edge; 0 when no search is at work. */
    public int virtualVisits(EdgeId edge) {
        return locked(() -> traffic.virtualVisits(edge));
    }

    /** Returns whether there is nothing left to try below a node. */
    public boolean isClosed(NodeId node) {
        return locked(() -> closed.contains(node));
    }

    /** Returns the edges of a node below which there is something left to try, by ordinal. */
    List<Edge<A>> openEdges(NodeId node) {
        return locked(() -> edges(node).stream().filter(edge -> !isClosed(edge)).toList());
    }

    /** Returns the open edges of a node that no rollout holds for itself, by ordinal. */
    List<Edge<A>> freeEdges(NodeId node) {
        return locked(
                () -> openEdges(node).stream().filter(edge -> !isClaimed(edge)).toList());
    }

    boolean isClosed(Edge<A> edge) {
        return edge.child() != null && isClosed(edge.child());
    }

    /** Returns whether a finished rollout has gone through an edge, whatever its verdict. */
    boolean isTravelled(EdgeId edge) {
        return locked(() -> traffic.isTravelled(edge));
    }

    /** Returns whether a node has edges to choose from: it was expanded, and there was something to do. */
    boolean isInner(TreeNode<S> node) {
        return node.expanded() && !edges(node.id()).isEmpty();
    }

    /**
     * Returns whether a rollout holds an edge for itself: it is on it, and the edge does not lead to a node with siblings to
     * choose from yet. So an edge is executed, a node expanded and an end judged by one rollout only.
     */
    boolean isClaimed(Edge<A> edge) {
        return virtualVisits(edge.id()) > 0 && (edge.child() == null || !isInner(node(edge.child())));
    }

    /** Returns the lock under which the tree is looked at and changed in several steps. */
    TreeLock lock() {
        return lock;
    }

    private <T> T locked(Supplier<T> look) {
        return lock.locked(look);
    }

    private void change(Runnable steps) {
        lock.change(steps);
    }

    /** Takes in a node and edges at or above it, each new or the next version of what is there. */
    void grow(TreeNode<S> node, List<Edge<A>> around) {
        change(() -> {
            around.forEach(this::put);
            put(node);
            close(node.id());
        });
    }

    /** Takes in the next version of a node. */
    void grow(TreeNode<S> node) {
        grow(node, List.of());
    }

    /** Takes in a new edge or the next version of one. */
    void grow(Edge<A> edge) {
        change(() -> put(edge));
    }

    /** Takes in a running rollout, which claims the edges of its path. */
    void begin(Rollout rollout) {
        change(() -> traffic.begin(rollout));
    }

    /** Lengthens the path of a running rollout, which claims one edge more. */
    void extend(RolloutId id, EdgeId edge) {
        change(() -> traffic.extend(id, edge));
    }

    /** Gives back what a running rollout claimed, and backs nothing up; when it is not running, nothing changes. */
    void abandon(RolloutId id) {
        change(() -> traffic.end(id, Rollout::abandoned));
    }

    /** Counts the outcome of a running rollout along its path (Agent Q, eq. 8); when it is not running, nothing changes. */
    void backUp(RolloutId id, Outcome outcome, TreeNode<S> end) {
        change(() -> {
            if (traffic.end(id, rollout -> rollout.finished(outcome))) {
                traffic.rollout(id).path().forEach(edge -> put(edge(edge).counted(outcome)));
                grow(end);
            }
        });
    }

    private void put(TreeNode<S> node) {
        nodes.put(node.id(), node);
        if (node.parent() == null) {
            root = node.id();
        }
    }

    private void put(Edge<A> edge) {
        if (edges.put(edge.id(), edge) == null) {
            edgesOf.computeIfAbsent(edge.node(), node -> new ArrayList<>()).add(edge.id());
        }
    }

    /** Closes a node if there is nothing left to try below it, and then what that closes above. */
    private void close(NodeId id) {
        TreeNode<S> node = node(id);
        boolean spent = isInner(node) && edges(id).stream().allMatch(this::isClosed);
        if ((spent || node.status().settled()) && closed.add(id) && node.parent() != null) {
            close(edge(node.parent()).node());
        }
    }

    private static <T> T found(@Nullable T value, String kind, Object id) {
        if (value == null) {
            throw new IllegalArgumentException("the tree has no %s %s".formatted(kind, id));
        }
        return value;
    }
}
