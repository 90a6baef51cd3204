package dev.espalier.webagent.policy;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** General English for reading instructions and pages: months, numbers, verbs and what a word speaks of. */
final class Lexicon {

    private final Map<String, Integer> months = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> lists = new HashMap<>();
    private final Map<String, Integer> senses = new HashMap<>();

    private Lexicon() {}

    /** @throws IllegalArgumentException when a list or a sense is missing */
    static Lexicon read(JsonNode words) {
        var lexicon = new Lexicon();
        words.required("months").forEachEntry((word, month) -> lexicon.months.put(word, month.intValue()));
        words.required("numbers").forEachEntry((word, number) -> lexicon.numbers.put(word, number.intValue()));
        for (WordList list : WordList.values()) {
            for (String word : strings(words.required("lists").required(list.key()))) {
                lexicon.lists.merge(word, list.bit(), (a, b) -> a | b);
            }
        }
        for (Sense sense : Sense.values()) {
            for (String word : strings(words.required("senses").required(sense.key()))) {
                lexicon.senses.merge(word, sense.bit(), (a, b) -> a | b);
            }
        }
        return lexicon;
    }

    private static List<String> strings(JsonNode array) {
        return array.valueStream().map(JsonNode::stringValue).toList();
    }

    boolean has(WordList list, String word) {
        return (lists.getOrDefault(word, 0) & list.bit()) != 0;
    }

    boolean hasAny(WordList list, Collection<String> words) {
        return (lists(words) & list.bit()) != 0;
    }

    /** Returns a bit mask over {@link WordList} of the lists that the words are on. */
    int lists(Collection<String> words) {
        int mask = 0;
        for (String word : words) {
            mask |= lists.getOrDefault(word, 0);
        }
        return mask;
    }

    int senses(String word) {
        return senses.getOrDefault(word, 0);
    }

    int senses(Collection<String> words) {
        int mask = 0;
        for (String word : words) {
            mask |= senses(word);
        }
        return mask;
    }

    /** Returns 1 to 12 for the name of a month or its abbreviation. */
    OptionalInt month(String word) {
        Integer month = months.get(word);
        return month == null ? OptionalInt.empty() : OptionalInt.of(month);
    }

    OptionalInt number(String word) {
        Integer number = numbers.get(word);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    Set<String> monthNames() {
        return Set.copyOf(months.keySet());
    }

    Set<String> numberWords() {
        return Set.copyOf(numbers.keySet());
    }
}
