package dev.espalier.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.espalier.bench.StepMeter.Phase;
import dev.espalier.webagent.ActionResult;
import dev.espalier.webagent.ActionResult.StateChange;
import dev.espalier.webagent.ActionResult.Timing;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class StepMeterTest {

    private final AtomicLong now = new AtomicLong(1_000);
    private final StepMeter meter = new StepMeter(2, now::get);

    private static Duration ms(int millis) {
        return Duration.ofMillis(millis);
    }

    private void pass(int millis) {
        now.addAndGet(ms(millis).toNanos());
    }

    private static ActionResult step(int settle) {
        return step(settle, "OK");
    }

    private static ActionResult step(int settle, String code) {
        var timing = new Timing(ms(5), ms(50), ms(settle), ms(20));
        return new ActionResult(code, true, "", "", StateChange.NONE, timing);
    }

    @Test
    void booksWhatHappensBetweenItsStartAndTheLastWantedStep() {
        meter.timed(Phase.STORE, () -> pass(7));
        meter.stepped(step(999));
        meter.start();
        meter.timed(Phase.DECIDE, () -> pass(3));
        meter.stepped(step(40));
        pass(100);
        assertThat(meter.full()).isFalse();
        meter.timed(Phase.STORE, () -> pass(11));
        meter.stepped(step(60, "OBSCURED"));
        assertThat(meter.full()).isTrue();
        pass(1_000);
        meter.timed(Phase.STORE, () -> pass(500));
        meter.stepped(step(999));

        assertThat(meter.read())
                .isEqualTo(new StepMeter.Reading(
                        2,
                        ms(114),
                        Map.of(
                                Phase.PREFLIGHT, ms(10),
                                Phase.ACTION, ms(100),
                                Phase.SETTLE, ms(100),
                                Phase.OBSERVE, ms(40),
                                Phase.DECIDE, ms(3),
                                Phase.STORE, ms(11)),
                        List.of(ms(40), ms(60)),
                        new TreeMap<>(Map.of("OBSCURED", 1))));
    }

    @Test
    void isNotReadBeforeItIsFull() {
        meter.start();
        meter.stepped(step(1));

        assertThatIllegalStateException().isThrownBy(meter::read).withMessage("1 of 2 steps were counted");
    }
}
