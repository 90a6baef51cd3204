package dev.espalier.datasets;

import dev.espalier.datasets.GateCount.Gate;
import dev.espalier.webagent.Digest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Keeps out of a version what must not be trained on, and counts it. Pairs are to be offered by number. */
final class Gates {

    private final PreferenceRows rows;
    private final Map<Gate, Integer> keptOut = new EnumMap<>(Gate.class);
    private final Map<Digest, List<Candidate>> byText = new LinkedHashMap<>();

    Gates(PreferenceRows rows) {
        this.rows = rows;
    }

    /** Lets a pair in or keeps it out, as far as that can be told by looking at it alone. */
    void offer(PreferencePair pair) {
        gate(pair)
                .ifPresentOrElse(
                        gate -> keptOut.merge(gate, 1, Integer::sum),
                        () -> pair.chosen().ifPresent(chosen -> admit(pair, chosen)));
    }

    /** Returns the gate that keeps a pair out whatever other pairs there are. */
    static Optional<Gate> gate(PreferencePair pair) {
        var low = pair.low();
        var high = pair.high();
        if (pair.chosen().isEmpty()) {
            return Optional.of(Gate.NO_PREFERENCE);
        }
        if (pair.context().prompt().isBlank()
                || low.text().isBlank()
                || high.text().isBlank()) {
            return Optional.of(Gate.EMPTY_TEXT);
        }
        boolean equal = low.text().equals(high.text()) || low.command().equals(high.command());
        return equal ? Optional.of(Gate.EQUAL_SIDES) : Optional.empty();
    }

    private void admit(PreferencePair pair, PairSide chosen) {
        var candidate = new Candidate(
                pair.ref(),
                pair.number(),
                chosen,
                pair.textDigest(chosen),
                pair.textDigest(chosen.other()),
                rows.row(pair, chosen).contentDigest(),
                SplitDraw.group(rows.task(pair)),
                pair.state().label() != PairState.Label.AUTO);
        byText.computeIfAbsent(candidate.text(), _ -> new ArrayList<>()).add(candidate);
    }

    /** Returns what is left when contradictions and duplicates are out, in the order offered. */
    List<Candidate> survivors() {
        Set<Digest> contradicted = new HashSet<>();
        byText.values().stream()
                .map(List::getFirst)
                .filter(candidate -> byText.containsKey(candidate.reverse()))
                .forEach(candidate -> contradicted.add(candidate.text()));
        var survivors = new ArrayList<Candidate>();
        byText.forEach((text, same) -> {
            if (contradicted.contains(text)) {
                keptOut.merge(Gate.CONTRADICTION, same.size(), Integer::sum);
            } else {
                survivors.add(same.getFirst());
                keptOut.merge(Gate.DUPLICATE, same.size() - 1, Integer::sum);
            }
        });
        return survivors;
    }

    /** Returns a count for every gate. */
    List<GateCount> counts() {
        return Arrays.stream(Gate.values())
                .map(gate -> new GateCount(gate, keptOut.getOrDefault(gate, 0)))
                .toList();
    }
}
