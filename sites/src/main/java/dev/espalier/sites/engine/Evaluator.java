package dev.espalier.sites.engine;

import dev.espalier.sites.expr.Expr;
import dev.espalier.sites.expr.Names;
import dev.espalier.sites.expr.Value;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Works expressions out. {@code none} equals only itself, is in no order and makes arithmetic none. */
final class Evaluator {

    private final Facts facts;

    Evaluator(Facts facts) {
        this.facts = facts;
    }

    Value value(Expr expr, Scope scope) {
        return switch (expr) {
            case Expr.Literal(Value value) -> value;
            case Expr.Name name -> named(name, scope);
            case Expr.Binary binary ->
                Operators.apply(binary.operator(), value(binary.left(), scope), value(binary.right(), scope));
            case Expr.InRange range -> inRange(range, scope);
            case Expr.InSet set -> inSet(set, scope);
            case Expr.InView inView -> inView(inView, scope);
            case Expr.Count(String view) -> Value.of(facts.rows(view, scope).size());
            case Expr.Sum(Expr.Name view) -> sum(view, scope);
            case Expr.Days days -> days(value(days.from(), scope), value(days.to(), scope));
            case Expr.And(List<Expr> parts) ->
                Value.of(parts.stream().allMatch(part -> value(part, scope).holds()));
        };
    }

    boolean holds(Expr expr, Scope scope) {
        return value(expr, scope).holds();
    }

    private Value named(Expr.Name name, Scope scope) {
        int used = Names.headLength(name);
        Value head = scope.find(
                used == 1 ? name.head() : String.join(".", name.path().subList(0, used)));
        if (head == null) {
            if (Names.unsetIsFalse(name)) {
                return Value.of(false);
            }
            throw new IllegalStateException("\"%s\" is not in sight".formatted(name));
        }
        return follow(head, name.path().subList(used, name.path().size()));
    }

    private Value follow(Value start, List<String> path) {
        Value value = start;
        for (String attribute : path) {
            if (!(value instanceof Value.Ref ref)) {
                return Value.none();
            }
            value = facts.attribute(ref, attribute);
        }
        return value;
    }

    private Value inRange(Expr.InRange range, Scope scope) {
        Value value = value(range.value(), scope);
        boolean fromBelow = Operators.atMost(value(range.from(), scope), value);
        return Value.of(fromBelow && Operators.less(value, value(range.to(), scope)));
    }

    private Value inSet(Expr.InSet set, Scope scope) {
        Value value = value(set.value(), scope);
        return Value.of(set.members().stream().anyMatch(member -> Operators.equal(value, value(member, scope))));
    }

    private Value inView(Expr.InView inView, Scope scope) {
        Value value = value(inView.value(), scope);
        List<String> path = inView.view().path();
        return Value.of(facts.rows(path.getFirst(), scope).stream()
                .anyMatch(row -> Operators.equal(value, follow(row, path.subList(1, path.size())))));
    }

    private Value sum(Expr.Name view, Scope scope) {
        Value total = Value.of(0);
        for (Value.Ref row : facts.rows(view.head(), scope)) {
            Value part = follow(row, view.path().subList(1, view.path().size()));
            total = part.isNone() ? total : Operators.apply(Expr.Operator.PLUS, total, part);
        }
        return total;
    }

    private static Value days(Value from, Value to) {
        if (from instanceof Value.Day first && to instanceof Value.Day second) {
            return Value.of(ChronoUnit.DAYS.between(first.date(), second.date()));
        }
        return Value.none();
    }
}
