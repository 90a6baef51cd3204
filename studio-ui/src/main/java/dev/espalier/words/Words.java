package dev.espalier.words;

import dev.espalier.mcts.SearchEnd;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.TypeConversionException;

/** How constants are written for people: {@code HELD_OUT} is "held-out". */
public final class Words {

    /** How the id of a pair, a task or a run is written in addresses, rows and commands, as a regular expression. */
    public static final String ID = "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}";

    private Words() {}

    /** A search that made all the rollouts it was asked for is done; nothing ran out. */
    public static String of(SearchEnd end) {
        return end == SearchEnd.BUDGET_SPENT ? "all rollouts made" : of((Enum<?>) end);
    }

    /** Returns how a run ended: the end of its search, or what it failed of. */
    public static String ofNote(String note) {
        return Arrays.stream(SearchEnd.values())
                .filter(end -> end.name().equals(note))
                .findFirst()
                .map(Words::of)
                .orElse(note);
    }

    /** Returns how many there are of each, as in "outcome 3, both 41". */
    public static <E extends Enum<E>> String of(Map<E, ? extends Number> counts) {
        return counts.isEmpty()
                ? "none"
                : counts.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(count -> of(count.getKey()) + " " + count.getValue())
                        .collect(Collectors.joining(", "));
    }

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Returns the constant that a person means: {@code held-out}, {@code HELD_OUT}.
     *
     * @throws TypeConversionException when it is none
     */
    public static <E extends Enum<?>> E constant(E[] constants, String word) {
        return Arrays.stream(constants)
                .filter(constant ->
                        of(constant).equals(word.toLowerCase(Locale.ROOT).replace('_', '-')))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("expected one of %s, but was '%s'"
                        .formatted(Arrays.stream(constants).map(Words::of).collect(Collectors.joining(", ")), word)));
    }
}
