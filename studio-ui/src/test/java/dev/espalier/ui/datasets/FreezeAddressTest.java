package dev.espalier.ui.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.datasets.Recipe;
import dev.espalier.mcts.Evidence;
import dev.espalier.ui.parts.Address;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FreezeAddressTest {

    private static final FreezeAddress NOTHING_SAID = new FreezeAddress(new Address("datasets", Map.of()), "first");

    @Test
    void whatIsAsEverIsNotSaid() {
        var address = NOTHING_SAID
                .named("first")
                .ofTasks("")
                .ofEvidence(Recipe.DEFAULT.evidence())
                .withShare(0.1, 0.1)
                .dealt(1);

        assertThat(address.address().link()).isEqualTo("datasets");
        assertThat(address.name()).isEqualTo("first");
        assertThat(address.evidence()).isEqualTo(Recipe.DEFAULT.evidence());
        assertThat(address.share(0.1)).isEqualTo(0.1);
        assertThat(address.seed()).isEqualTo(1);
    }

    @Test
    void aRecipeIsFoundAgain() {
        var said = NOTHING_SAID
                .named("shop")
                .ofTasks("3, 7")
                .ofEvidence(Set.of(Evidence.CRITIC, Evidence.OUTCOME))
                .withShare(0.25, 0.1)
                .dealt(-4)
                .address();

        assertThat(said.link())
                .isEqualTo("datasets?evidence=outcome%2Ccritic&name=shop&seed=-4&share=0.25&tasks=3%2C+7");
        var address = new FreezeAddress(said, "first");
        assertThat(address.name()).isEqualTo("shop");
        assertThat(address.tasks()).isEqualTo("3, 7");
        assertThat(address.evidence()).isEqualTo(Set.of(Evidence.CRITIC, Evidence.OUTCOME));
        assertThat(address.share(0.1)).isEqualTo(0.25);
        assertThat(address.seed()).isEqualTo(-4);
    }

    @Test
    void nonsenseCountsAsNotSaid() {
        var address = new FreezeAddress(
                new Address("datasets", Map.of("share", "1.5", "seed", "x", "evidence", "hearsay")), "first");

        assertThat(address.share(0.1)).isEqualTo(0.1);
        assertThat(address.seed()).isEqualTo(1);
        assertThat(address.evidence()).isEqualTo(Recipe.DEFAULT.evidence());
    }
}
