package dev.espalier.sites.spec;

import java.util.Currency;
import java.util.Locale;

/**
 * What a site is about and how it sounds.
 *
 * @param archetype for example "restaurant"
 * @param brand name in the header of each page
 * @param claim a line under the brand's name in the footer
 */
public record Theme(String archetype, String brand, String claim, Tone tone, Locale locale, Currency currency) {

    /** The mood of the colours. */
    public enum Tone {
        WARM,
        CALM,
        FRESH,
        BOLD
    }
}
