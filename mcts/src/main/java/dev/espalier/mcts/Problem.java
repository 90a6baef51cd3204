package dev.espalier.mcts;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * What is searched: a world that can be acted in, a policy that proposes, a critic that ranks and a judge. One instance
 * serves one thread; a search of width n asks for n instances. Exceptions end the rollout as abandoned and rise to the
 * caller of the search.
 *
 * @param <S> what is seen at a node
 * @param <A> an action that leads from one node to the next
 */
public interface Problem<S, A> extends AutoCloseable {

    /** Returns what is seen at the start. Called once for a new tree, never for one that is resumed. */
    S start();

    /**
     * Brings the world to a node of the tree by whatever way it has, on behalf of a rollout, and verifies the arrival.
     *
     * @return {@link NodeStatus#OPEN} when there; {@link NodeStatus#STALE} or {@link NodeStatus#UNREACHABLE} when not,
     *     and then nothing new was executed
     */
    NodeStatus reach(RolloutId rollout, Place<S, A> place);

    /** Executes an edge at the node the world is at, exactly once. */
    Arrival<S> execute(RolloutId rollout, Place<S, A> from, Edge<A> edge);

    /**
     * Returns up to {@code count} distinct, valid actions, the likeliest of the policy always among them; empty when
     * there is nothing to do.
     */
    List<A> propose(Place<S, A> place, int count, RandomGenerator random);

    /** Draws one valid action from the policy at temperature 1; empty when there is nothing to do. */
    Optional<A> sample(Place<S, A> place, RandomGenerator random);

    /** Returns the log-probability of an action under the policy at temperature 1. */
    double logProbability(A action);

    /** Returns the normal form by which two proposals at one node are the same command. */
    String normalForm(A action);

    /** Returns which of the presented edges the critic finds most useful next; empty when its answer is not valid. */
    Optional<Pick> pick(Place<S, A> place, List<Edge<A>> presented);

    /** Judges where a rollout ended. Called once for a rollout. */
    Outcome judge(RolloutId rollout, Place<S, A> end);

    @Override
    void close();

    /**
     * The critic's answer.
     *
     * @param index into the presented edges; out of their range counts as no valid answer
     * @param rationale in the critic's own words, empty when it gives none
     */
    record Pick(int index, String rationale) {}

    /**
     * What an executed edge led to.
     *
     * @param terminal true when the world ended there (a confirmation, a dead end, the agent's own finish)
     */
    record Arrival<S>(S state, boolean terminal) {}
}
