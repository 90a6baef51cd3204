package dev.espalier.quickstart;

import dev.espalier.mcts.Rollout;
import dev.espalier.webagent.AgentRun;
import dev.espalier.webagent.search.RunWatcher;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Counts rollouts and guesses the time left from how long those before took. May be shared between threads. */
final class Pace implements RunWatcher {

    private final Onlooker onlooker;
    private final Underway underway;
    private final InstantSource clock;
    private final Instant began;

    /** What is under way, since when, and how many rollouts it has had; guarded by this. */
    private Stage stage = new Stage("", 0, Duration.ZERO, Duration.ZERO);

    private Instant entered;
    private int done;
    private int finished;

    Pace(Onlooker onlooker, Underway underway, InstantSource clock) {
        this.onlooker = onlooker;
        this.underway = underway;
        this.clock = clock;
        this.began = clock.instant();
        this.entered = began;
    }

    /**
     * A part of the work.
     *
     * @param rollouts it has at most
     * @param atMost it may take
     * @param after what comes after it may take
     */
    record Stage(String what, int rollouts, Duration atMost, Duration after) {

        Duration left(int done, Duration gone) {
            var byRollouts = gone.multipliedBy(Math.max(0, rollouts - done)).dividedBy(done);
            var byTime = atMost.minus(gone);
            var left = byRollouts.compareTo(byTime) < 0 ? byRollouts : byTime;
            return (left.isNegative() ? Duration.ZERO : left).plus(after);
        }
    }

    synchronized void enter(Stage next) {
        stage = next;
        entered = clock.instant();
        done = 0;
        finished = 0;
        onlooker.isAt(stage.what());
        underway.enter(stage.what());
    }

    /**
     * Notes that one more run of what is under way has ended.
     *
     * @param all how many runs it has, in words
     */
    synchronized void finish(String all) {
        finished++;
        underway.enter("%s, %d of %s done".formatted(stage.what(), finished, all));
    }

    @Override
    public boolean cancelled() {
        return onlooker.cancelled();
    }

    @Override
    public String why() {
        return "the quickstart was interrupted";
    }

    @Override
    public synchronized void rolledOut(AgentRun run, Rollout rollout) {
        done++;
        var left = stage.left(done, Duration.between(entered, clock.instant()));
        onlooker.isAt("%s: rollout %d of run %d; %s gone, about %s left"
                .formatted(stage.what(), rollout.number(), run.number(), words(gone()), words(left)));
    }

    Duration gone() {
        return Duration.between(began, clock.instant());
    }

    static String words(Duration time) {
        return time.toMinutes() == 0
                ? "%d s".formatted(time.toSeconds())
                : "%d min %02d s".formatted(time.toMinutes(), time.toSecondsPart());
    }
}
