package dev.espalier.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.webagent.RolloutTimes;
import dev.espalier.webagent.Samples;
import dev.espalier.webagent.Split;
import dev.espalier.webagent.WebTask;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LaunchEstimateTest {

    /** Of a site "old" 10 rollouts of 8 steps and 4 s each. */
    private static final RolloutTimes SEEN =
            new Seen(Map.of("old", new RolloutTimes.RolloutTime(10, 8, Duration.ofSeconds(4))));

    private record Seen(Map<String, RolloutTimes.RolloutTime> sites) implements RolloutTimes {

        @Override
        public Optional<RolloutTime> on(String site) {
            return Optional.ofNullable(sites.get(site));
        }

        @Override
        public Optional<RolloutTime> anywhere() {
            return sites.values().stream().findFirst();
        }
    }

    private static List<WebTask> tasks(String... sites) {
        return List.of(sites).stream()
                .map(site -> Samples.task(site, Split.TRAIN, "go"))
                .toList();
    }

    @Test
    void goesByWhatRolloutsOnTheSameSiteTook() {
        var estimate = new LaunchEstimate(SEEN, 2).of(tasks("old", "old", "old"), 12);

        assertThat(estimate)
                .isEqualTo("36 rollouts: about 288 steps, 1:12 min with 2 browsers at once."
                        + " By the mean of 10 rollouts on old so far. No money: the policy asks no model.");
    }

    @Test
    void boundsAnUnknownSiteByTheExpertAndTheCapAndTakesTheStepOfOtherSites() {
        var estimate = new LaunchEstimate(SEEN, 2).of(tasks("new"), 12);

        assertThat(estimate)
                .isEqualTo("12 rollouts: 84 to 360 steps, 42.0 s to 3:00 min with 1 browser at once."
                        + " Nothing has run on new yet: reckoned with the expert's acts to 30 steps a rollout,"
                        + " and a step of 0.500 s, the mean of 10 rollouts on other sites."
                        + " No money: the policy asks no model.");
    }

    @Test
    void takesAUsualStepWhereNothingRanAtAll() {
        var estimate = new LaunchEstimate(new Seen(Map.of()), 2).of(tasks("new"), 1);

        assertThat(estimate)
                .isEqualTo("1 rollout: 7 to 30 steps, 1.4 s to 30.0 s with 1 browser at once."
                        + " Nothing has run on new yet: reckoned with the expert's acts to 30 steps a rollout,"
                        + " and a step of 0.2 to 1.0 s, as is usual. No money: the policy asks no model.");
    }

    @Test
    void addsUpTheSites() {
        var estimate = new LaunchEstimate(SEEN, 1).of(tasks("old", "new"), 10);

        assertThat(estimate)
                .startsWith(
                        "20 rollouts: 150 to 380 steps, 1:15 min to 3:10 min with 1 browser at once. Nothing has run");
    }

    @Test
    void saysNothingOfNoTask() {
        assertThat(new LaunchEstimate(SEEN, 2).of(List.of(), 12)).isEmpty();
    }
}
