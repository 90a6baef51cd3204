package dev.espalier.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class UnderwayTest {

    private final Underway underway = new Underway();

    @Test
    void tellsWhatAQuickstartIsAtUntilItEnds() {
        var told = new ArrayList<Optional<String>>();
        try (var _ = underway.watch(() -> told.add(underway.phase()))) {
            try (var _ = underway.begin()) {
                underway.enter("freezing a dataset");
            }
        }
        underway.enter("unheard");

        assertThat(told)
                .isEqualTo(List.of(Optional.of("beginning"), Optional.of("freezing a dataset"), Optional.empty()));
    }

    @Test
    void isClearedWhenAQuickstartFails() {
        assertThatThrownBy(() -> {
                    try (var _ = underway.begin()) {
                        throw new CancellationException();
                    }
                })
                .isInstanceOf(CancellationException.class);

        assertThat(underway.phase()).isEmpty();
    }
}
