package dev.espalier.ui.review;

import dev.espalier.datasets.RequestRefusedException;
import dev.espalier.mcts.Evidence;
import dev.espalier.webagent.Digest;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Kinds of evidence under a name that does not tell them: who judges is not to read in the address what the search and the
 * critic made of the pairs.
 */
public final class HiddenQueue {

    private static final int LENGTH = 8;

    private HiddenQueue() {}

    /** Returns the name of the pairs with such evidence, the same one always. */
    public static String name(Set<Evidence> evidence) {
        var words = evidence.stream()
                .sorted(Comparator.naturalOrder())
                .map(Evidence::name)
                .collect(Collectors.joining(" "));
        return Digest.of(words.getBytes(StandardCharsets.UTF_8)).hex().substring(0, LENGTH);
    }

    /** @throws RequestRefusedException when nothing has that name */
    static Set<Evidence> evidence(String name) {
        return all().filter(evidence -> name(evidence).equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new RequestRefusedException("there is no queue \"%s\"; begin at the pairs".formatted(name)));
    }

    private static Stream<Set<Evidence>> all() {
        var kinds = Evidence.values();
        return IntStream.range(1, 1 << kinds.length)
                .mapToObj(chosen -> IntStream.range(0, kinds.length)
                        .filter(at -> (chosen >> at & 1) == 1)
                        .mapToObj(at -> kinds[at])
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
