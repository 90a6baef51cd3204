package dev.espalier.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Looks at a page as people see it: wide and narrow, light and dark. With {@code -Despalier.pictures=FOLDER} there is a
 * picture of each look afterwards, {@code NAME-WIDTH-SCHEME.png}.
 */
final class Looks {

    private static final String PICTURES = System.getProperty("espalier.pictures", "");

    private static final List<Look> ALL = List.of(
            new Look(1440, 900, ColorScheme.LIGHT),
            new Look(1440, 900, ColorScheme.DARK),
            new Look(1024, 768, ColorScheme.DARK),
            new Look(1024, 768, ColorScheme.LIGHT));

    /** True when nothing of the page is on its way any more, and nothing moved for ten frames. */
    private static final String STANDS = """
            async () => {
              const parts = () => [...document.querySelectorAll('a, button, vaadin-grid-cell-content, img')];
              const places = () => JSON.stringify(parts().map(part => part.getBoundingClientRect()));
              const before = places();
              for (let frame = 0; frame < 10; frame++) await new Promise(requestAnimationFrame);
              const asks = Object.values(window.Vaadin?.Flow?.clients ?? {}).some(client => client.isActive?.());
              const moves = document.getAnimations().some(({ playState, effect }) =>
                playState === 'running' && effect.getComputedTiming().iterations !== Infinity);
              return before === places() && !asks && !moves && document.fonts.status === 'loaded'
                && [...document.images].every(image => image.complete);
            }""";

    /** The same of a page that waits: it asks, and the bar at its top moves for ten seconds. */
    private static final String STANDS_WAITING = STANDS.replace("!asks && !moves && ", "");

    private Looks() {}

    /** @param width of the window in CSS pixels, as is the height */
    private record Look(int width, int height, ColorScheme scheme) {

        void show(Page page) {
            page.setViewportSize(width, height);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        }

        @Override
        public String toString() {
            return width + "-" + scheme.name().toLowerCase(Locale.ROOT);
        }
    }

    /** Makes sure that in every look axe finds nothing serious and nothing is wider than the window. */
    static void at(Page page, String name) {
        at(page, name, STANDS);
    }

    /** Looks at a page that waits for an answer, which must not come before this returns. */
    static void atWaiting(Page page, String name) {
        at(page, name, STANDS_WAITING);
    }

    private static void at(Page page, String name, String ready) {
        for (var look : ALL) {
            look.show(page);
            page.waitForFunction(ready);
            picture(page, "%s-%s.png".formatted(name, look));
            assertThat(Axe.violations(page))
                    .as("%s, %s", name, look)
                    .noneMatch(line -> line.contains("(serious)") || line.contains("(critical)"));
            assertThat((int) page.evaluate("document.scrollingElement.scrollWidth"))
                    .as("%s, %s: as wide as its window", name, look)
                    .isLessThanOrEqualTo(look.width());
        }
    }

    private static void picture(Page page, String name) {
        if (!PICTURES.isEmpty()) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(PICTURES, name))
                    .setAnimations(ScreenshotAnimations.DISABLED));
        }
    }
}
