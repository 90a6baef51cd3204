package dev.espalier.ui.tasks;

import java.util.Locale;

/** Hard parts of tasks in words. */
public final class Needs {

    private Needs() {}

    /** Returns a part as people write it: {@code nativeDate} is "native date". */
    public static String of(String part) {
        return part.replaceAll("(?=\\p{Lu})", " ").toLowerCase(Locale.ROOT);
    }
}
