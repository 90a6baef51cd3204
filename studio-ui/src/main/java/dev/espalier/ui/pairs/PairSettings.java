package dev.espalier.ui.pairs;

import dev.espalier.datasets.CanonicalJson;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The settings that a pair was read under, in words; one that has no words keeps its name. */
final class PairSettings {

    private static final Map<String, String> WORDS = Map.of(
            "alpha", "Share of the outcome mean (α)",
            "theta", "Least margin (θ)",
            "minVisits", "Least visits of each side");

    private PairSettings() {}

    /** Returns each setting's words with its value. */
    static Map<String, String> facts(CanonicalJson settings) {
        var facts = new LinkedHashMap<String, String>();
        settings.tree()
                .properties()
                .forEach(setting -> facts.put(
                        WORDS.getOrDefault(setting.getKey(), setting.getKey()),
                        setting.getValue().asString()));
        return facts;
    }

    static String line(CanonicalJson settings) {
        return facts(settings).entrySet().stream()
                .map(fact -> "%s %s".formatted(fact.getKey(), fact.getValue()))
                .collect(Collectors.joining(" · "));
    }
}
