package dev.espalier.sites.engine;

import dev.espalier.sites.expr.Expr;
import dev.espalier.sites.expr.Expr.Operator;
import dev.espalier.sites.expr.Names;
import dev.espalier.sites.expr.Template;
import dev.espalier.sites.expr.Value;
import dev.espalier.sites.spec.Generator;
import dev.espalier.sites.spec.SiteSpec;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.random.RandomGenerator;

/** Draws values from generators. */
final class Draws {

    private final Map<String, List<String>> lists;
    private final ToIntFunction<String> sizes;
    private final Evaluator evaluator;
    private final Texts texts;

    /** @param sizes number of rows of an entity */
    Draws(SiteSpec spec, Facts facts, ToIntFunction<String> sizes) {
        this.lists = spec.catalogue().lists();
        this.sizes = sizes;
        this.evaluator = new Evaluator(facts);
        this.texts = new Texts(spec.theme(), evaluator);
    }

    /** @param row ordinal of the row that the value is for, from 0 */
    Value draw(Generator generator, RandomGenerator random, int row, Scope scope) {
        return switch (generator) {
            case Generator.OneOf(List<Expr> values) ->
                evaluator.value(values.get(random.nextInt(values.size())), scope);
            case Generator.FromList(String list) -> fromList(list, random);
            case Generator.InTurn(String list) ->
                Value.of(texts(list).get(row % texts(list).size()));
            case Generator.AnyRow(String entity) -> new Value.Ref(entity, random.nextInt(sizes.applyAsInt(entity)));
            case Generator.Between between -> between(between, random, scope);
            case Generator.Sequence(Expr from, int step) -> moved(evaluator.value(from, scope), (long) row * step);
            case Generator.Chance(double share) -> Value.of(random.nextDouble() < share);
            case Generator.Filled(Template text) -> Value.of(texts.text(text, scope.with(drawn(text, random))));
            case Generator.Computed(Expr value) -> evaluator.value(value, scope);
        };
    }

    private Value fromList(String list, RandomGenerator random) {
        List<String> texts = texts(list);
        return Value.of(texts.get(random.nextInt(texts.size())));
    }

    private List<String> texts(String list) {
        List<String> texts = lists.getOrDefault(list, List.of());
        if (texts.isEmpty()) {
            throw new IllegalStateException("there is no list \"%s\"".formatted(list));
        }
        return texts;
    }

    private Map<String, Value> drawn(Template text, RandomGenerator random) {
        Map<String, Value> drawn = new HashMap<>();
        for (Expr expr : text.exprs()) {
            for (Expr.Name name : Names.in(expr)) {
                if (name.head().equals(Names.LISTS)) {
                    drawn.computeIfAbsent(
                            name.toString(), key -> fromList(name.path().getLast(), random));
                }
            }
        }
        return drawn;
    }

    private Value between(Generator.Between between, RandomGenerator random, Scope scope) {
        Value low = evaluator.value(between.low(), scope);
        Value high = evaluator.value(between.high(), scope);
        long steps = distance(low, high) / between.step();
        if (steps < 0) {
            throw new IllegalStateException("between: %s lies before %s".formatted(high, low));
        }
        return moved(low, random.nextLong(steps + 1) * between.step());
    }

    private static long distance(Value low, Value high) {
        return switch (low) {
            case Value.Whole(long number) when high instanceof Value.Whole other -> other.number() - number;
            case Value.Money(long cents) when high instanceof Value.Money other -> other.cents() - cents;
            case Value.Day day
            when high instanceof Value.Day other -> ChronoUnit.DAYS.between(day.date(), other.date());
            case Value.Time time
            when high instanceof Value.Time other -> ChronoUnit.MINUTES.between(time.time(), other.time());
            default -> throw new IllegalStateException("no range from %s to %s".formatted(low, high));
        };
    }

    private static Value moved(Value start, long by) {
        return start instanceof Value.Money(long cents)
                ? new Value.Money(cents + by)
                : Operators.apply(Operator.PLUS, start, Value.of(by));
    }
}
