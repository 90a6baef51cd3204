package dev.espalier.ui.pairs;

import com.github.difflib.DiffUtils;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What one of two texts has and the other has not, by words; by lines where there are too many words.
 *
 * @param first all of the first text, in its order
 * @param second all of the second
 */
record WordDifference(List<Part> first, List<Part> second) {

    private static final Pattern WORD =
            Pattern.compile("\\p{N}+(?:[.,:]\\p{N}+)*|[\\p{L}\\p{N}_]+|\\s+|[^\\s\\p{L}\\p{N}_]");
    private static final Pattern LINE = Pattern.compile("[^\\n]+\\n?|\\n");
    private static final int MOST_WORDS = 4_000;

    WordDifference {
        first = List.copyOf(first);
        second = List.copyOf(second);
    }

    /** @param only true when the other text lacks it */
    record Part(String text, boolean only) {}

    static WordDifference of(String first, String second) {
        var words = new Tokens(tokens(WORD, first), tokens(WORD, second));
        return words.first().size() + words.second().size() <= MOST_WORDS
                ? words.compared()
                : new Tokens(tokens(LINE, first), tokens(LINE, second)).compared();
    }

    private static List<String> tokens(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }

    private record Tokens(List<String> first, List<String> second) {

        WordDifference compared() {
            var onlyFirst = new BitSet();
            var onlySecond = new BitSet();
            for (var delta : DiffUtils.diff(first, second).getDeltas()) {
                var from = delta.getSource();
                var to = delta.getTarget();
                onlyFirst.set(from.getPosition(), from.getPosition() + from.size());
                onlySecond.set(to.getPosition(), to.getPosition() + to.size());
            }
            return new WordDifference(parts(first, onlyFirst), parts(second, onlySecond));
        }

        /** Joins neighbours that are alike. */
        private static List<Part> parts(List<String> tokens, BitSet only) {
            var parts = new ArrayList<Part>();
            for (int from = 0; from < tokens.size(); ) {
                boolean alone = only.get(from);
                int end = alone ? only.nextClearBit(from) : only.nextSetBit(from);
                int to = end < 0 ? tokens.size() : Math.min(end, tokens.size());
                parts.add(new Part(String.join("", tokens.subList(from, to)), alone));
                from = to;
            }
            return parts;
        }
    }
}
