package dev.espalier.sites.tasks;

import dev.espalier.sites.engine.Seeds;
import dev.espalier.sites.spec.TaskKind;
import dev.espalier.sites.spec.TaskKind.Split;
import dev.espalier.sites.spec.TaskKind.SwitchSet;
import dev.espalier.sites.spec.TaskKind.Wording;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/** Deals each task its split, kind, switches and wording, so that every split gets its share of each. */
final class Choices {

    private final long seed;
    private final List<TaskKind> kinds;
    private final Deck<Split> splits;
    private final Map<String, Deck<String>> decks = new HashMap<>();

    Choices(List<TaskKind> kinds, long seed) {
        this.kinds = List.copyOf(kinds);
        this.seed = seed;
        this.splits = new Deck<>(SplitShares.cards(), Seeds.random(seed, "splits"));
    }

    Split split() {
        return splits.deal();
    }

    TaskKind kind(Split split) {
        String name = deal(
                "kinds/" + split,
                () -> repeated(kinds, TaskKind::weight).stream()
                        .map(TaskKind::name)
                        .toList());
        return kinds.stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the switches that are on. */
    List<String> switches(Split split, TaskKind kind) {
        if (kind.setup().switches().isEmpty()) {
            return List.of();
        }
        String set = deal(
                "switches/" + split + "/" + kind.name(),
                () -> repeated(kind.setup().switches(), SwitchSet::weight).stream()
                        .map(one -> String.join(" ", one.on()))
                        .toList());
        return set.isEmpty() ? List.of() : List.of(set.split(" "));
    }

    /** Returns a wording: for train tasks always a train one, for others as often one of their own if there are any. */
    Wording wording(Split split, TaskKind kind) {
        String place = split + "/" + kind.name();
        boolean own = !wordings(kind, split).isEmpty()
                && deal("own/" + place, () -> List.of("own", "seen")).equals("own");
        Split from = own ? split : Split.TRAIN;
        String name = deal(
                "wordings/" + place + "/" + from,
                () -> wordings(kind, from).stream().map(Wording::name).toList());
        return wordings(kind, from).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Wording> wordings(TaskKind kind, Split split) {
        return kind.wordings().stream().filter(one -> one.split() == split).toList();
    }

    private String deal(String purpose, Supplier<List<String>> cards) {
        return decks.computeIfAbsent(purpose, name -> new Deck<>(cards.get(), Seeds.random(seed, name)))
                .deal();
    }

    private static <T> List<T> repeated(List<T> cards, ToIntFunction<T> weight) {
        List<T> repeated = new ArrayList<>();
        cards.forEach(card -> repeated.addAll(Collections.nCopies(weight.applyAsInt(card), card)));
        return repeated;
    }
}
