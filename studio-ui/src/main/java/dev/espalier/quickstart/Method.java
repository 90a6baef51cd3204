package dev.espalier.quickstart;

import java.time.Duration;
import java.util.List;

/** A way to answer a task with the rollouts of one search. */
public enum Method {
    /** The first rollout takes the policy's likeliest action everywhere. */
    GREEDY("greedy", "FIRST") {
        @Override
        Answer answer(List<Attempt> attempts, Pick pick) {
            var first = attempts.getFirst();
            return new Answer(first.right(), first.steps(), Spent.on(List.of(first)));
        }
    },
    /** The rollout that the policy's own judge picks; the oracle scores it. */
    OWN_JUDGE_PICKS("search, own judge picks", "NEVER") {
        @Override
        Answer answer(List<Attempt> attempts, Pick pick) {
            var picked = pick.among(attempts);
            return new Answer(picked.right(), picked.steps(), Spent.on(attempts));
        }
    },
    /** Whether any rollout is right: nobody who does not know the answer can do better with these rollouts. */
    ANY_RIGHT("search, any of N right (upper bound)", "NEVER") {
        @Override
        Answer answer(List<Attempt> attempts, Pick pick) {
            var best = attempts.stream().filter(Attempt::right).findFirst().orElse(attempts.getFirst());
            return new Answer(best.right(), best.steps(), Spent.on(attempts));
        }
    };

    private final String title;
    private final String stop;

    Method(String title, String stop) {
        this.title = title;
        this.stop = stop;
    }

    public String title() {
        return title;
    }

    /** Returns what ended the search: FIRST after one rollout, NEVER before its budget was spent. */
    public String stop() {
        return stop;
    }

    /** Returns which rollout answers: the FIRST, the one that the own judge picks, or the one the ORACLE says is right. */
    String pick(Pick own) {
        return switch (this) {
            case GREEDY -> "FIRST";
            case OWN_JUDGE_PICKS -> own.name();
            case ANY_RIGHT -> "ORACLE";
        };
    }

    /** Returns the answer to a task; a wrong one without a step when no attempt at it came to an end. */
    Answer to(List<Attempt> attempts, Pick pick) {
        return attempts.isEmpty() ? new Answer(false, 0, Spent.on(attempts)) : answer(attempts, pick);
    }

    /** @param attempts of one task, at least one */
    abstract Answer answer(List<Attempt> attempts, Pick pick);

    /**
     * What a method makes of one task.
     *
     * @param steps of the rollout it answers with
     */
    record Answer(boolean right, int steps, Spent spent) {}

    /**
     * What an answer cost: all rollouts that were needed for it together.
     *
     * @param steps executed or walked again, 0 or more
     */
    record Spent(int rollouts, int steps, Duration took) {

        static Spent on(List<Attempt> attempts) {
            return new Spent(
                    attempts.size(),
                    attempts.stream().mapToInt(Attempt::steps).sum(),
                    attempts.stream().map(Attempt::took).reduce(Duration.ZERO, Duration::plus));
        }
    }
}
