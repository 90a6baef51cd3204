package dev.espalier.webagent.policy;

import java.util.ArrayList;
import java.util.List;

/**
 * A text reduced to what is compared: lower-case words of letters and digits, a space before and after each, so that
 * {@code contains} finds whole words only. Apostrophes vanish ("Jo's" is "jos").
 */
record Phrase(String padded, List<String> words) {

    static final Phrase EMPTY = new Phrase(" ", List.of());

    Phrase {
        words = List.copyOf(words);
    }

    static Phrase of(String text) {
        var padded = new StringBuilder(text.length() + 2).append(' ');
        var words = new ArrayList<String>();
        int from = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                padded.append(Character.toLowerCase(c));
            } else if (c != '\'' && c != '’' && padded.length() > from) {
                words.add(padded.substring(from));
                padded.append(' ');
                from = padded.length();
            }
        }
        if (padded.length() > from) {
            words.add(padded.substring(from));
            padded.append(' ');
        }
        return words.isEmpty() ? EMPTY : new Phrase(padded.toString(), words);
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** Returns true when the other's words stand here, in order and together. */
    boolean contains(Phrase other) {
        return !other.isEmpty() && padded.contains(other.padded);
    }

    boolean same(Phrase other) {
        return !other.isEmpty() && padded.equals(other.padded);
    }

    boolean startsWith(Phrase other) {
        return !other.isEmpty() && padded.startsWith(other.padded);
    }

    /** Returns the length of the word without a plural's s, so that "guests" meets "guest". */
    private static int stem(String word) {
        int length = word.length();
        return length > 3 && word.endsWith("s") && !word.endsWith("ss") ? length - 1 : length;
    }

    /** Returns true when two words are the same but for an ending: equal stems, or a stem of five that both begin with. */
    static boolean akin(String a, String b) {
        if (a.charAt(0) != b.charAt(0)) {
            return false;
        }
        int x = stem(a);
        int y = stem(b);
        int shorter = Math.min(x, y);
        return (x == y || shorter >= 5) && a.regionMatches(0, b, 0, shorter);
    }
}
