package dev.espalier.sites.spec;

import dev.espalier.sites.expr.Expr;
import dev.espalier.sites.expr.Expr.Operator;
import dev.espalier.sites.expr.Names;
import dev.espalier.sites.expr.Template;
import dev.espalier.sites.expr.Template.Format;
import dev.espalier.sites.expr.Type;
import dev.espalier.sites.expr.Type.Plain;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Finds the types of expressions, and notes what in them is unknown or does not go together. */
final class ExprCheck {

    private final Declared declared;
    private final TypeScope scope;
    private final ViewUses uses;

    /** @param uses told of each view that an expression looks at */
    ExprCheck(Declared declared, TypeScope scope, ViewUses uses) {
        this.declared = declared;
        this.scope = scope;
        this.uses = uses;
    }

    /** Hears which views are looked at. */
    interface ViewUses {
        void use(String view, TypeScope scope, Spot spot);
    }

    TypeScope scope() {
        return scope;
    }

    ExprCheck with(Map<String, Type> names) {
        return new ExprCheck(declared, scope.with(names), uses);
    }

    ExprCheck withRow(String of) {
        return with(Map.of(of, new Type.Row(of)));
    }

    /** Notes that the page shows a view's rows here. */
    void shows(String view, Spot spot) {
        uses.use(view, scope, spot);
    }

    /** Checks what must be true or false; each part of a list at its own place. */
    void condition(Expr condition, Spot spot) {
        if (condition instanceof Expr.And(List<Expr> parts)) {
            for (int i = 0; i < parts.size(); i++) {
                condition(parts.get(i), spot.item(i));
            }
            return;
        }
        type(condition, spot)
                .filter(type -> type != Plain.BOOL)
                .ifPresent(type -> spot.fault("expected a condition, but found %s", TypeRules.shown(type)));
    }

    /** Checks what is kept where a type is declared. */
    void value(Expr expr, Type to, Spot spot) {
        type(expr, spot)
                .filter(type -> !declared.types().assignable(to, type))
                .ifPresent(type -> spot.fault("expected %s, but found %s", to.word(), TypeRules.shown(type)));
    }

    void template(Template template, Spot spot) {
        for (Template.Piece piece : template.pieces()) {
            if (piece instanceof Template.Shown(Expr expr, Format format)) {
                type(expr, spot).ifPresent(type -> format(format, type, spot));
            }
        }
    }

    private static void format(Format format, Type type, Spot spot) {
        String wanted = switch (format) {
            case PLAIN -> "";
            case LOWER -> TypeRules.text(type) ? "" : "text";
            case LONG, SHORT, US, SLASHED, WEEKDAY -> type == Plain.DATE ? "" : "date";
            case AMPM -> type == Plain.TIME ? "" : "time";
            case WORD -> type == Plain.INT ? "" : "int";
        };
        if (!wanted.isEmpty()) {
            spot.fault(
                    "the format %s is for %s, but found %s",
                    format.name().toLowerCase(Locale.ROOT), wanted, TypeRules.shown(type));
        }
    }

    /** Returns the expression's type; empty when it has none, which is noted. */
    Optional<Type> type(Expr expr, Spot spot) {
        return switch (expr) {
            case Expr.Literal literal -> Optional.of(TypeRules.of(literal.value()));
            case Expr.Name name -> named(name, spot);
            case Expr.Binary binary -> binary(binary, spot);
            case Expr.InRange(Expr value, Expr from, Expr to) -> {
                goTogether(Operator.LESS, value, from, spot);
                yield goTogether(Operator.LESS, value, to, spot);
            }
            case Expr.InSet(Expr value, List<Expr> members) -> {
                members.forEach(member -> goTogether(Operator.EQUAL, value, member, spot));
                yield Optional.of(Plain.BOOL);
            }
            case Expr.InView(Expr value, Expr.Name view) -> {
                Optional<Type> left = type(value, spot);
                Optional<Type> right = inView(view, spot);
                left.ifPresent(one -> right.ifPresent(other -> together(Operator.EQUAL, one, other, spot)));
                yield Optional.of(Plain.BOOL);
            }
            case Expr.Count(String view) -> view(view, spot).map(row -> Plain.INT);
            case Expr.Sum(Expr.Name view) -> sum(view, spot);
            case Expr.Days(Expr from, Expr to) -> {
                value(from, Plain.DATE, spot);
                value(to, Plain.DATE, spot);
                yield Optional.of(Plain.INT);
            }
            case Expr.And(List<Expr> parts) -> {
                parts.forEach(part -> condition(part, spot));
                yield Optional.of(Plain.BOOL);
            }
        };
    }

    private Optional<Type> binary(Expr.Binary binary, Spot spot) {
        if (!binary.operator().arithmetic()) {
            return goTogether(binary.operator(), binary.left(), binary.right(), spot);
        }
        Optional<Type> left = type(binary.left(), spot);
        Optional<Type> right = type(binary.right(), spot);
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        Optional<Type> result = declared.types().arithmetic(binary.operator(), left.get(), right.get());
        if (result.isEmpty()) {
            spot.fault(
                    "%s does not go between %s and %s",
                    binary.operator().sign(), TypeRules.shown(left.get()), TypeRules.shown(right.get()));
        }
        return result;
    }

    private Optional<Type> goTogether(Operator operator, Expr left, Expr right, Spot spot) {
        Optional<Type> one = type(left, spot);
        Optional<Type> other = type(right, spot);
        one.ifPresent(first -> other.ifPresent(second -> together(operator, first, second, spot)));
        return Optional.of(Plain.BOOL);
    }

    private void together(Operator operator, Type left, Type right, Spot spot) {
        boolean fits = switch (operator) {
            case EQUAL, UNEQUAL -> declared.types().comparable(left, right);
            case LESS, AT_MOST -> declared.types().ordered(left, right);
            case WORD_PREFIX -> TypeRules.text(left) && TypeRules.text(right);
            case PLUS, MINUS, TIMES -> true;
        };
        if (!fits) {
            spot.fault(
                    "%s cannot be compared with %s by %s",
                    TypeRules.shown(left), TypeRules.shown(right), operator.sign());
        }
    }

    private Optional<Type> named(Expr.Name name, Spot spot) {
        int used = Names.headLength(name);
        String head = String.join(".", name.path().subList(0, used));
        Optional<Type> type = scope.find(head);
        if (type.isEmpty()) {
            spot.fault(
                    "\"%s\" is not known here; known here: %s",
                    head, String.join(", ", scope.names().keySet()));
        }
        return type.flatMap(
                start -> follow(start, name.path().subList(used, name.path().size()), spot));
    }

    private Optional<Type> follow(Type start, List<String> path, Spot spot) {
        Type type = start;
        for (String attribute : path) {
            Optional<Map<String, Type>> columns =
                    type instanceof Type.Row(String of) ? declared.columns(of) : Optional.of(Map.of());
            if (columns.isEmpty()) {
                return Optional.empty();
            }
            Type next = columns.get().get(attribute);
            if (next == null) {
                String known = String.join(", ", new TreeSet<>(columns.get().keySet()));
                spot.fault(
                        "%s has no \"%s\"; %s",
                        TypeRules.shown(type), attribute, known.isEmpty() ? "only a row has parts" : "it has " + known);
                return Optional.empty();
            }
            type = next;
        }
        return Optional.of(type);
    }

    private Optional<Type> inView(Expr.Name view, Spot spot) {
        return view(view.head(), spot)
                .flatMap(row -> follow(row, view.path().subList(1, view.path().size()), spot));
    }

    private Optional<Type> sum(Expr.Name view, Spot spot) {
        Optional<Type> type = inView(view, spot);
        type.filter(summed -> !TypeRules.number(summed))
                .ifPresent(
                        summed -> spot.fault("sum adds up int or money, but %s is %s", view, TypeRules.shown(summed)));
        return type.filter(TypeRules::number);
    }

    /** Returns the type of a view's rows. */
    private Optional<Type> view(String name, Spot spot) {
        Optional<View> view = declared.spec().view(name);
        if (view.isEmpty()) {
            Declared.unknown(spot, "view", name, declared.spec().views().keySet());
            return Optional.empty();
        }
        uses.use(name, scope, spot);
        return Optional.of(new Type.Row(view.get().from()));
    }
}
