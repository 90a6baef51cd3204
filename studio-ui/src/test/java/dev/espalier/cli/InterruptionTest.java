package dev.espalier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class InterruptionTest {

    private static final int SIGNS = 20;

    private final StringWriter remarks = new StringWriter();
    private final List<Integer> leftWith = Collections.synchronizedList(new ArrayList<>());

    @Test
    void workThatNoticedItEndsAsInterrupted() throws InterruptedException {
        var interruption = patientFor(Duration.ofMinutes(1));
        var process = ending(interruption);

        interruption.endingWith(130);
        interruption.close();
        process.join();

        assertThat(leftWith).isEmpty();
        assertThat(remarks).hasToString("");
    }

    @Test
    void workThatWasOverBeforeItNoticedEndsWithItsOwnExitCode() throws InterruptedException {
        var interruption = patientFor(Duration.ofMinutes(1));
        var process = ending(interruption);

        interruption.endingWith(0);
        interruption.close();
        process.join();

        assertThat(leftWith).containsExactly(0);
    }

    @Test
    void workThatDoesNotNoticeIsLeftAndSaysSo() throws InterruptedException {
        var process = ending(patientFor(Duration.ofMillis(1)));
        process.join();

        assertThat(leftWith).isEmpty();
        assertThat(remarks.toString()).startsWith("espalier: was interrupted and did not come to an end within 0 s");
    }

    @Test
    void workThatGoesOnElsewhereIsWaitedForAsLongAsItGivesSignsOfLife() throws InterruptedException {
        var patience = Duration.ofMillis(500);
        var interruption = patientFor(patience);
        var process = ending(interruption);

        for (int sign = 0; sign < SIGNS; sign++) {
            assertThat(interruption.askedOfWorkElsewhere()).isTrue();
            assertThat(process.join(patience.dividedBy(5))).as("leaves").isFalse();
        }
        interruption.endingWith(130);
        interruption.close();
        process.join();

        assertThat(remarks).hasToString("");
    }

    private Interruption patientFor(Duration patience) {
        var screen = new Screen(new PrintWriter(new StringWriter()), new PrintWriter(remarks, true), false);
        return new Interruption(patience, screen, leftWith::add);
    }

    /** Returns a process that was asked to end and heard of it. */
    private static Thread ending(Interruption interruption) {
        var process = Thread.ofPlatform().start(interruption::hold);
        while (process.isAlive() && !interruption.asked()) {
            Thread.onSpinWait();
        }
        return process;
    }
}
