package dev.espalier.mcts;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A small world in which everything follows from a seed: which commands there are in a state, where the world ends, what
 * policy, critic and judge think. States are the commands that led to them.
 *
 * @param branching most commands in a state
 * @param ends states that end the world, in percent
 * @param deserts states without any command, in percent
 * @param lost states that cannot be reached again, in percent
 * @param abstentions ends of which the judge cannot tell, in percent
 * @param mumbles questions that the critic answers invalidly, in percent
 */
record Toy(long seed, int branching, int ends, int deserts, int lost, int abstentions, int mumbles) {

    /** A world in which nothing goes wrong. */
    static Toy kind(long seed) {
        return new Toy(seed, 4, 15, 0, 0, 0, 0);
    }

    /** A world in which everything that can go wrong sometimes does, except that states get lost. */
    static Toy harsh(long seed) {
        return new Toy(seed, 4, 15, 10, 0, 20, 20);
    }

    Toy losing(int percent) {
        return new Toy(seed, branching, ends, deserts, percent, abstentions, mumbles);
    }

    /** Returns the commands of a state, one of them sometimes said in two ways. */
    List<ToyAction> actions(String state) {
        List<ToyAction> actions = new ArrayList<>();
        if (chance("desert", state, deserts)) {
            return actions;
        }
        int count = 1 + draw("count", state).nextInt(branching);
        for (int i = 0; i < count; i++) {
            String command = "abcdefgh".substring(i, i + 1);
            actions.add(new ToyAction(command, likelihood(state + command)));
        }
        if (chance("twice", state, 30)) {
            actions.add(new ToyAction("A", likelihood(state + "A")));
        }
        return actions;
    }

    boolean ends(String state) {
        return !state.isEmpty() && chance("end", state, ends);
    }

    boolean isLost(String state) {
        return !state.isEmpty() && chance("lost", state, lost);
    }

    boolean mumbles(String state, int presented) {
        return chance("mumble" + presented, state, mumbles);
    }

    /** Returns how much the critic likes a command in a state. */
    double merit(String state, String command) {
        return draw("merit", state + command).nextDouble();
    }

    Outcome outcome(String state) {
        if (chance("abstain", state, abstentions)) {
            return Outcome.ABSTAIN;
        }
        return chance("success", state, 40) ? Outcome.SUCCESS : Outcome.FAILURE;
    }

    private double likelihood(String what) {
        return -3 * draw("likelihood", what).nextDouble();
    }

    private boolean chance(String what, String state, int percent) {
        return draw(what, state).nextInt(100) < percent;
    }

    private SplittableRandom draw(String what, String state) {
        return new SplittableRandom(seed * 31 + (what + ":" + state).hashCode());
    }
}
