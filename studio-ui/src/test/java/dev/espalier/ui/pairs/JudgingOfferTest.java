package dev.espalier.ui.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import dev.espalier.mcts.Evidence;
import dev.espalier.ui.parts.Address;
import dev.espalier.ui.review.HiddenQueue;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JudgingOfferTest {

    private static JudgingOffer offer(Map<String, String> chosen) {
        return JudgingOffer.of(new PairAddress(new Address("pairs", chosen))).orElseThrow();
    }

    @Test
    void pairsOfATaskWithAWideMarginAreJudgedAndNoOthers() {
        var offer = offer(Map.of("evidence", "conflict", "site", "toy", "split", "train", "least", "0.4", "task", "5"));

        var hidden = new HiddenQueue(Set.of(Evidence.CONFLICT), 40).name();
        assertThat(offer.address().link()).isEqualTo("review?queue=%s&site=toy&split=TRAIN&task=5".formatted(hidden));
        assertThat(words(offer)).containsExactly("Judge these");
    }

    @Test
    void everythingIsJudgedWhereNothingIsChosen() {
        assertThat(offer(Map.of()).address().link()).isEqualTo("review");
        assertThat(words(offer(Map.of()))).containsExactly("Judge these");
    }

    @Test
    void whatDoesNotCountThereIsSaid() {
        var offer = offer(Map.of(
                "least",
                "0.405",
                "most",
                "0.9",
                "review",
                "unreviewed",
                "label",
                "tie",
                "q",
                "click",
                "dataset",
                "shop:v2",
                "standing",
                "any",
                "order",
                "widest-first",
                "run",
                "7"));

        assertThat(offer.address().link()).isEqualTo("review?q=click&run=7");
        assertThat(words(offer))
                .containsExactly(
                        "Judge these and others",
                        "Review does not count: margin from, margin to, review, label, dataset, withdrawn, order");
    }

    @Test
    void anotherOrderIsSaidOfTheSamePairs() {
        assertThat(words(offer(Map.of("order", "newest-first"))))
                .containsExactly("Judge these", "Review does not count: order");
    }

    @Test
    void nothingIsOfferedWhereNothingWaits() {
        for (var chosen : Set.of(Map.of("standing", "withdrawn"), Map.of("review", "reviewed"))) {
            assertThat(JudgingOffer.of(new PairAddress(new Address("pairs", chosen))))
                    .isEmpty();
        }
    }

    private static Stream<String> words(JudgingOffer offer) {
        return Stream.of(offer.shown()).map(Component::getElement).map(element -> element.getText());
    }
}
