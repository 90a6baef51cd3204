package dev.espalier.quickstart;

import java.time.Duration;
import java.util.List;

/** A way to answer a task with the rollouts of one search. */
public enum Method {
    /** The first rollout takes the policy's likeliest action everywhere. */
    GREEDY("greedy", "FIRST", "FIRST") {
        @Override
        Answer answer(List<Attempt> attempts) {
            var first = attempts.getFirst();
            return new Answer(first.right(), first.steps(), 1, first.took());
        }
    },
    /** The first rollout that the policy's own judge accepts, else the first; the oracle scores it. */
    OWN_JUDGE_PICKS("search, own judge picks", "NEVER", "FIRST_ACCEPTED") {
        @Override
        Answer answer(List<Attempt> attempts) {
            var picked = attempts.stream().filter(Attempt::accepted).findFirst().orElse(attempts.getFirst());
            return new Answer(picked.right(), picked.steps(), attempts.size(), total(attempts));
        }
    },
    /** Whether any rollout is right: nobody who does not know the answer can do better with these rollouts. */
    ANY_RIGHT("search, any of N right (upper bound)", "NEVER", "ORACLE") {
        @Override
        Answer answer(List<Attempt> attempts) {
            var best = attempts.stream().filter(Attempt::right).findFirst().orElse(attempts.getFirst());
            return new Answer(best.right(), best.steps(), attempts.size(), total(attempts));
        }
    };

    private final String title;
    private final String stop;
    private final String pick;

    Method(String title, String stop, String pick) {
        this.title = title;
        this.stop = stop;
        this.pick = pick;
    }

    public String title() {
        return title;
    }

    /** Returns what ended the search: FIRST after one rollout, NEVER before its budget was spent. */
    public String stop() {
        return stop;
    }

    /** Returns which rollout answers: the FIRST, the FIRST_ACCEPTED by the own judge, or the one the ORACLE says is right. */
    public String pick() {
        return pick;
    }

    /** @param attempts of one task, at least one */
    abstract Answer answer(List<Attempt> attempts);

    private static Duration total(List<Attempt> attempts) {
        return attempts.stream().map(Attempt::took).reduce(Duration.ZERO, Duration::plus);
    }

    /**
     * What a method makes of one task.
     *
     * @param steps of the rollout it answers with
     * @param rollouts it needed
     * @param took all of them together
     */
    record Answer(boolean right, int steps, int rollouts, Duration took) {}
}
