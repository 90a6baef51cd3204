package dev.espalier.sites.spec;

import dev.espalier.sites.expr.Expr.Operator;
import dev.espalier.sites.expr.Type;
import dev.espalier.sites.expr.Type.Plain;
import dev.espalier.sites.expr.Value;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which types go together. A text that is written out has the type of the choice between nothing else. */
final class TypeRules {

    private final Map<String, List<String>> lists;

    TypeRules(Map<String, List<String>> lists) {
        this.lists = lists;
    }

    static Type of(Value value) {
        return switch (value) {
            case Value.Text(String text) -> new Type.Choice(List.of(text));
            case Value.Whole whole -> Plain.INT;
            case Value.Money money -> Plain.MONEY;
            case Value.Day day -> Plain.DATE;
            case Value.Time time -> Plain.TIME;
            case Value.Flag flag -> Plain.BOOL;
            case Value.Ref ref -> new Type.Row(ref.of());
            case Value.None none -> Plain.NONE;
        };
    }

    /** Returns the type in words for a message. */
    static String shown(Type type) {
        return type instanceof Type.Choice(List<String> values) && values.size() == 1
                ? "'" + values.getFirst() + "'"
                : type.word();
    }

    /** Returns true when a value of the one type may be kept where the other is declared. */
    boolean assignable(Type to, Type from) {
        if (from == Plain.NONE || to.equals(from)) {
            return true;
        }
        if (to == Plain.TEXT) {
            return text(from);
        }
        return text(to)
                && values(from).isPresent()
                && values(to).orElseThrow().containsAll(values(from).get());
    }

    /** Returns true when values of the types can be equal. */
    boolean comparable(Type left, Type right) {
        if (left == Plain.NONE || right == Plain.NONE || left.equals(right)) {
            return true;
        }
        if (text(left) && text(right)) {
            return values(left).isEmpty()
                    || values(right).isEmpty()
                    || !Collections.disjoint(values(left).get(), values(right).get());
        }
        return number(left) && number(right);
    }

    /** Returns true when one value of the types can come before another. */
    boolean ordered(Type left, Type right) {
        boolean line = number(left) || left == Plain.DATE || left == Plain.TIME || text(left);
        return line && (text(left) ? text(right) : right != Plain.NONE && comparable(left, right));
    }

    /** Returns the type of a sum, a difference or a product; empty when the operator has nothing to say about the types. */
    Optional<Type> arithmetic(Operator operator, Type left, Type right) {
        if (number(left) && number(right)) {
            boolean money = left == Plain.MONEY || right == Plain.MONEY;
            boolean squared = operator == Operator.TIMES && left == Plain.MONEY && right == Plain.MONEY;
            return squared ? Optional.empty() : Optional.of(money ? Plain.MONEY : Plain.INT);
        }
        boolean moved = operator != Operator.TIMES && right == Plain.INT && (left == Plain.DATE || left == Plain.TIME);
        return moved ? Optional.of(left) : Optional.empty();
    }

    static boolean number(Type type) {
        return type == Plain.INT || type == Plain.MONEY;
    }

    static boolean text(Type type) {
        return type == Plain.TEXT || type instanceof Type.Choice || type instanceof Type.ListChoice;
    }

    /** Returns all values that there are of a type; empty when they are not listed. */
    private Optional<Set<String>> values(Type type) {
        return switch (type) {
            case Type.Choice(List<String> values) -> Optional.of(new HashSet<>(values));
            case Type.ListChoice(String list) -> Optional.of(new HashSet<>(lists.getOrDefault(list, List.of())));
            case Plain plain -> Optional.empty();
            case Type.Row row -> Optional.empty();
        };
    }
}
