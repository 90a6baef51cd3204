package dev.espalier.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person sees of a pair at once, and larger. */
class ReviewPicturesIT extends ReviewFixture {

    @Test
    void enlargesPicturesAndGoesThroughThem() {
        review.open();
        review.part(".after .picture").first().click();
        assertThat(shownLarge()).endsWith("/data/pictures/after-1");
        review.press("ArrowRight", "ArrowRight", "1");
        assertThat(shownLarge()).endsWith("/data/pictures/after-2");
        review.press("ArrowLeft", "ArrowLeft");
        assertThat(shownLarge()).endsWith("/data/pictures/before");
        assertThat(review.part(".large .box").count()).isEqualTo(2);

        review.press("Escape").judge("1", 2).untilSaved();

        assertThat(studio.standing()).containsOnly(entry(1, "FIRST"));
    }

    @ParameterizedTest
    @CsvSource({"1224, 780", "1064, 680", "811, 648"})
    void showsPageAnswersAndPagesAfterWithoutScrolling(int width, int height) {
        review.page().setViewportSize(width, height);
        review.open();
        var bar = review.part(".bar").boundingBox().y;

        assertThat(top(".before .picture")).isLessThan(bar);
        for (var side : List.of("1", "2")) {
            assertThat(top(".side[data-side='%s'] .after img".formatted(side)) + 24)
                    .as("page after " + side)
                    .isLessThan(bar);
        }
        review.press("p");
        var text = review.part(".page-text").boundingBox();
        assertThat(text.y + text.height).isLessThanOrEqualTo(bar);
    }

    private String shownLarge() {
        return (String) review.part("dialog[open] img").evaluate("picture => picture.src");
    }

    private double top(String selector) {
        return review.part(selector).boundingBox().y;
    }
}
