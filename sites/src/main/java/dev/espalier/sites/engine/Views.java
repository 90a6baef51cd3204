package dev.espalier.sites.engine;

import dev.espalier.sites.expr.Expr;
import dev.espalier.sites.expr.Expr.Operator;
import dev.espalier.sites.expr.Names;
import dev.espalier.sites.expr.Value;
import dev.espalier.sites.spec.SiteSpec;
import dev.espalier.sites.spec.View;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds, filters, sorts and cuts the rows of views. */
final class Views {

    private final SiteSpec spec;
    private final Evaluator evaluator;
    private final Candidates candidates;

    Views(SiteSpec spec, Evaluator evaluator, Candidates candidates) {
        this.spec = spec;
        this.evaluator = evaluator;
        this.candidates = candidates;
    }

    /** Where rows come from. */
    interface Candidates {
        /** Returns at least the rows whose attribute has the value; all rows when the attribute is "". */
        List<Value.Ref> of(String from, String attribute, Value value);
    }

    List<Value.Ref> rows(String name, Scope scope) {
        View view =
                spec.view(name).orElseThrow(() -> new IllegalStateException("there is no view \"%s\"".formatted(name)));
        List<Expr> parts = parts(view.where()).stream()
                .filter(part -> !open(part, view.from(), scope))
                .toList();
        List<Value.Ref> rows = new ArrayList<>();
        for (Value.Ref row : candidates(view, parts, scope)) {
            Scope inner = scope.with(view.from(), row);
            if (parts.stream().allMatch(part -> evaluator.holds(part, inner))) {
                rows.add(row);
            }
        }
        order(view, scope).ifPresent(rows::sort);
        return view.limit() > 0 && rows.size() > view.limit()
                ? List.copyOf(rows.subList(0, view.limit()))
                : List.copyOf(rows);
    }

    private static List<Expr> parts(Expr where) {
        return where instanceof Expr.And(List<Expr> parts)
                ? parts.stream().flatMap(part -> parts(part).stream()).toList()
                : List.of(where);
    }

    /** Returns true for a part that compares with a parameter that has no value, unless it asks for just that. */
    private static boolean open(Expr part, String row, Scope scope) {
        if (part instanceof Expr.Binary(Operator operator, Expr left, Expr right) && (isNone(left) || isNone(right))) {
            return false;
        }
        return Names.in(part).stream().anyMatch(name -> !name.head().equals(row) && scope.unsetParameter(name.head()));
    }

    private static boolean isNone(Expr expr) {
        return expr instanceof Expr.Literal(Value value) && value.isNone();
    }

    /** Looks a row up by the first attribute that must equal something known; goes through all rows without one. */
    private List<Value.Ref> candidates(View view, List<Expr> parts, Scope scope) {
        for (Expr part : parts) {
            if (part instanceof Expr.Binary(Operator operator, Expr.Name left, Expr right)
                    && operator == Operator.EQUAL
                    && left.path().size() == 2
                    && left.head().equals(view.from())
                    && Names.in(right).stream().noneMatch(name -> name.head().equals(view.from()))) {
                return candidates.of(view.from(), left.path().getLast(), evaluator.value(right, scope));
            }
        }
        return candidates.of(view.from(), "", Value.none());
    }

    private Optional<Comparator<Value.Ref>> order(View view, Scope scope) {
        return view.sort().stream()
                .filter(sort -> evaluator.holds(sort.when(), scope))
                .map(sort -> {
                    Comparator<Value.Ref> by = (left, right) -> Operators.order(
                                    evaluator.value(sort.by(), scope.with(view.from(), left)),
                                    evaluator.value(sort.by(), scope.with(view.from(), right)))
                            .orElse(0);
                    return sort.descending() ? by.reversed() : by;
                })
                .reduce(Comparator::thenComparing);
    }
}
