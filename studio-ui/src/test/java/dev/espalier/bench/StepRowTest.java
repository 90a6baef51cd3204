package dev.espalier.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.espalier.bench.StepMeter.Phase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class StepRowTest {

    private static Duration ms(int millis) {
        return Duration.ofMillis(millis);
    }

    @Test
    void sharesTheTimeOfAllWorkers() {
        var reading = new StepMeter.Reading(
                3,
                ms(500),
                Map.of(Phase.ACTION, ms(400), Phase.SETTLE, ms(250), Phase.STORE, ms(50)),
                List.of(ms(90), ms(100), ms(60)),
                new TreeMap<>(Map.of("OBSCURED", 1, "ACTION_TIMEOUT", 2)));

        var row = StepRow.of(2, true, reading, 0.25);

        assertThat(row.stepsPerSecond()).isEqualTo(6);
        assertThat(row.settleP50Millis()).isEqualTo(90);
        assertThat(row.lateChangeRate()).isEqualTo(0.25);
        assertThat(row.shares().preflight()).isZero();
        assertThat(row.shares().action()).isEqualTo(0.4);
        assertThat(row.shares().settle()).isEqualTo(0.25);
        assertThat(row.shares().store()).isEqualTo(0.05);
        assertThat(row.actionTimeouts()).isEqualTo(2);
        assertThat(row.errorText()).isEqualTo("ACTION_TIMEOUT 2, OBSCURED 1");
        assertThat(row.shares().other()).isCloseTo(0.3, within(1e-9));
    }

    @Test
    void takesTheShorterOfTwoMiddleTimes() {
        assertThat(StepRow.median(List.of(ms(3), ms(1)))).isEqualTo(ms(1));
        assertThat(StepRow.median(List.of(ms(4), ms(3), ms(9), ms(1)))).isEqualTo(ms(3));
        assertThat(StepRow.median(List.of(ms(5)))).isEqualTo(ms(5));
    }
}
