package dev.espalier.sites.expr;

import dev.espalier.sites.expr.Expr.Operator;
import dev.espalier.sites.expr.Lexer.Kind;
import dev.espalier.sites.expr.Lexer.Token;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Reads expressions: {@code = != < <= ~ in + - *}, {@code and}, {@code days(a, b)}, {@code count(view)}, {@code
 * sum(view.attribute)}, dotted names, whole numbers, money ({@code 12.50}), dates ({@code 2027-03-04}), times ({@code
 * 19:30}), texts in single quotes, {@code true}, {@code false} and {@code none}.
 */
public final class ExprParser {

    private static final List<Operator> COMPARISONS =
            List.of(Operator.EQUAL, Operator.UNEQUAL, Operator.AT_MOST, Operator.LESS, Operator.WORD_PREFIX);

    private final List<Token> tokens;
    private int next;

    private ExprParser(String source) {
        this.tokens = Lexer.tokens(source);
    }

    /**
     * Returns the expression that the text says.
     *
     * @throws ExprSyntaxException when it says none
     */
    public static Expr parse(String source) {
        ExprParser parser = new ExprParser(source);
        Expr expr = parser.conjunction();
        if (parser.peek().kind() != Kind.END) {
            throw parser.expected("the end or \"and\"");
        }
        return expr;
    }

    private Expr conjunction() {
        List<Expr> parts = new ArrayList<>();
        parts.add(comparison());
        while (take("and")) {
            parts.add(comparison());
        }
        return parts.size() == 1 ? parts.getFirst() : new Expr.And(parts);
    }

    private Expr comparison() {
        Expr left = sum();
        if (take("in")) {
            return membership(left);
        }
        for (Operator operator : COMPARISONS) {
            if (take(operator.sign())) {
                return new Expr.Binary(operator, left, sum());
            }
        }
        return left;
    }

    private Expr membership(Expr value) {
        if (!take("[")) {
            return new Expr.InView(value, name());
        }
        List<Expr> members = new ArrayList<>();
        members.add(sum());
        while (take(",")) {
            members.add(sum());
        }
        if (members.size() == 2 && take(")")) {
            return new Expr.InRange(value, members.getFirst(), members.getLast());
        }
        expect("]");
        return new Expr.InSet(value, members);
    }

    private Expr sum() {
        Expr left = product();
        while (peek().is("+") || peek().is("-")) {
            Operator operator = advance().is("+") ? Operator.PLUS : Operator.MINUS;
            left = new Expr.Binary(operator, left, product());
        }
        return left;
    }

    private Expr product() {
        Expr left = atom();
        while (take("*")) {
            left = new Expr.Binary(Operator.TIMES, left, atom());
        }
        return left;
    }

    private Expr atom() {
        Token token = peek();
        return switch (token.kind()) {
            case DATE -> literal(text -> new Value.Day(LocalDate.parse(text)));
            case TIME -> literal(text -> new Value.Time(LocalTime.parse(text)));
            case MONEY ->
                literal(text ->
                        new Value.Money(new BigDecimal(text).movePointRight(2).longValueExact()));
            case WHOLE -> literal(text -> new Value.Whole(Long.parseLong(text)));
            case TEXT -> literal(text -> new Value.Text(text.substring(1, text.length() - 1)));
            case NAME -> named();
            case SIGN, END -> bracketed();
        };
    }

    private Expr bracketed() {
        if (take("-")) {
            return new Expr.Binary(Operator.MINUS, new Expr.Literal(Value.of(0)), atom());
        }
        if (!take("(")) {
            throw expected("a value");
        }
        Expr inside = conjunction();
        expect(")");
        return inside;
    }

    private Expr literal(Function<String, Value> reader) {
        Token token = advance();
        try {
            return new Expr.Literal(reader.apply(token.text()));
        } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
            throw new ExprSyntaxException("no such value: " + token.shown(), token.position());
        }
    }

    private Expr named() {
        Token token = peek();
        return switch (token.text()) {
            case "true", "false" -> literal(text -> Value.of(text.equals("true")));
            case "none" -> literal(text -> Value.none());
            default -> {
                Expr.Name name = name();
                yield peek().is("(") ? call(token, name) : name;
            }
        };
    }

    private Expr call(Token function, Expr.Name name) {
        expect("(");
        Expr call = switch (name.toString()) {
            case "count" -> new Expr.Count(name().toString());
            case "sum" -> new Expr.Sum(name());
            case "days" -> days();
            default ->
                throw new ExprSyntaxException(
                        "expected count, sum or days, but found " + function.shown(), function.position());
        };
        expect(")");
        return call;
    }

    private Expr days() {
        Expr from = sum();
        expect(",");
        return new Expr.Days(from, sum());
    }

    private Expr.Name name() {
        if (peek().kind() != Kind.NAME) {
            throw expected("a name");
        }
        return new Expr.Name(List.of(advance().text().split("\\.")));
    }

    private boolean take(String word) {
        if (!peek().is(word)) {
            return false;
        }
        next++;
        return true;
    }

    private void expect(String sign) {
        if (!take(sign)) {
            throw expected("\"" + sign + "\"");
        }
    }

    private Token peek() {
        return tokens.get(next);
    }

    private Token advance() {
        return tokens.get(next++);
    }

    private ExprSyntaxException expected(String what) {
        return new ExprSyntaxException("expected %s, but found %s".formatted(what, peek().shown()), peek().position());
    }
}
