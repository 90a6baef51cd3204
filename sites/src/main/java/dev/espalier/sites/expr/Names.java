package dev.espalier.sites.expr;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The names that every site has, and those that an expression mentions. */
public final class Names {

    /** The site's date. */
    public static final String TODAY = "today";
    /** How many state-changing requests the visitor has made. */
    public static final String TICK = "tick";
    /** {@code switch.x} is true when the task turned x on. */
    public static final String SWITCH = "switch";
    /** {@code refused.x} is true when the visitor's last request was operation x, and was refused. */
    public static final String REFUSED = "refused";
    /** {@code draw.x} is what the task drew. */
    public static final String DRAW = "draw";
    /** {@code lists.x} in a generator's text draws from a list. */
    public static final String LISTS = "lists";

    /** Names that a declaration cannot give to anything. */
    public static final Set<String> RESERVED = Set.of(
            TODAY, TICK, SWITCH, REFUSED, DRAW, LISTS, "count", "sum", "days", "and", "in", "true", "false", "none");

    private static final Set<String> FAMILIES = Set.of(SWITCH, REFUSED, DRAW, LISTS);

    private Names() {}

    /** Returns how many words of the path name one thing in sight: two for a switch, a refusal, a draw, a list. */
    public static int headLength(Expr.Name name) {
        return FAMILIES.contains(name.head()) && name.path().size() > 1 ? 2 : 1;
    }

    /** Returns true for a name that is false when nothing of that name is in sight. */
    public static boolean unsetIsFalse(Expr.Name name) {
        return name.head().equals(SWITCH) || name.head().equals(REFUSED);
    }

    /** Returns the dotted names that stand in an expression, views left out. */
    public static List<Expr.Name> in(Expr expr) {
        List<Expr.Name> names = new ArrayList<>();
        collect(expr, names);
        return names;
    }

    private static void collect(Expr expr, List<Expr.Name> names) {
        switch (expr) {
            case Expr.Name name -> names.add(name);
            case Expr.Binary(Expr.Operator operator, Expr left, Expr right) -> collectAll(names, left, right);
            case Expr.InRange(Expr value, Expr from, Expr to) -> collectAll(names, value, from, to);
            case Expr.InSet(Expr value, List<Expr> members) -> {
                collect(value, names);
                members.forEach(member -> collect(member, names));
            }
            case Expr.InView(Expr value, Expr.Name view) -> collect(value, names);
            case Expr.Days(Expr from, Expr to) -> collectAll(names, from, to);
            case Expr.And(List<Expr> parts) -> parts.forEach(part -> collect(part, names));
            case Expr.Literal literal -> {}
            case Expr.Count count -> {}
            case Expr.Sum sum -> {}
        }
    }

    /** Returns the views that an expression looks at. */
    public static Set<String> views(Expr expr) {
        return switch (expr) {
            case Expr.Count(String view) -> Set.of(view);
            case Expr.Sum(Expr.Name view) -> Set.of(view.head());
            case Expr.InView(Expr value, Expr.Name view) -> union(List.of(value), view.head());
            case Expr.Binary(Expr.Operator operator, Expr left, Expr right) -> union(List.of(left, right));
            case Expr.InRange(Expr value, Expr from, Expr to) -> union(List.of(value, from, to));
            case Expr.InSet(Expr value, List<Expr> members) ->
                union(members, views(value).toArray(String[]::new));
            case Expr.Days(Expr from, Expr to) -> union(List.of(from, to));
            case Expr.And(List<Expr> parts) -> union(parts);
            case Expr.Literal literal -> Set.of();
            case Expr.Name name -> Set.of();
        };
    }

    private static Set<String> union(List<Expr> parts, String... more) {
        Set<String> views = new TreeSet<>(List.of(more));
        parts.forEach(part -> views.addAll(views(part)));
        return views;
    }

    private static void collectAll(List<Expr.Name> names, Expr... parts) {
        for (Expr part : parts) {
            collect(part, names);
        }
    }
}
