package dev.espalier.ui.pairs;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What one of two texts has and the other has not, by words; by lines where words are too many, and not told where lines
 * are too.
 *
 * @param first all of the first text, in its order
 * @param second all of the second
 */
record WordDifference(List<Part> first, List<Part> second) {

    private static final Pattern WORD =
            Pattern.compile("\\p{N}+(?:[.,:]\\p{N}+)*|[\\p{L}\\p{N}_]+|\\s+|[^\\s\\p{L}\\p{N}_]");
    private static final Pattern LINE = Pattern.compile("[^\\n]+\\n?|\\n");
    private static final long MOST_CELLS = 4_000_000;

    /** @param only true when the other text lacks it */
    record Part(String text, boolean only) {}

    static WordDifference of(String first, String second) {
        var words = new Tokens(tokens(WORD, first), tokens(WORD, second));
        var tokens = words.cells() <= MOST_CELLS ? words : new Tokens(tokens(LINE, first), tokens(LINE, second));
        return tokens.cells() <= MOST_CELLS
                ? tokens.compared()
                : new WordDifference(List.of(new Part(first, false)), List.of(new Part(second, false)));
    }

    private static List<String> tokens(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }

    private record Tokens(List<String> first, List<String> second) {

        long cells() {
            return (1L + first.size()) * (1L + second.size());
        }

        WordDifference compared() {
            var common = commonLengths();
            var marked = new Marked(new ArrayList<>(), new ArrayList<>());
            int i = 0;
            int j = 0;
            while (i < first.size() || j < second.size()) {
                if (i < first.size() && j < second.size() && first.get(i).equals(second.get(j))) {
                    add(marked.first(), new Part(first.get(i++), false));
                    add(marked.second(), new Part(second.get(j++), false));
                } else if (j == second.size() || (i < first.size() && common[i + 1][j] >= common[i][j + 1])) {
                    add(marked.first(), new Part(first.get(i++), true));
                } else {
                    add(marked.second(), new Part(second.get(j++), true));
                }
            }
            return new WordDifference(List.copyOf(marked.first()), List.copyOf(marked.second()));
        }

        private record Marked(List<Part> first, List<Part> second) {}

        /** Returns the lengths of the longest common subsequences of what is left from each place on. */
        private int[][] commonLengths() {
            var common = new int[first.size() + 1][second.size() + 1];
            for (int i = first.size() - 1; i >= 0; i--) {
                for (int j = second.size() - 1; j >= 0; j--) {
                    common[i][j] = first.get(i).equals(second.get(j))
                            ? common[i + 1][j + 1] + 1
                            : Math.max(common[i + 1][j], common[i][j + 1]);
                }
            }
            return common;
        }

        private static void add(List<Part> parts, Part next) {
            if (!parts.isEmpty() && parts.getLast().only() == next.only()) {
                parts.set(parts.size() - 1, new Part(parts.getLast().text() + next.text(), next.only()));
            } else {
                parts.add(next);
            }
        }
    }
}
