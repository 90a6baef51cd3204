package dev.espalier.webagent.policy;

import dev.espalier.webagent.policy.NameFinder.Stretch;
import dev.espalier.webagent.policy.Span.Context;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts an instruction into typed spans, each with the words beside it. */
final class InstructionReader {

    private static final Pattern QUOTED =
            Pattern.compile("\"([^\"]+)\"|“([^”]+)”|‘([^’]+)’|(?<=^|[\\s(])'([^']+)'(?=$|[\\s).,;:!?])");
    private static final Pattern KEYED = Pattern.compile(
            "(?:^|[\\n;,.(•|–—]|\\s-)\\s*(\\p{L}[\\p{L} /-]{1,28}?)\\s?(?:[:=]|\\s–)\\s+([^;\\n,•|]+?)(?=[;\\n,•|)]|\\.(?:\\s|$)|\\s[–—-]\\s|$)");
    private static final Pattern SENTENCE_END = Pattern.compile("[.;!?\\n](?=\\s|$)|[()]");
    private static final Pattern CLAUSE_END = Pattern.compile("[,.;:!?\\n](?=\\s|$)|[()]");
    private static final int GRAM_WORDS = 3;

    private final Lexicon lexicon;
    private final ValueReader values;
    private final NameFinder names;

    InstructionReader(Lexicon lexicon, ValueReader values) {
        this.lexicon = lexicon;
        this.values = values;
        this.names = new NameFinder(lexicon);
    }

    private record Piece(SpanKind kind, String text, String value, int start, int end) {
        boolean contains(Piece other) {
            return start <= other.start && other.end <= end && end - start > other.end - other.start;
        }
    }

    Instruction read(String text) {
        var pieces = new ArrayList<Piece>();
        quoted(text, pieces);
        for (Value value : values.read(text)) {
            pieces.add(new Piece(
                    value.kind(),
                    text.substring(value.start(), value.end()).strip(),
                    value.canonical(),
                    value.start(),
                    value.end()));
        }
        names(text, pieces);
        keyed(text, pieces);
        grams(text, pieces);
        pieces.sort(Comparator.comparingInt(Piece::start)
                .thenComparingInt(piece -> -piece.end())
                .thenComparing(Piece::kind));
        var spans = new ArrayList<Span>();
        for (Piece piece : pieces) {
            spans.add(span(text, piece, pieces));
        }
        return new Instruction(text, Phrase.of(text), spans, negated(text));
    }

    private static void quoted(String text, List<Piece> pieces) {
        Matcher match = QUOTED.matcher(text);
        while (match.find()) {
            for (int group = 1; group <= match.groupCount(); group++) {
                if (match.group(group) != null) {
                    add(SpanKind.QUOTED, text, new Stretch(match.start(group), match.end(group)), pieces);
                }
            }
        }
    }

    private static void add(SpanKind kind, String text, Stretch at, List<Piece> pieces) {
        String said = text.substring(at.start(), at.end()).strip();
        boolean known = pieces.stream()
                .anyMatch(p -> p.start() == at.start()
                        && p.end() == at.end()
                        && (p.kind() == kind || p.kind().typed()));
        if (!said.isEmpty() && !known) {
            pieces.add(new Piece(kind, said, said, at.start(), at.end()));
        }
    }

    private void names(String text, List<Piece> pieces) {
        var taken = pieces.stream()
                .filter(piece -> piece.kind() != SpanKind.NUMBER)
                .map(piece -> new Stretch(piece.start(), piece.end()))
                .toList();
        for (Stretch at : names.find(text, taken)) {
            String said = text.substring(at.start(), at.end());
            if (pieces.stream().anyMatch(p -> p.kind().typed() && p.start() == at.start() && p.end() == at.end())) {
                continue;
            }
            pieces.removeIf(p -> p.kind() == SpanKind.NUMBER && at.start() <= p.start() && p.end() <= at.end());
            add(SpanKind.NAME, text, at, pieces);
            int space = said.indexOf(' ');
            if (space > 0) {
                add(SpanKind.FIRST, text, new Stretch(at.start(), at.start() + space), pieces);
                add(SpanKind.REST, text, new Stretch(at.start() + space + 1, at.end()), pieces);
            }
        }
    }

    private static void keyed(String text, List<Piece> pieces) {
        Matcher match = KEYED.matcher(text);
        int from = 0;
        while (match.find(from)) {
            add(SpanKind.KEYED, text, new Stretch(match.start(2), match.end(2)), pieces);
            from = match.end(2);
        }
    }

    /** Adds, after a cue such as "note", the next one to three words and the whole clause. */
    private void grams(String text, List<Piece> pieces) {
        Matcher word = Pattern.compile("[\\p{L}\\p{N}'’-]+").matcher(text);
        while (word.find()) {
            if (lexicon.has(WordList.NOTE, Phrase.of(word.group()).padded().strip())) {
                int from = word.end();
                int to = from + clauseEnd(text.substring(from));
                gramsWithin(text, new Stretch(from, to), pieces);
            }
        }
    }

    private static void gramsWithin(String text, Stretch clause, List<Piece> pieces) {
        Matcher word = Pattern.compile("[^\\s]+").matcher(text).region(clause.start(), clause.end());
        int start = -1;
        for (int n = 1; n <= GRAM_WORDS && word.find(); n++) {
            start = start < 0 ? word.start() : start;
            add(SpanKind.GRAM, text, new Stretch(start, word.end()), pieces);
        }
        if (start >= 0) {
            add(SpanKind.GRAM, text, new Stretch(start, clause.end()), pieces);
        }
    }

    private static int clauseEnd(String rest) {
        Matcher end = SENTENCE_END.matcher(rest);
        return end.find() ? end.start() : rest.length();
    }

    private Span span(String text, Piece piece, List<Piece> pieces) {
        boolean whole = pieces.stream().noneMatch(p -> p.kind().strong() && p.contains(piece) && !keyedValue(p, piece));
        var context =
                new Context(left(text, piece, pieces), right(text, piece), key(text, piece), contact(piece, pieces));
        return new Span(
                piece.kind(),
                piece.text(),
                piece.value(),
                Phrase.of(piece.text()),
                piece.start(),
                piece.end(),
                context,
                whole);
    }

    /** A name or a date after a key is as good as all that stands there. */
    private static boolean keyedValue(Piece outer, Piece inner) {
        return outer.kind() == SpanKind.KEYED
                && inner.kind() != SpanKind.GRAM
                && inner.kind().strong();
    }

    private static List<String> left(String text, Piece piece, List<Piece> pieces) {
        int from = pieces.stream()
                .filter(p -> p.kind().strong() && p.kind() != SpanKind.KEYED && p.end() <= piece.start())
                .mapToInt(Piece::end)
                .max()
                .orElse(0);
        String before = text.substring(Math.min(from, piece.start()), piece.start());
        Matcher end = SENTENCE_END.matcher(before);
        int cut = 0;
        while (end.find()) {
            cut = end.end();
        }
        var words = Phrase.of(before.substring(cut)).words();
        return words.reversed().stream().limit(5).toList();
    }

    private static List<String> right(String text, Piece piece) {
        String after = text.substring(piece.end());
        Matcher end = CLAUSE_END.matcher(after);
        String clause = end.find() ? after.substring(0, end.start()) : after;
        return Phrase.of(clause).words().stream().limit(3).toList();
    }

    private static List<String> key(String text, Piece piece) {
        Matcher match = KEYED.matcher(text);
        int from = 0;
        while (match.find(from)) {
            if (match.start(2) <= piece.start() && piece.end() <= match.end(2)) {
                return Phrase.of(match.group(1)).words();
            }
            from = match.end(2);
        }
        return List.of();
    }

    private static boolean contact(Piece piece, List<Piece> pieces) {
        return pieces.stream()
                .anyMatch(p -> (p.kind() == SpanKind.EMAIL || p.kind() == SpanKind.PHONE)
                        && p.start() >= piece.end()
                        && p.start() - piece.end() <= 12);
    }

    private List<String> negated(String text) {
        var words = Phrase.of(text).words();
        var negated = new ArrayList<String>();
        int left = 0;
        for (String word : words) {
            if (lexicon.has(WordList.NEGATION, word)) {
                left = 3;
            } else if (left > 0) {
                negated.add(word);
                left--;
            }
        }
        return negated;
    }
}
