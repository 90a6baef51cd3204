package dev.espalier.cli;

import java.util.Locale;

/** How constants are written for people: {@code HELD_OUT} is "held-out". */
final class Words {

    private Words() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
