package dev.espalier.ui.runs;

import dev.espalier.practice.SearchPlan;
import dev.espalier.ui.parts.Numbers;
import dev.espalier.webagent.RolloutTimes;
import dev.espalier.webagent.RolloutTimes.RolloutTime;
import dev.espalier.webagent.WebTask;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What runs will take: from what rollouts on the same site took so far, else from what bounds a rollout and what a step
 * took elsewhere, else from what a step takes on common machines.
 */
@Component
class LaunchEstimate {

    /** Seconds that a step takes, from a fast machine that does nothing else to a slow one. */
    private static final Range USUAL_STEP = new Range(0.2, 1);

    private final RolloutTimes times;
    private final int browsers;

    LaunchEstimate(RolloutTimes times, @Value("${espalier.browsers:2}") int browsers) {
        this.times = times;
        this.browsers = browsers;
    }

    /** From the least to the most; equal where there is but one figure. */
    private record Range(double low, double high) {

        static final Range NOTHING = new Range(0, 0);

        Range plus(Range other) {
            return new Range(low + other.low, high + other.high);
        }

        Range times(double factor) {
            return new Range(low * factor, high * factor);
        }

        Range times(Range other) {
            return new Range(low * other.low, high * other.high);
        }

        String steps() {
            var least = Numbers.count(Math.round(low));
            return low == high
                    ? "about %s steps".formatted(least)
                    : "%s to %s steps".formatted(least, Numbers.count(Math.round(high)));
        }

        String seconds() {
            return low == high ? span(low) : "%s to %s".formatted(span(low), span(high));
        }

        private static String span(double seconds) {
            return Numbers.span(Duration.ofMillis(Math.round(1e3 * seconds)));
        }
    }

    /** What one rollout on each of some tasks takes, and where the figures are from. */
    private record Share(Range steps, Range seconds, String from) {}

    /**
     * Returns it in words.
     *
     * @param rollouts of each run, 1 or more
     */
    String of(List<WebTask> tasks, int rollouts) {
        if (tasks.isEmpty()) {
            return "";
        }
        var steps = Range.NOTHING;
        var seconds = Range.NOTHING;
        var sources = new ArrayList<String>();
        var sites = tasks.stream().collect(Collectors.groupingBy(WebTask::site, TreeMap::new, Collectors.toList()));
        for (var site : sites.entrySet()) {
            var share = share(site.getKey(), site.getValue());
            steps = steps.plus(share.steps());
            seconds = seconds.plus(share.seconds());
            sources.add(share.from());
        }
        int atOnce = Math.min(browsers, tasks.size());
        return "%s: %s, %s with %s at once. %s No money: the policy asks no model."
                .formatted(
                        Numbers.count((long) rollouts * tasks.size(), "rollout"),
                        steps.times(rollouts).steps(),
                        seconds.times((double) rollouts / atOnce).seconds(),
                        Numbers.count(atOnce, "browser"),
                        String.join(" ", sources));
    }

    private Share share(String site, List<WebTask> tasks) {
        return times.on(site).map(seen -> seen(site, seen, tasks.size())).orElseGet(() -> unseen(site, tasks));
    }

    private static Share seen(String site, RolloutTime seen, int tasks) {
        double seconds = seen.took().toMillis() / 1e3;
        return new Share(
                new Range(seen.steps(), seen.steps()).times(tasks),
                new Range(seconds, seconds).times(tasks),
                "By the mean of %s on %s so far.".formatted(Numbers.count(seen.rollouts(), "rollout"), site));
    }

    /** A rollout that succeeds takes the expert's acts at least, and none goes on for longer than all may. */
    private Share unseen(String site, List<WebTask> tasks) {
        var steps = tasks.stream()
                .map(task ->
                        new Range(Math.min(task.traits().expertSteps(), SearchPlan.MAX_DEPTH), SearchPlan.MAX_DEPTH))
                .reduce(Range.NOTHING, Range::plus);
        var elsewhere = times.anywhere().filter(seen -> seen.steps() > 0);
        var step = elsewhere.map(LaunchEstimate::step).orElse(USUAL_STEP);
        var source = elsewhere
                .map(seen -> "%s s, the mean of %s on other sites"
                        .formatted(Numbers.value(step.low()), Numbers.count(seen.rollouts(), "rollout")))
                .orElseGet(() -> String.format(Locale.ROOT, "%.1f to %.1f s, as is usual", step.low(), step.high()));
        return new Share(
                steps,
                steps.times(step),
                "Nothing has run on %s yet: reckoned with the expert's acts to %d steps a rollout, and a step of %s."
                        .formatted(site, SearchPlan.MAX_DEPTH, source));
    }

    private static Range step(RolloutTime seen) {
        double seconds = seen.took().toMillis() / 1e3 / seen.steps();
        return new Range(seconds, seconds);
    }
}
