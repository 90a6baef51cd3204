package dev.espalier.webagent.policy;

import java.util.Locale;

/** What kind of thing a word speaks of; a set of senses is a bit mask. */
enum Sense {
    EMAIL,
    PHONE,
    DATE,
    TIME,
    COUNT,
    PERSON,
    FIRST,
    LAST,
    PLACE,
    QUERY,
    NOTE,
    PASSWORD,
    USER,
    CODE;

    @SuppressWarnings("EnumOrdinal") // the mask lives as long as the program
    int bit() {
        return 1 << ordinal();
    }

    boolean in(int mask) {
        return (mask & bit()) != 0;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
