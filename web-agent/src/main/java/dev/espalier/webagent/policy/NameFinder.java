package dev.espalier.webagent.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds capitalised phrases. A capital at the start of a sentence proves nothing: if the word is a usual opener it is
 * left out, else the phrase is offered with and without it.
 */
final class NameFinder {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’-]*|&");

    private final Lexicon lexicon;

    NameFinder(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** A stretch of the text. */
    record Stretch(int start, int end) {
        boolean meets(int from, int to) {
            return from < end && start < to;
        }
    }

    private record Word(String text, int start, int end, boolean opensSentence, boolean joined) {
        String lower() {
            return text.toLowerCase(Locale.ROOT);
        }
    }

    /** Returns the phrases outside the taken stretches, the fullest reading of each first. */
    List<Stretch> find(String text, List<Stretch> taken) {
        var found = new ArrayList<Stretch>();
        var run = new ArrayList<Word>();
        for (Word word : words(text)) {
            boolean free = taken.stream().noneMatch(s -> s.meets(word.start(), word.end()));
            if (!word.joined() || !free) {
                close(run, found);
            }
            if (free && (proper(word) || (!run.isEmpty() && lexicon.has(WordList.JOINER, word.lower())))) {
                run.add(word);
            } else {
                close(run, found);
            }
        }
        close(run, found);
        return found;
    }

    private List<Word> words(String text) {
        var words = new ArrayList<Word>();
        Matcher match = WORD.matcher(text);
        int last = 0;
        while (match.find()) {
            String between = text.substring(last, match.start());
            boolean abbreviated = between.equals(". ")
                    && last > 0
                    && shortWord(words.getLast())
                    && !lexicon.has(WordList.OPENER, match.group().toLowerCase(Locale.ROOT));
            boolean opens = words.isEmpty() || (!abbreviated && between.matches("(?s).*[.!?:;\\n•–—-]\\W*"));
            boolean joined = abbreviated || between.equals(" ");
            words.add(new Word(match.group(), match.start(), match.end(), opens, joined));
            last = match.end();
        }
        return words;
    }

    private static boolean shortWord(Word word) {
        return word.text().length() <= 3 && Character.isUpperCase(word.text().charAt(0));
    }

    private boolean proper(Word word) {
        char first = word.text().charAt(0);
        boolean weekday = lexicon.has(WordList.WEEKDAY, word.lower());
        boolean pronoun = word.lower().matches("i|i['’].*");
        return Character.isUpperCase(first) && !weekday && !pronoun;
    }

    private void close(List<Word> run, List<Stretch> found) {
        while (!run.isEmpty() && lexicon.has(WordList.JOINER, run.getLast().lower()) && !proper(run.getLast())) {
            run.removeLast();
        }
        if (!run.isEmpty()) {
            emit(List.copyOf(run), found);
            run.clear();
        }
    }

    private void emit(List<Word> run, List<Stretch> found) {
        Word first = run.getFirst();
        boolean opener = first.opensSentence() && lexicon.has(WordList.OPENER, first.lower());
        boolean article = lexicon.has(WordList.JOINER, first.lower());
        var rest = run.subList(1, run.size()).stream()
                .dropWhile(w -> !Character.isUpperCase(w.text().charAt(0)))
                .toList();
        if (!opener || article) {
            add(run, found);
        }
        if (first.opensSentence() && !rest.isEmpty()) {
            add(rest, found);
        }
        for (int i = 1; i < run.size() - 1; i++) {
            if (run.get(i).lower().equals("and")) {
                add(run.subList(0, i), found);
                add(run.subList(i + 1, run.size()), found);
            }
        }
    }

    private void add(List<Word> words, List<Stretch> found) {
        Word last = words.getLast();
        boolean possessive = last.text().matches(".+['’]s");
        boolean onlyOpener = words.size() == 1
                && words.getFirst().opensSentence()
                && lexicon.has(WordList.OPENER, words.getFirst().lower());
        if (onlyOpener) {
            return;
        }
        found.add(new Stretch(words.getFirst().start(), last.end()));
        if (possessive) {
            found.add(new Stretch(words.getFirst().start(), last.end() - 2));
        }
    }
}
