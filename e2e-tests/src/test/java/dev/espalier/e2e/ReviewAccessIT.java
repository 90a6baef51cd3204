package dev.espalier.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The review for everybody: by role and name, in a narrow window, and without waiting. */
class ReviewAccessIT extends ReviewFixture {

    private static final Logger LOG = System.getLogger(ReviewAccessIT.class.getName());
    private static final Map<String, String> BUTTONS = Map.ofEntries(
            Map.entry("1 is better", "1"),
            Map.entry("2 is better", "2"),
            Map.entry("Same", "3"),
            Map.entry("Both bad", "4"),
            Map.entry("Skip", "S"),
            Map.entry("Undo", "U"),
            Map.entry("Previous", "K"),
            Map.entry("Next", "J"),
            Map.entry("Differences: words", "D"),
            Map.entry("Page text", "P"),
            Map.entry("Swap pictures", "Z"),
            Map.entry("Boxes", "B"),
            Map.entry("Guidelines", "I"));

    @Test
    void namesItsParts() {
        review.open();

        for (var name : List.of("Page before", "Action 1", "Action 2")) {
            assertThat(has(AriaRole.REGION, name)).as(name).isTrue();
        }
        assertThat(has(AriaRole.ARTICLE, SamplePair.INSTRUCTION)).isTrue();
        assertThat(has(AriaRole.PROGRESSBAR, "Pairs judged")).isTrue();
        assertThat(has(AriaRole.GROUP, "Verdict")).isTrue();
        assertThat(review.part(".spoken").getAttribute("aria-live")).isEqualTo("polite");
        assertThat(review.part(".before img").getAttribute("alt"))
                .isEqualTo("Page before: Rooms in Porto, https://guest-house.test/rooms?city=Porto&from=2027-05-14"
                        + "&nights=2; marked: the target of 1 and of 2");
        review.judge("1", 2);
        assertThat(review.text(".spoken")).isEqualTo("Pair 1: 1 is better.");
        review.part(".strip a").waitFor();
        assertThat(has(AriaRole.REGION, "Previous pair")).isTrue();
    }

    @Test
    void offersEachKeyAsAButton() {
        review.open();

        assertThat(BUTTONS).allSatisfy((name, key) -> {
            var button = review.button(name);
            assertThat(button.getAttribute("aria-keyshortcuts")).isEqualTo(key);
            assertThat(button.locator("kbd").textContent()).isEqualTo(key);
            assertThat(button.boundingBox().height).isGreaterThanOrEqualTo(24);
            assertThat(button.boundingBox().width).isGreaterThanOrEqualTo(24);
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void breaksNoRuleThatAProgramCanCheck(ColorScheme scheme) throws IOException {
        try (var other = pageOf(new Browser.NewContextOptions().setColorScheme(scheme))) {
            other.open().judge("1", 2).part(".strip a").waitFor();
            other.press("p", "i");
            assertThat(Axe.violations(other.page())).isEmpty();
            other.press("s");
            assertThat(Axe.violations(other.page())).isEmpty();
            other.press("Escape", "?");
            other.page().waitForSelector("dialog.es-keys[open]");
            assertThat(Axe.violations(other.page())).isEmpty();
        }
    }

    @Test
    void putsTheSidesBelowEachOtherWhereItIsNarrow() {
        review.page().setViewportSize(400, 800);
        review.open();
        assertThat(left("1")).isEqualTo(left("2"));
        assertThat(review.page().evaluate("() => document.documentElement.scrollWidth"))
                .isEqualTo(400);

        review.page().setViewportSize(1024, 800);
        assertThat(left("1")).isLessThan(left("2"));
    }

    /** The figures are printed, not judged: how fast a machine paints is not the code's alone. */
    @Test
    void paintsTheNextPairWithoutWaiting() throws IOException {
        studio.close();
        studio = new ReviewStudio(41);
        try (var many = pageOf(new Browser.NewContextOptions())) {
            many.open();
            many.page().evaluate("""
                    () => {
                      window.painted = [];
                      window.addEventListener('keydown', ({ timeStamp }) => {
                        requestAnimationFrame(() =>
                          requestAnimationFrame(() => painted.push(performance.now() - timeStamp)));
                      }, true);
                    }""");
            IntStream.rangeClosed(1, 40).forEach(number -> many.judge("1", number + 1));
            many.page().waitForFunction("() => painted.length === 40");

            var times = ((List<?>) many.page().evaluate("() => painted.sort((one, other) => one - other)"));
            LOG.log(Level.INFO, "key to next pair painted: p50 {0} ms, p95 {1} ms", times.get(19), times.get(37));
            assertThat(times).hasSize(40);
        }
    }

    private boolean has(AriaRole role, String name) {
        var options = new Page.GetByRoleOptions().setName(name).setExact(true);
        return review.page().getByRole(role, options).count() == 1;
    }

    private double left(String side) {
        return review.part(".side[data-side='%s']".formatted(side)).boundingBox().x;
    }
}
