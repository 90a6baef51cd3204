package dev.espalier.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.espalier.bench.SitesRow.Measure;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SitesRowTest {

    private static SitesRow row(int right, int tasks, Bound bound) {
        return new SitesRow(new Measure("inn", "random", "success", bound), tasks, right, Duration.ofSeconds(1));
    }

    @Test
    void keepsToAShareThatMustBeRight() {
        var nearlyAll = new Bound.AtLeast(0.95);

        assertThat(row(57, 60, nearlyAll).inBounds()).isTrue();
        assertThat(row(56, 60, nearlyAll).inBounds()).isFalse();
        assertThat(row(60, 60, new Bound.AtLeast(1)).inBounds()).isTrue();
        assertThat(row(59, 60, new Bound.AtLeast(1)).inBounds()).isFalse();
        assertThat(nearlyAll.text()).isEqualTo("right_share >= 0.95");
    }

    @Test
    void keepsToTheNumberThatMayBeRight() {
        var hardlyAny = new Bound.AtMost(2);

        assertThat(row(2, 100, hardlyAny).inBounds()).isTrue();
        assertThat(row(3, 100, hardlyAny).inBounds()).isFalse();
        assertThat(hardlyAny.text()).isEqualTo("right <= 2");
    }

    @Test
    void needsNoBound() {
        assertThat(row(0, 60, new Bound.None()).inBounds()).isTrue();
        assertThat(row(15, 60, new Bound.None()).rightShare()).isEqualTo(0.25);
        assertThat(new Bound.None().text()).isEmpty();
    }

    @Test
    void refusesToCountNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> row(0, 0, new Bound.None()))
                .withMessage("success: 0 of 0 tasks were right, of which there must be 1 or more");
        assertThatIllegalArgumentException().isThrownBy(() -> row(2, 1, new Bound.None()));
    }
}
