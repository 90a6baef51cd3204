package dev.espalier.ui.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.datasets.CanonicalJson;
import dev.espalier.mcts.PairRule;
import org.junit.jupiter.api.Test;

class PairSettingsTest {

    @Test
    void everySettingOfThePairRuleHasWords() {
        assertThat(PairSettings.line(CanonicalJson.of(new PairRule(0.5, 0.2, 1))))
                .isEqualTo("Share of the outcome mean (α) 0.5 · Least visits of each side 1 · Least margin (θ) 0.2");
    }

    @Test
    void aSettingWithoutWordsKeepsItsName() {
        assertThat(PairSettings.line(new CanonicalJson("{\"depth\":3,\"theta\":0.2}")))
                .isEqualTo("depth 3 · Least margin (θ) 0.2");
    }
}
