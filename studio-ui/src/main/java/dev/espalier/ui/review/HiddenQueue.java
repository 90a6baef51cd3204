package dev.espalier.ui.review;

import dev.espalier.datasets.RequestRefusedException;
import dev.espalier.mcts.Evidence;
import dev.espalier.webagent.Digest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Kinds of evidence and a least margin under a name that does not tell them: who judges is not to read in the address what
 * the search and the critic made of the pairs.
 *
 * @param evidence empty for any
 * @param leastHundredths hundredths of the least margin, 0 to 100
 */
public record HiddenQueue(Set<Evidence> evidence, int leastHundredths) {

    static final HiddenQueue ANY = new HiddenQueue(Set.of(), 0);

    private static final int WHOLE = 100;
    private static final double ROUNDING = 1e-9;
    private static final int LENGTH = 8;
    private static final Map<String, HiddenQueue> BY_NAME =
            all().collect(Collectors.toUnmodifiableMap(HiddenQueue::name, Function.identity()));

    public HiddenQueue {
        evidence = Set.copyOf(evidence);
        if (leastHundredths < 0 || leastHundredths > WHOLE) {
            throw new IllegalArgumentException("a margin has 0 to 100 hundredths, but had " + leastHundredths);
        }
    }

    /** Returns a margin in hundredths; empty for one that lies between two of them, or beyond 1. */
    public static OptionalInt hundredths(double margin) {
        long nearest = Math.round(margin * WHOLE);
        return nearest <= WHOLE && Math.abs(margin * WHOLE - nearest) < ROUNDING
                ? OptionalInt.of((int) nearest)
                : OptionalInt.empty();
    }

    /** Returns the name, the same one always; empty for any pairs. */
    public String name() {
        if (equals(ANY)) {
            return "";
        }
        var kinds = evidence.stream().sorted().map(Evidence::name);
        var margin = leastHundredths == 0 ? Stream.<String>empty() : Stream.of(Integer.toString(leastHundredths));
        var words = Stream.concat(kinds, margin).collect(Collectors.joining(" "));
        return Digest.of(words.getBytes(StandardCharsets.UTF_8)).hex().substring(0, LENGTH);
    }

    /** @throws RequestRefusedException when nothing has that name */
    static HiddenQueue named(String name) {
        var queue = BY_NAME.get(name);
        if (queue == null) {
            throw new RequestRefusedException("there is no queue \"%s\"; begin at the pairs".formatted(name));
        }
        return queue;
    }

    @Nullable
    Double leastMargin() {
        return leastHundredths == 0 ? null : leastHundredths / (double) WHOLE;
    }

    private static Stream<HiddenQueue> all() {
        var kinds = Evidence.values();
        return IntStream.range(0, 1 << kinds.length)
                .mapToObj(chosen -> IntStream.range(0, kinds.length)
                        .filter(at -> (chosen >> at & 1) == 1)
                        .mapToObj(at -> kinds[at])
                        .collect(Collectors.toUnmodifiableSet()))
                .flatMap(evidence ->
                        IntStream.rangeClosed(0, WHOLE).mapToObj(least -> new HiddenQueue(evidence, least)));
    }
}
