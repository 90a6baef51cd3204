package dev.espalier.ui.runs;

import dev.espalier.mcts.RolloutStatus;
import dev.espalier.ui.parts.Numbers;
import dev.espalier.ui.parts.StateBadge;
import dev.espalier.webagent.JudgedRollout;
import dev.espalier.webagent.Verdict;
import dev.espalier.webagent.Verdict.JudgeKind;
import dev.espalier.words.Words;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * One rollout in the words of the timeline, as its element takes it.
 *
 * @param state what a badge shows of it
 * @param steps edges on its path; empty while it is under way, when the path grows
 * @param begun moment in UTC
 * @param took empty while it is under way
 */
record RolloutRow(
        int number, Map<String, String> state, String steps, Verdicts verdicts, String begun, String took, End end) {

    /** What each judge said. */
    record Verdicts(String oracle, String own) {}

    /** The page on which it ended, or stands. */
    record End(String link, String words) {}

    static RolloutRow of(JudgedRollout judged, int run) {
        var rollout = judged.rollout();
        return new RolloutRow(
                rollout.number(),
                standing(judged).look(),
                rollout.status() == RolloutStatus.RUNNING
                        ? ""
                        : Integer.toString(rollout.path().size()),
                new Verdicts(word(judged, JudgeKind.ORACLE), word(judged, JudgeKind.OWN)),
                Numbers.moment(judged.startedAt()),
                took(judged),
                end(judged, run));
    }

    private static StateBadge standing(JudgedRollout judged) {
        return switch (judged.rollout().status()) {
            case RUNNING -> StateBadge.running("Running");
            case FINISHED -> StateBadge.done("Finished");
            case ABANDONED -> StateBadge.stopped("Abandoned");
        };
    }

    private static String word(JudgedRollout judged, JudgeKind judge) {
        return judged.by(judge).map(Verdict::outcome).map(Words::of).orElse("not asked");
    }

    private static String took(JudgedRollout judged) {
        return duration(judged).map(Numbers::span).orElse("");
    }

    /** Returns how long a rollout took; empty while it is under way. */
    static Optional<Duration> duration(JudgedRollout judged) {
        return Optional.ofNullable(judged.endedAt()).map(ended -> Duration.between(judged.startedAt(), ended));
    }

    private static End end(JudgedRollout judged, int run) {
        var path = judged.rollout().path();
        var page = "runs/" + run;
        return path.isEmpty() ? new End(page, "first page") : new End(page + "?node=" + path.getLast(), "last node");
    }
}
