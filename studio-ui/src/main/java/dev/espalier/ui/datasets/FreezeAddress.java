package dev.espalier.ui.datasets;

import dev.espalier.datasets.Recipe;
import dev.espalier.mcts.Evidence;
import dev.espalier.ui.parts.Address;
import dev.espalier.words.Words;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is to be frozen, as an address says it. What is no such word or number counts as not said, and what is as it is
 * unless said otherwise is not said.
 *
 * @param proposed name of the dataset unless said otherwise
 */
record FreezeAddress(Address address, String proposed) {

    static final int SEED = 1;

    private static final String NAME = "name";
    private static final String TASKS = "tasks";
    private static final String EVIDENCE = "evidence";
    private static final String SHARE = "share";
    private static final String DEALT = "seed";

    String name() {
        return address.value(NAME).orElse(proposed);
    }

    FreezeAddress named(String name) {
        return with(NAME, name.equals(proposed) ? "" : name);
    }

    /** Returns the numbers as they are written in the field; empty for all train tasks. */
    String tasks() {
        return address.value(TASKS).orElse("");
    }

    FreezeAddress ofTasks(String tasks) {
        return with(TASKS, tasks);
    }

    Set<Evidence> evidence() {
        var said = address.values(EVIDENCE);
        var evidence = Arrays.stream(Evidence.values())
                .filter(kind -> said.contains(Words.of(kind)))
                .collect(Collectors.toUnmodifiableSet());
        return evidence.isEmpty() ? Recipe.DEFAULT.evidence() : evidence;
    }

    FreezeAddress ofEvidence(Set<Evidence> evidence) {
        var words = evidence.stream().sorted().map(Words::of).collect(Collectors.joining(","));
        return with(EVIDENCE, evidence.equals(Recipe.DEFAULT.evidence()) ? "" : words);
    }

    /** @param usual what it is unless said otherwise */
    double share(double usual) {
        return number(SHARE, "0(\\.[0-9]{1,9})?").map(Double::valueOf).orElse(usual);
    }

    /** @param usual what it is unless said otherwise */
    FreezeAddress withShare(double share, double usual) {
        return with(SHARE, share == usual ? "" : String.valueOf(share));
    }

    int seed() {
        return number(DEALT, "-?[0-9]{1,9}").map(Integer::valueOf).orElse(SEED);
    }

    FreezeAddress dealt(int seed) {
        return with(DEALT, seed == SEED ? "" : String.valueOf(seed));
    }

    private FreezeAddress with(String name, String value) {
        return new FreezeAddress(address.with(name, value), proposed);
    }

    private Optional<String> number(String name, String form) {
        return address.value(name).filter(text -> text.matches(form));
    }
}
