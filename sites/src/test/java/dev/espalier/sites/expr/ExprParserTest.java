package dev.espalier.sites.expr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.espalier.sites.expr.Expr.Operator;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExprParserTest {

    @Test
    void readsEveryKindOfLiteral() {
        assertThat(literal("7")).isEqualTo(Value.of(7));
        assertThat(literal("12.50")).isEqualTo(new Value.Money(1250));
        assertThat(literal("2027-03-04")).isEqualTo(new Value.Day(LocalDate.of(2027, 3, 4)));
        assertThat(literal("19:30")).isEqualTo(new Value.Time(LocalTime.of(19, 30)));
        assertThat(literal("'Old Quay'")).isEqualTo(Value.of("Old Quay"));
        assertThat(literal("true")).isEqualTo(Value.of(true));
        assertThat(literal("none")).isEqualTo(Value.none());
    }

    @Test
    void bindsTimesBeforePlusBeforeComparisonBeforeAnd() {
        Expr parsed = ExprParser.parse("a + b * 2 < c and d");

        Expr product = new Expr.Binary(Operator.TIMES, name("b"), new Expr.Literal(Value.of(2)));
        Expr sum = new Expr.Binary(Operator.PLUS, name("a"), product);
        assertThat(parsed).isEqualTo(new Expr.And(List.of(new Expr.Binary(Operator.LESS, sum, name("c")), name("d"))));
    }

    @Test
    void tellsRangesFromSetsFromViews() {
        assertThat(ExprParser.parse("x in [1, 3)")).isInstanceOf(Expr.InRange.class);
        assertThat(ExprParser.parse("x in ['a', 'b', 'c']")).isInstanceOf(Expr.InSet.class);
        assertThat(ExprParser.parse("x in open.tour")).isEqualTo(new Expr.InView(name("x"), name("open", "tour")));
    }

    @Test
    void readsTheThreeFunctions() {
        assertThat(ExprParser.parse("count(open)")).isEqualTo(new Expr.Count("open"));
        assertThat(ExprParser.parse("sum(booked.price)")).isEqualTo(new Expr.Sum(name("booked", "price")));
        assertThat(ExprParser.parse("days(a, b)")).isEqualTo(new Expr.Days(name("a"), name("b")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a =          | expected a value, but found the end at position 4
            a > b        | no word of the language starts with ">" at position 3
            a b          | expected the end or "and", but found "b" at position 3
            x in [1, 2   | expected "]", but found the end at position 11
            max(a)       | expected count, sum or days, but found "max" at position 1
            2027-13-01   | no such value: "2027-13-01" at position 1
            (a           | expected ")", but found the end at position 3
            """)
    void saysWhatItExpectedWhatItFoundAndWhere(String source, String reason) {
        assertThatExceptionOfType(ExprSyntaxException.class)
                .isThrownBy(() -> ExprParser.parse(source.strip()))
                .withMessage(reason);
    }

    @Test
    void readsTemplatesWithFormats() {
        Template template = Template.parse("On {day.date|long}, {n * 2} of you");

        assertThat(template.pieces())
                .containsExactly(
                        new Template.Fixed("On "),
                        new Template.Shown(name("day", "date"), Template.Format.LONG),
                        new Template.Fixed(", "),
                        new Template.Shown(ExprParser.parse("n * 2"), Template.Format.PLAIN),
                        new Template.Fixed(" of you"));
        assertThatExceptionOfType(ExprSyntaxException.class)
                .isThrownBy(() -> Template.parse("Hi {name|loud}"))
                .withMessage("unknown format \"loud\" at position 4");
    }

    private static Value literal(String source) {
        return ((Expr.Literal) ExprParser.parse(source)).value();
    }

    private static Expr.Name name(String... path) {
        return new Expr.Name(List.of(path));
    }
}
