package dev.espalier.ui.runs;

import dev.espalier.practice.SearchPlan;
import dev.espalier.ui.parts.Numbers;
import dev.espalier.webagent.RolloutTimes;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What runs will take, from what rollouts took so far. */
@Component
class LaunchEstimate {

    private final RolloutTimes times;
    private final int browsers;

    LaunchEstimate(RolloutTimes times, @Value("${espalier.browsers:2}") int browsers) {
        this.times = times;
        this.browsers = browsers;
    }

    /**
     * Returns it in words.
     *
     * @param sites of the tasks, one each
     * @param rollouts of each run
     */
    String of(List<String> sites, int rollouts) {
        if (sites.isEmpty()) {
            return "No task of these numbers yet.";
        }
        double steps = 0;
        double seconds = 0;
        int seen = 0;
        var tasks = sites.stream().collect(Collectors.groupingBy(site -> site, TreeMap::new, Collectors.counting()));
        for (var site : tasks.entrySet()) {
            var time = times.on(site.getKey());
            if (time.isEmpty()) {
                return "Nothing has run on %s yet, so nobody knows how long it takes; a rollout has %d steps at most."
                        .formatted(site.getKey(), SearchPlan.MAX_DEPTH);
            }
            long all = rollouts * site.getValue();
            steps += all * time.get().steps();
            seconds += all * time.get().took().toMillis() / 1e3;
            seen += time.get().rollouts();
        }
        int atOnce = Math.min(browsers, sites.size());
        return "%s: about %s steps and %s with %s at once, by the mean of %s so far. No money: the embedded policy asks no model."
                .formatted(
                        Numbers.count((long) rollouts * sites.size(), "rollout"),
                        Numbers.count(Math.round(steps)),
                        Numbers.span(Duration.ofMillis(Math.round(1e3 * seconds / atOnce))),
                        Numbers.count(atOnce, "browser"),
                        Numbers.count(seen, "rollout"));
    }
}
