package dev.espalier.mcts;

import java.util.List;

/**
 * Where a search writes down what it does, so that it can be resumed after a kill. Every method returns only when the
 * fact is durable. Rows come before deeds: {@link #started} and {@link #expanded} are called before anything is
 * executed, and {@link #finished} is one transaction.
 */
public interface SearchJournal<S, A> {

    /** Notes the root of a new tree. */
    void planted(TreeNode<S> root);

    /** Notes a rollout about to run, with the path that selection gave it; its status is RUNNING. */
    void started(Rollout rollout);

    /**
     * Notes that a node was expanded: all its edges, ranked, those that it had before included, and the critic's rounds.
     */
    void expanded(TreeNode<S> node, List<Edge<A>> edges, List<CriticRound> rounds);

    /** Notes a single edge at a node that is not expanded, before it is executed (LIGHT). */
    void proposed(Edge<A> edge);

    /** Notes the child that an executed edge led to. */
    void executed(RolloutId rollout, Edge<A> edge, TreeNode<S> child);

    /** Notes that a node turned out to be STALE or UNREACHABLE. */
    void lost(TreeNode<S> node);

    /**
     * Notes the end of a rollout in one transaction: its outcome and full path, the end node's status, and one visit
     * more for each edge of the path, unless the outcome is ABSTAIN. Noting the same rollout again changes nothing.
     */
    void finished(Rollout rollout, TreeNode<S> end);

    /** Notes that a rollout ended without a verdict; nothing is backed up. */
    void abandoned(Rollout rollout);
}
