package dev.espalier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RefusedExceptionTest {

    @Test
    void aRefusedValueIsNamedByItsOption() {
        assertThat(RefusedException.of(new IllegalArgumentException("minVisits must be 1 or more, but was 0")))
                .hasMessage("--min-visits must be 1 or more, but was 0");
        assertThat(RefusedException.of(new IllegalArgumentException("--tasks must be 1 or more, but was 0")))
                .hasMessage("--tasks must be 1 or more, but was 0");
    }
}
