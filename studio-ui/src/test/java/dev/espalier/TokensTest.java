package dev.espalier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the colours of the style sheet promise to those who see little: contrast, as WCAG 2.2 computes it. */
class TokensTest {

    private static final Pattern TOKEN =
            Pattern.compile("--es-([a-z0-9-]+): light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\);");

    /** Ratios are promised with one decimal. */
    private static final double ROUNDING = 0.05;

    private static Map<String, String> light;
    private static Map<String, String> dark;

    @BeforeAll
    static void readTheSheet() throws IOException {
        light = new HashMap<>();
        dark = new HashMap<>();
        try (var sheet = TokensTest.class.getResourceAsStream("/META-INF/resources/css/tokens.css")) {
            TOKEN.matcher(new String(sheet.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .forEach(token -> {
                        light.put(token.group(1), token.group(2));
                        dark.put(token.group(1), token.group(3));
                    });
        }
    }

    @ParameterizedTest
    @CsvSource({
        "text, 15.3, 13.7",
        "muted, 6.0, 7.4",
        "accent, 5.5, 8.0",
        "ok, 4.65, 7.2",
        "bad, 6.0, 7.2",
        "warn, 5.4, 8.4",
        "info, 5.6, 7.9",
        "wait, 5.9, 8.1",
        "border, 3.3, 4.1"
    })
    void standsOutFromBothSurfaces(String token, double inLight, double inDark) {
        assertThat(onSurfaces(light, token)).isGreaterThanOrEqualTo(inLight - ROUNDING);
        assertThat(onSurfaces(dark, token)).isGreaterThanOrEqualTo(inDark - ROUNDING);
    }

    @ParameterizedTest
    @CsvSource({"text, diff-a, 14.3, 10.2", "text, diff-b, 13.6, 12.0", "on-accent, accent, 6.0, 9.1"})
    void canBeReadOnItsGround(String token, String ground, double inLight, double inDark) {
        assertThat(contrast(light, token, ground)).isGreaterThanOrEqualTo(inLight - ROUNDING);
        assertThat(contrast(dark, token, ground)).isGreaterThanOrEqualTo(inDark - ROUNDING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"q1", "q2", "q3", "q4", "q5"})
    void tellsValuesWhereTheyAreDrawn(String step) {
        assertThat(contrast(light, step, "panel")).isGreaterThanOrEqualTo(4.3 - ROUNDING);
        assertThat(contrast(dark, step, "panel")).isGreaterThanOrEqualTo(6.1 - ROUNDING);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void drawsEverySeriesOfAChartClearly(int series) {
        assertThat(onSurfaces(light, "series-" + series)).isGreaterThanOrEqualTo(3);
        assertThat(onSurfaces(dark, "series-" + series)).isGreaterThanOrEqualTo(3);
    }

    @Test
    void knowsBlackFromWhite() {
        assertThat(contrast(Map.of("a", "#000000", "b", "#ffffff"), "a", "b")).isEqualTo(21);
    }

    /** Returns the worse of the ratios to the page and to a panel. */
    private static double onSurfaces(Map<String, String> scheme, String token) {
        return Stream.of("page", "panel")
                .mapToDouble(surface -> contrast(scheme, token, surface))
                .min()
                .orElseThrow();
    }

    private static double contrast(Map<String, String> scheme, String token, String ground) {
        assertThat(scheme).containsKeys(token, ground);
        double one = luminance(scheme.get(token));
        double other = luminance(scheme.get(ground));
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private static double luminance(String color) {
        return 0.2126 * channel(color, 1) + 0.7152 * channel(color, 3) + 0.0722 * channel(color, 5);
    }

    private static double channel(String color, int from) {
        double share = Integer.parseInt(color.substring(from, from + 2), 16) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
