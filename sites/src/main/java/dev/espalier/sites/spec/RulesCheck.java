package dev.espalier.sites.spec;

import dev.espalier.sites.expr.Expr;
import dev.espalier.sites.expr.Expr.Literal;
import dev.espalier.sites.expr.Type;
import dev.espalier.sites.expr.Type.Plain;
import dev.espalier.sites.expr.Value.Whole;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Checks visitors' variables, operations and invariants. */
final class RulesCheck {

    private final Declared declared;
    private final ExprCheck everywhere;
    private final Spot root;

    RulesCheck(Declared declared, ExprCheck everywhere, Spot root) {
        this.declared = declared;
        this.everywhere = everywhere;
        this.root = root;
    }

    void check() {
        declared.spec().rules().session().forEach((name, variable) -> {
            Spot spot = root.at("session").at(name);
            NameCheck.free(name, spot);
            variable(name, variable, spot);
        });
        declared.spec()
                .rules()
                .operations()
                .forEach((name, operation) ->
                        operation(operation, root.at("operations").at(name)));
        conditions(declared.spec().rules().invariants(), everywhere, root.at("invariants"));
    }

    /** Checks conditions and what they mean to a reader. */
    static void conditions(List<Condition> conditions, ExprCheck exprs, Spot list) {
        for (int i = 0; i < conditions.size(); i++) {
            exprs.condition(conditions.get(i).that(), list.item(i).at("that"));
            exprs.template(conditions.get(i).text(), list.item(i).at("text"));
        }
    }

    private void variable(String name, Variable variable, Spot spot) {
        switch (variable) {
            case Variable.Single(Type type, Expr initial) -> {
                declared.type(type, spot.at("type"));
                alone().value(initial, type, spot.at("initial"));
            }
            case Variable.Records(Map<String, Type> fields) -> {
                if (declared.spec().entity(name).isPresent()) {
                    spot.fault("\"%s\" is an entity too; give the collection a name of its own", name);
                }
                fields.forEach(
                        (field, type) -> declared.type(type, spot.at("fields").at(field)));
                Type until = fields.getOrDefault(Variable.Records.UNTIL_TICK, Plain.INT);
                if (until != Plain.INT) {
                    spot.at("fields").at(Variable.Records.UNTIL_TICK).fault("expected int, but found %s", until.word());
                }
            }
        }
    }

    /** Returns what a variable's first value sees: everything but the variables, which are not there yet. */
    private ExprCheck alone() {
        Map<String, Type> names = everywhere.scope().names().entrySet().stream()
                .filter(name -> !declared.spec().rules().session().containsKey(name.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new ExprCheck(
                declared,
                TypeScope.of(names),
                (view, scope, spot) -> spot.fault("a first value cannot look at the view %s", view));
    }

    private void operation(Operation operation, Spot spot) {
        params(operation.params(), spot.at("params"));
        ExprCheck inside = everywhere.with(Declared.types(operation.params()));
        where(operation, spot.at("where"));
        new NextCheck(declared).check(operation, spot);
        if (operation.effect() == Operation.Effect.NAV) {
            operation
                    .params()
                    .keySet()
                    .forEach(name ->
                            NameCheck.addressable(name, spot.at("params").at(name)));
            if (!operation.guards().isEmpty() || !operation.effects().isEmpty()) {
                spot.at("effect")
                        .fault(
                                "an operation that only shows a page has no guard and no effects; write SESSION or COMMIT");
            }
        }
        for (int i = 0; i < operation.guards().size(); i++) {
            guard(operation, operation.guards().get(i), inside, spot.at("guard").item(i));
        }
        for (int i = 0; i < operation.effects().size(); i++) {
            change(operation.effects().get(i), inside, spot.at("effects").item(i));
        }
    }

    /** Checks parameters, of an operation or of a page. */
    void params(Map<String, Parameter> params, Spot spot) {
        params.forEach((name, param) -> {
            Spot at = spot.at(name);
            NameCheck.free(name, at);
            declared.type(param.type(), at.ifThere("type"));
            bound(param, param.min(), at.at("min"));
            bound(param, param.max(), at.at("max"));
            if (param.min() instanceof Literal(Whole(var min))
                    && param.max() instanceof Literal(Whole(var max))
                    && min > max) {
                at.at("min").fault("%d is more than the max, %d", min, max);
            }
            everywhere.template(param.text(), at.at("text"));
        });
    }

    private void bound(Parameter param, Expr bound, Spot spot) {
        if (!bound.equals(SpecReader.NONE)) {
            everywhere
                    .type(bound, spot)
                    .filter(type -> !declared.types().ordered(param.type(), type))
                    .ifPresent(type -> spot.fault(
                            "expected a bound for %s, but found %s",
                            param.type().word(), TypeRules.shown(type)));
        }
    }

    private void where(Operation operation, Spot spot) {
        if (operation.where().isEmpty()) {
            spot.fault("expected pages, or * for all, but found nothing");
        }
        for (int i = 0; i < operation.where().size(); i++) {
            String page = operation.where().get(i);
            if (!page.equals(Operation.EVERYWHERE) && declared.spec().page(page).isEmpty()) {
                Declared.unknown(spot.item(i), "page", page, declared.pages());
            }
        }
    }

    private void guard(Operation operation, Operation.Guard guard, ExprCheck inside, Spot spot) {
        inside.condition(guard.when(), spot.at("when"));
        inside.template(guard.text(), spot.at("text"));
        if (!guard.field().isEmpty() && !operation.params().containsKey(guard.field())) {
            Declared.unknown(
                    spot.at("field"),
                    "parameter",
                    guard.field(),
                    operation.params().keySet());
        }
    }

    private void change(Change change, ExprCheck inside, Spot spot) {
        inside.condition(change.when(), spot.at("when"));
        switch (change) {
            case Change.Assign(String variable, Expr to, Expr when) -> {
                if (declared.spec().rules().session().get(variable)
                        instanceof Variable.Single(Type type, Expr initial)) {
                    inside.value(to, type, spot.at("to"));
                } else {
                    Declared.unknown(spot.at("set"), "variable", variable, declared.variables());
                }
            }
            case Change.Add(String collection, Map<String, Expr> fields, Expr when) -> {
                if (declared.spec().rules().session().get(collection)
                        instanceof Variable.Records(Map<String, Type> types)) {
                    values(fields, types, "field", inside, spot.at("record"));
                } else {
                    Declared.unknown(spot.at("add"), "collection", collection, declared.collections());
                }
            }
            case Change.Remove(String collection, Expr where, Expr when) -> {
                if (declared.spec().rules().session().get(collection) instanceof Variable.Records) {
                    inside.withRow(collection).condition(where, spot.at("where"));
                } else {
                    Declared.unknown(spot.at("remove"), "collection", collection, declared.collections());
                }
            }
        }
    }

    /** Checks values that are given by name. */
    static void values(Map<String, Expr> given, Map<String, Type> types, String noun, ExprCheck exprs, Spot spot) {
        given.forEach((name, expr) -> {
            Type type = types.get(name);
            if (type == null) {
                Declared.unknown(spot.at(name), noun, name, types.keySet());
            } else {
                exprs.value(expr, type, spot.at(name));
            }
        });
    }
}
