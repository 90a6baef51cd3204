package dev.espalier.sites.expr;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts the text of an expression into tokens. */
final class Lexer {

    private static final Pattern TOKEN = Pattern.compile("(?<date>\\d{4}-\\d{2}-\\d{2})|(?<time>\\d{2}:\\d{2})"
            + "|(?<money>\\d+\\.\\d{2})(?!\\d)|(?<whole>\\d+)|(?<text>'[^']*')"
            + "|(?<name>[A-Za-z]\\w*(?:\\.[A-Za-z]\\w*)*)|(?<sign>!=|<=|[=<~+\\-*\\[\\](),])");

    enum Kind {
        DATE,
        TIME,
        MONEY,
        WHOLE,
        TEXT,
        NAME,
        SIGN,
        END
    }

    /** @param position of the first character, from 1 */
    record Token(Kind kind, String text, int position) {

        boolean is(String word) {
            return (kind == Kind.NAME || kind == Kind.SIGN) && text.equals(word);
        }

        String shown() {
            return kind == Kind.END ? "the end" : "\"" + text + "\"";
        }
    }

    private Lexer() {}

    static List<Token> tokens(String source) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(source);
        int at = 0;
        while (at < source.length()) {
            if (Character.isWhitespace(source.charAt(at))) {
                at++;
                continue;
            }
            if (!matcher.region(at, source.length()).lookingAt()) {
                throw new ExprSyntaxException(
                        "no word of the language starts with \"" + source.charAt(at) + "\"", at + 1);
            }
            tokens.add(new Token(kind(matcher), matcher.group(), at + 1));
            at = matcher.end();
        }
        tokens.add(new Token(Kind.END, "", source.length() + 1));
        return tokens;
    }

    private static Kind kind(Matcher matcher) {
        for (Kind kind : Kind.values()) {
            if (kind != Kind.END && matcher.group(kind.name().toLowerCase(Locale.ROOT)) != null) {
                return kind;
            }
        }
        throw new IllegalStateException("token \"%s\" is of no kind".formatted(matcher.group()));
    }
}
