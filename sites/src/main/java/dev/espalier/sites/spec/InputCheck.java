package dev.espalier.sites.spec;

import dev.espalier.sites.expr.Expr;
import dev.espalier.sites.expr.Type;
import dev.espalier.sites.expr.Type.Plain;
import dev.espalier.sites.spec.Widget.Binds;
import dev.espalier.sites.spec.Widget.Does;
import dev.espalier.sites.spec.Widget.Kind;
import dev.espalier.sites.spec.WidgetCheck.Surroundings;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks the widgets through which visitors give values. */
final class InputCheck {

    private final Declared declared;
    private final Surroundings around;

    InputCheck(Declared declared, Surroundings around) {
        this.declared = declared;
        this.around = around;
    }

    void input(Widget widget, Binds binds, ExprCheck exprs, Spot spot) {
        Optional<Operation> operation = TriggerCheck.operation(declared, around, binds.operation(), spot.at("bind"));
        if (operation.isEmpty()) {
            return;
        }
        Parameter param = operation.get().params().get(binds.param());
        if (param == null) {
            Declared.unknown(
                    spot.at("bind"),
                    "parameter of " + binds.operation(),
                    binds.param(),
                    operation.get().params().keySet());
            return;
        }
        exprs.scope()
                .find(binds.param())
                .filter(type -> !declared.types().assignable(param.type(), type))
                .ifPresent(type -> spot.at("bind")
                        .fault(
                                "%s is %s, but %s in sight, which is its first value, is %s",
                                binds.param(), param.type().word(), binds.param(), type.word()));
        sent(widget, binds, spot.at("bind"));
        if (!takes(widget, param)) {
            spot.at("kind")
                    .fault(
                            "a %s gives no %s: %s",
                            widget.kind().word(), binds.param(), param.type().word());
        } else if (!widget.view().isEmpty()) {
            choices(widget, binds, param, exprs, spot);
        }
    }

    /** A form without a button cannot be sent. */
    private void sent(Widget widget, Binds binds, Spot spot) {
        boolean button = around.beside(widget).stream()
                .anyMatch(other -> other.kind() == Kind.BUTTON
                        && other.action() instanceof Does does
                        && does.operation().equals(binds.operation()));
        if (!button) {
            spot.fault("no button beside this does %s, so nothing sends its value", binds.operation());
        }
    }

    private static boolean takes(Widget widget, Parameter param) {
        Type type = param.type();
        return switch (widget.kind()) {
            case TEXT -> type instanceof Plain && type != Plain.BOOL;
            case TEXTAREA -> type == Plain.TEXT;
            case SELECT, RADIO -> !widget.view().isEmpty() || listed(param);
            case CHECKBOX -> type == Plain.BOOL;
            case NATIVE_DATE, CALENDAR -> type == Plain.DATE;
            case AUTOCOMPLETE -> type == Plain.TEXT || type instanceof Type.Row;
            case STEPPER -> type == Plain.INT;
            case LINK, BUTTON, LIST, SUMMARY, MESSAGE, BANNER, FRAME -> false;
        };
    }

    /** Returns true when the parameter itself says what can be chosen. */
    private static boolean listed(Parameter param) {
        return param.type() instanceof Type.Choice
                || param.type() instanceof Type.ListChoice
                || (param.type() == Plain.INT
                        && !param.min().equals(SpecReader.NONE)
                        && !param.max().equals(SpecReader.NONE));
    }

    /** Each row of the view is a choice: itself where a row is wanted, else the first expression of the first line. */
    private void choices(Widget widget, Binds binds, Parameter param, ExprCheck exprs, Spot spot) {
        Optional<View> view = declared.spec().view(widget.view());
        if (view.isEmpty()) {
            return;
        }
        if (widget.kind() == Kind.AUTOCOMPLETE) {
            exprs.with(Map.of(binds.param(), Plain.TEXT)).shows(widget.view(), spot.first("suggest", "view"));
        }
        List<Expr> shown =
                widget.lines().isEmpty() ? List.of() : widget.lines().getFirst().exprs();
        if (widget.lines().isEmpty()) {
            spot.at("lines").fault("expected a line that says a choice, but found nothing");
        } else if (param.type() instanceof Type.Row(String of)) {
            if (!of.equals(view.get().from())) {
                spot.first("suggest", "view")
                        .fault(
                                "%s is ref %s, but the view is from %s",
                                binds.param(), of, view.get().from());
            }
        } else if (shown.isEmpty()) {
            spot.at("lines").item(0).fault("expected an expression in braces whose value is chosen, but found none");
        } else {
            exprs.withRow(view.get().from())
                    .value(shown.getFirst(), param.type(), spot.at("lines").item(0));
        }
    }
}
