package dev.espalier.mcts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.espalier.mcts.DpoLoss.Likelihoods;
import org.junit.jupiter.api.Test;

class DpoLossTest {

    private static final Likelihoods CHOSEN = new Likelihoods(-10, -12);
    private static final Likelihoods REJECTED = new Likelihoods(-11, -10.5);

    @Test
    void paysForAPreferenceThatThePolicyDoesNotShare() {
        DpoLoss loss = new DpoLoss(0.1);

        assertThat(loss.margin(CHOSEN, REJECTED)).isCloseTo(0.25, within(1e-12));
        assertThat(loss.of(CHOSEN, REJECTED)).isCloseTo(0.575939, within(5e-7));
        assertThat(loss.of(REJECTED, CHOSEN)).isCloseTo(0.825939, within(5e-7));
        assertThat(loss.of(CHOSEN, CHOSEN)).isCloseTo(Math.log(2), within(1e-12));
    }

    @Test
    void staysFiniteWherePolicyAndReferenceAreFarApart() {
        DpoLoss loss = new DpoLoss(1);
        Likelihoods far = new Likelihoods(-1, -2001);
        Likelihoods farther = new Likelihoods(-2001, -1);

        assertThat(loss.of(far, farther)).isEqualTo(0);
        assertThat(loss.of(farther, far)).isEqualTo(4000);
    }

    @Test
    void refusesABetaThatPaysNothing() {
        assertThatThrownBy(() -> new DpoLoss(0)).hasMessage("beta must be more than 0, but was 0.0");
        assertThatThrownBy(() -> new DpoLoss(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
