package dev.espalier.sites.web;

import dev.espalier.sites.engine.RawValues;
import dev.espalier.sites.engine.Scope;
import dev.espalier.sites.expr.Expr;
import dev.espalier.sites.expr.Template;
import dev.espalier.sites.expr.Type;
import dev.espalier.sites.expr.Value;
import dev.espalier.sites.spec.Parameter;
import dev.espalier.sites.spec.View;
import dev.espalier.sites.spec.Widget;
import java.util.ArrayList;
import java.util.List;

/** What can be chosen for a parameter: its enumeration, its range of whole numbers, or the rows of the widget's view. */
final class Choices {

    /** A longer range of numbers is for a text field. */
    private static final long LONGEST_RANGE = 60;

    private Choices() {}

    static List<Choice> of(Sight sight, Widget widget, Parameter param, Scope scope) {
        if (!widget.view().isEmpty()) {
            return rows(sight, widget, param, scope);
        }
        List<Choice> choices = new ArrayList<>();
        sight.moment().site().choices(param.type()).forEach(text -> choices.add(new Choice(text, text)));
        if (sight.moment().value(param.min(), scope) instanceof Value.Whole(long min)
                && sight.moment().value(param.max(), scope) instanceof Value.Whole(long max)) {
            for (long number = min; number <= Math.min(max, min + LONGEST_RANGE); number++) {
                choices.add(new Choice(Long.toString(number), Long.toString(number)));
            }
        }
        return choices;
    }

    private static List<Choice> rows(Sight sight, Widget widget, Parameter param, Scope scope) {
        View view = sight.spec().view(widget.view()).orElseThrow();
        Template line = widget.lines().getFirst();
        return sight.moment().rows(widget.view(), scope).stream()
                .map(row -> {
                    Scope inner = scope.with(view.from(), row);
                    return new Choice(value(sight, param, row, line, inner), sight.text(line, inner));
                })
                .toList();
    }

    /** Returns the row itself where a row is wanted, else the value of the line's first expression. */
    private static String value(Sight sight, Parameter param, Value.Ref row, Template line, Scope inner) {
        if (param.type() instanceof Type.Row) {
            return RawValues.write(row);
        }
        Expr shown = line.exprs().getFirst();
        return RawValues.write(sight.moment().value(shown, inner));
    }
}
