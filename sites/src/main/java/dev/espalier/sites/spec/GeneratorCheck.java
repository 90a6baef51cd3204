package dev.espalier.sites.spec;

import dev.espalier.sites.expr.Expr;
import dev.espalier.sites.expr.Names;
import dev.espalier.sites.expr.Type;
import dev.espalier.sites.expr.Type.Plain;
import dev.espalier.sites.expr.Value;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Checks that generators give values of the type that is wanted. */
final class GeneratorCheck {

    private final Declared declared;
    private final ExprCheck exprs;
    private final Collection<String> drawn;

    /** @param drawn entities whose rows are there */
    GeneratorCheck(Declared declared, ExprCheck exprs, Collection<String> drawn) {
        this.declared = declared;
        this.exprs = exprs;
        this.drawn = drawn;
    }

    void generator(Generator make, Type to, Spot spot) {
        switch (make) {
            case Generator.OneOf(List<Expr> values) -> {
                for (int i = 0; i < values.size(); i++) {
                    exprs.value(values.get(i), to, spot.at("oneOf").item(i));
                }
            }
            case Generator.FromList(String list) -> list(list, to, spot.at("list"));
            case Generator.InTurn(String list) -> list(list, to, spot.at("inTurn"));
            case Generator.AnyRow(String entity) -> row(entity, to, spot.at("row"));
            case Generator.Between between -> between(between, to, spot.at("between"));
            case Generator.Sequence(Expr from, int step) -> line(from, to, spot.at("from"));
            case Generator.Chance chance -> gives(Plain.BOOL, to, spot.at("chance"));
            case Generator.Filled filled -> {
                withLists().template(filled.text(), spot.at("text"));
                gives(Plain.TEXT, to, spot.at("text"));
            }
            case Generator.Computed(Expr value) -> exprs.value(value, to, spot.at("value"));
        }
    }

    private void list(String list, Type to, Spot spot) {
        declared.list(list, spot);
        gives(new Type.ListChoice(list), to, spot);
    }

    private ExprCheck withLists() {
        Map<String, Type> lists = new HashMap<>();
        declared.spec()
                .catalogue()
                .lists()
                .keySet()
                .forEach(list -> lists.put(Names.LISTS + "." + list, new Type.ListChoice(list)));
        return exprs.with(lists);
    }

    private void gives(Type type, Type to, Spot spot) {
        if (!declared.types().assignable(to, type)) {
            spot.fault("expected %s, but this gives %s", to.word(), type.word());
        }
    }

    private void row(String entity, Type to, Spot spot) {
        if (!drawn.contains(entity)) {
            Declared.unknown(spot, "entity before this one", entity, drawn);
        } else {
            gives(new Type.Row(entity), to, spot);
        }
    }

    private void between(Generator.Between between, Type to, Spot spot) {
        line(between.low(), to, spot.item(0));
        line(between.high(), to, spot.item(1));
        if (between.low() instanceof Expr.Literal(Value low)
                && between.high() instanceof Expr.Literal(Value high)
                && after(low, high)) {
            spot.fault(
                    "expected the least value first, but found %s", spot.root().at(spot.path()));
        }
    }

    private static boolean after(Value low, Value high) {
        return switch (low) {
            case Value.Whole(long number) -> high instanceof Value.Whole(long other) && number > other;
            case Value.Money(long cents) -> high instanceof Value.Money(long other) && cents > other;
            case Value.Day day -> high instanceof Value.Day other && day.date().isAfter(other.date());
            case Value.Time time ->
                high instanceof Value.Time other && time.time().isAfter(other.time());
            case Value.Text text -> false;
            case Value.Flag flag -> false;
            case Value.Ref ref -> false;
            case Value.None none -> false;
        };
    }

    /** Checks an end of a range, whose values lie in steps. */
    private void line(Expr expr, Type to, Spot spot) {
        if (!TypeRules.number(to) && to != Plain.DATE && to != Plain.TIME) {
            spot.fault("expected %s, but a range gives int, money, date or time", to.word());
        } else if (exprs.type(expr, spot).filter(type -> !type.equals(to)).isPresent()) {
            exprs.value(expr, to, spot);
        }
    }
}
