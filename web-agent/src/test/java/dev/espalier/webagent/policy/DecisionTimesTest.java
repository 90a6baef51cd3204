package dev.espalier.webagent.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.webagent.Situation;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class DecisionTimesTest {

    private final Situation one = new PageSketch().button("Go").asked("Go on.");
    private final Situation two =
            new PageSketch().button("Go").button("Stop").link("On").asked("Go on.");

    @Test
    void tellsMedianAndTail() {
        var clock = new AtomicLong();

        DecisionTimes times = DecisionTimes.measure(List.of(one, two), 3, () -> clock.getAndAdd(1_000_000));

        assertThat(times).isEqualTo(new DecisionTimes(6, 2, Duration.ofMillis(1), Duration.ofMillis(1)));
    }

    @Test
    void refusesASingleSituation() {
        assertThatThrownBy(() -> DecisionTimes.measure(List.of(one), 3, System::nanoTime))
                .hasMessage("needs 2 situations and 1 round or more, but got 1 and 3");
    }
}
