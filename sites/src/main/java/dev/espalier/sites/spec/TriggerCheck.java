package dev.espalier.sites.spec;

import dev.espalier.sites.expr.Type;
import dev.espalier.sites.spec.Widget.Binds;
import dev.espalier.sites.spec.Widget.Does;
import dev.espalier.sites.spec.Widget.Kind;
import dev.espalier.sites.spec.WidgetCheck.Surroundings;
import java.util.Optional;

/** Checks the widgets that do operations: each parameter that is needed gets a value of its type. */
final class TriggerCheck {

    private final Declared declared;
    private final Surroundings around;

    TriggerCheck(Declared declared, Surroundings around) {
        this.declared = declared;
        this.around = around;
    }

    /** Returns the operation; empty, and noted, when there is none or it cannot be done where the widget stands. */
    static Optional<Operation> operation(Declared declared, Surroundings around, String name, Spot spot) {
        Optional<Operation> operation = declared.spec().operation(name);
        if (operation.isEmpty()) {
            Declared.unknown(
                    spot,
                    "operation",
                    name,
                    declared.spec().rules().operations().keySet());
            return operation;
        }
        boolean here = operation.get().where().isEmpty() || operation.get().allowedOn(around.page());
        if (!here) {
            spot.fault(
                    "%s can be done on %s, but this stands on %s",
                    name,
                    String.join(", ", operation.get().where()),
                    around.page().equals(Operation.EVERYWHERE) ? "every page" : around.page());
        }
        return operation.filter(found -> here);
    }

    void trigger(Widget widget, Does does, ExprCheck exprs, Spot spot) {
        Optional<Operation> found = operation(declared, around, does.operation(), spot.at("does"));
        if (found.isEmpty()) {
            return;
        }
        Operation operation = found.get();
        if (widget.kind() == Kind.LINK && operation.effect() != Operation.Effect.NAV) {
            spot.at("does")
                    .fault(
                            "a link only shows a page, but %s is %s; write a button",
                            does.operation(), operation.effect());
        }
        RulesCheck.values(does.with(), Declared.types(operation.params()), "parameter", exprs, spot.at("with"));
        operation.params().forEach((name, param) -> {
            if (!does.with().containsKey(name) && !entered(widget, new Binds(does.operation(), name))) {
                boolean needed = param.required() || neededNext(operation, name);
                along(new Wanted(does.operation(), name, param.type(), needed), exprs, spot.at("does"));
            }
        });
    }

    /** A parameter that no widget gives a value. */
    private record Wanted(String operation, String name, Type type, boolean needed) {}

    /** Returns true when an input of the same form gives the value. */
    private boolean entered(Widget widget, Binds binds) {
        return widget.kind() == Kind.BUTTON
                && around.beside(widget).stream()
                        .anyMatch(other -> other.action().equals(binds));
    }

    /** Checks a value that goes along because something in sight has the parameter's name. */
    private void along(Wanted wanted, ExprCheck exprs, Spot spot) {
        Optional<Type> found = exprs.scope().find(wanted.name());
        if (found.isEmpty() && wanted.needed()) {
            spot.fault(
                    "%s needs %s: %s, but no input beside gives it, with does not say it and nothing in sight has that name",
                    wanted.operation(), wanted.name(), wanted.type().word());
        }
        found.filter(type -> !declared.types().assignable(wanted.type(), type))
                .ifPresent(type -> spot.fault(
                        "%s of %s is %s, but %s in sight is %s; say the value in with",
                        wanted.name(), wanted.operation(), wanted.type().word(), wanted.name(), type.word()));
    }

    private boolean neededNext(Operation operation, String name) {
        return declared.spec()
                .page(operation.next())
                .map(page -> page.params().get(name))
                .filter(Parameter::required)
                .isPresent();
    }
}
