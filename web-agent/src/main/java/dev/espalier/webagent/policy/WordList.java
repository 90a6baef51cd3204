package dev.espalier.webagent.policy;

import java.util.Locale;

/** The closed lists of words that rules speak of. */
enum WordList {
    WEEKDAY,
    STOP,
    OPENER,
    JOINER,
    NEGATION,
    NOTE,
    ADVANCE,
    COMMIT,
    RETREAT,
    ASIDE,
    DISMISS,
    CONSENT,
    AGREE,
    PROMOTION,
    MORE,
    LESS,
    LATER,
    EARLIER,
    BUSY,
    CONFIRMED,
    DEADEND,
    PICKER,
    CONTACT;

    @SuppressWarnings("EnumOrdinal") // the mask lives as long as the program
    int bit() {
        return 1 << ordinal();
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
