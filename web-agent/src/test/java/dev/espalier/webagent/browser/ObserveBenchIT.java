package dev.espalier.webagent.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ObserveBenchIT {

    @Test
    void measuresEveryWayToLookAtEveryPage() {
        var rows = new ObserveBench(TestBrowser.launcher(Map.of())).run(List.of(500), 3, () -> {});

        assertThat(rows)
                .extracting(ObserveBench.Row::elements, ObserveBench.Row::level)
                .containsExactly(tuple(500, "viewport"), tuple(500, "page"), tuple(500, "aria_snapshot"));
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.p50Millis()).isPositive().isLessThanOrEqualTo(row.p95Millis());
            assertThat(row.chars()).isGreaterThan(500);
        });
        assertThat(rows.get(0).chars()).isLessThan(rows.get(1).chars());
    }
}
