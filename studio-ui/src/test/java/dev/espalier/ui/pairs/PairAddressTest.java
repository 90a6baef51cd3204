package dev.espalier.ui.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.datasets.VersionName;
import dev.espalier.ui.parts.Address;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PairAddressTest {

    @Test
    void pairsOfAVersionAreAskedForByItsName() {
        var address = new PairAddress(new Address("pairs", Map.of("dataset", "shop:v2")));

        assertThat(address.version()).contains(new VersionName("shop", 2));
        assertThat(address.hasFilters()).isTrue();
    }
}
