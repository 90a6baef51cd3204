package dev.espalier.sites.spec;

import dev.espalier.sites.expr.Expr;
import dev.espalier.sites.expr.Names;
import dev.espalier.sites.expr.Type;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Checks views: each by itself, and its condition wherever something looks at it, with the names in sight there. */
final class ViewCheck implements ExprCheck.ViewUses {

    private final Declared declared;
    private final Spot views;
    private final Set<Use> seen = new HashSet<>();

    ViewCheck(Declared declared, Spot views) {
        this.declared = declared;
        this.views = views;
    }

    private record Use(String view, TypeScope scope) {}

    /** Checks what does not depend on where a view is looked at. */
    void declared() {
        declared.spec().views().forEach((name, view) -> {
            Spot spot = views.at(name);
            from(view, spot.at("from"));
            sort(view, spot.at("sort"));
            otherwise(name, view, spot.at("otherwise"));
            nesting(view.where(), spot.at("where"));
            for (int i = 0; i < view.sort().size(); i++) {
                nesting(view.sort().get(i).when(), spot.at("sort").item(i).at("when"));
            }
        });
    }

    private void from(View view, Spot spot) {
        if (declared.columns(view.from()).isEmpty()) {
            Set<String> known =
                    new HashSet<>(declared.spec().catalogue().entities().keySet());
            known.addAll(declared.collections());
            Declared.unknown(spot, "entity or collection", view.from(), known);
        }
    }

    private void sort(View view, Spot spot) {
        ExprCheck row = new ExprCheck(declared, TypeScope.of(Map.of(view.from(), new Type.Row(view.from()))), this);
        for (int i = 0; i < view.sort().size(); i++) {
            row.type(view.sort().get(i).by(), spot.item(i).ifThere("by"));
        }
    }

    private void otherwise(String name, View view, Spot spot) {
        if (view.otherwise().isEmpty()) {
            return;
        }
        View other = declared.spec().views().get(view.otherwise());
        if (other == null || view.otherwise().equals(name)) {
            Set<String> known = new HashSet<>(declared.spec().views().keySet());
            known.remove(name);
            Declared.unknown(spot, "other view", view.otherwise(), known);
        } else if (!other.from().equals(view.from())) {
            spot.fault("expected a view from %s, but %s is from %s", view.from(), view.otherwise(), other.from());
        }
    }

    private void nesting(Expr condition, Spot spot) {
        for (String inner : Names.views(condition)) {
            declared.spec()
                    .view(inner)
                    .map(found -> Names.views(found.where()))
                    .filter(deeper -> !deeper.isEmpty())
                    .ifPresent(deeper -> spot.fault(
                            "a view may look at another one level deep, but %s looks at %s",
                            inner, String.join(", ", deeper)));
        }
    }

    @Override
    public void use(String name, TypeScope scope, Spot at) {
        look(name, scope, at, this::innermost);
    }

    private void innermost(String name, TypeScope scope, Spot at) {
        look(name, scope, at, (deeper, inner, spot) -> {});
    }

    /** Checks a view's conditions once for all places with the same names in sight, and tells each fault of them once. */
    private void look(String name, TypeScope scope, Spot at, ExprCheck.ViewUses inner) {
        View view = declared.spec().views().get(name);
        if (view == null || !seen.add(new Use(name, scope))) {
            return;
        }
        Faults found = new Faults();
        Spot spot = new Spot(views.root(), found, views.at(name).path());
        ExprCheck here = new ExprCheck(declared, scope, inner);
        here.withRow(view.from()).condition(view.where(), spot.at("where"));
        for (int i = 0; i < view.sort().size(); i++) {
            here.condition(view.sort().get(i).when(), spot.at("sort").item(i).at("when"));
        }
        found.found().stream()
                .filter(fault -> !views.faults().at(fault.path()))
                .forEach(fault -> views.faults()
                        .add(fault.path(), "%s", fault.message() + "; " + at.path() + " looks at the view"));
    }

    /** Notes the views that nothing looks at: nobody knows which names their conditions would see. */
    void unused() {
        declared.spec().views().keySet().stream()
                .filter(name -> seen.stream().noneMatch(use -> use.view().equals(name)))
                .filter(name -> declared.spec().views().values().stream()
                        .noneMatch(view -> view.otherwise().equals(name)))
                .forEach(name -> views.at(name).fault("nothing looks at this view; use it or take it out"));
    }
}
