package dev.espalier.words;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How values, margins and probabilities are rounded, on the screen and in the studio alike. */
public final class Places {

    private Places() {}

    /**
     * Returns a number to three places, as in 0.575: what it is rounded to is the nearest, as scripts round it. Formats with
     * {@code %.3f} round the shortest decimal of a double instead, and say 0.038 for 0.0375, which is a little less.
     */
    public static String three(double value) {
        return new BigDecimal(value).setScale(3, RoundingMode.HALF_UP).toPlainString();
    }
}
