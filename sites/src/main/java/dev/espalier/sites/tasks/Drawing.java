package dev.espalier.sites.tasks;

import dev.espalier.sites.engine.Moment;
import dev.espalier.sites.engine.Scope;
import dev.espalier.sites.engine.Site;
import dev.espalier.sites.engine.TaskInit;
import dev.espalier.sites.expr.Names;
import dev.espalier.sites.expr.Value;
import dev.espalier.sites.spec.TaskKind;
import dev.espalier.sites.spec.TaskKind.Split;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Draws what a task is about. */
final class Drawing {

    /** Rows looked at by chance before all are gone through. */
    private static final int BY_CHANCE = 400;

    private final Site site;
    private final RowSplits rows;
    private final Moment moment;

    Drawing(Site site) {
        this.site = site;
        this.rows = new RowSplits(site);
        this.moment = site.at(site.admit(TaskInit.at(site.spec().home().id())));
    }

    /** Returns one value a draw, in order; empty when no row of the split fulfils what a draw asks. */
    Optional<Map<String, Value>> draw(TaskKind kind, Split split, RandomGenerator random) {
        Map<String, Value> drawn = new LinkedHashMap<>();
        Scope scope = moment.scope();
        for (Map.Entry<String, TaskKind.Draw> draw : kind.draws().entrySet()) {
            Optional<Value> value = draw(draw.getValue(), split, random, scope);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            drawn.put(draw.getKey(), value.get());
            scope = scope.with(Names.DRAW + "." + draw.getKey(), value.get());
        }
        return Optional.of(drawn);
    }

    private Optional<Value> draw(TaskKind.Draw draw, Split split, RandomGenerator random, Scope scope) {
        return switch (draw) {
            case TaskKind.DrawRow row -> row(row, split, random, scope).map(ref -> ref);
            case TaskKind.DrawValue value -> Optional.of(moment.draw(value.make(), random, 0, scope));
        };
    }

    private Optional<Value.Ref> row(TaskKind.DrawRow draw, Split split, RandomGenerator random, Scope scope) {
        List<Value.Ref> all = site.rows(draw.from());
        for (int i = 0; i < BY_CHANCE; i++) {
            Value.Ref row = all.get(random.nextInt(all.size()));
            if (fits(row, draw, split, scope)) {
                return Optional.of(row);
            }
        }
        List<Value.Ref> fitting =
                all.stream().filter(row -> fits(row, draw, split, scope)).toList();
        return fitting.isEmpty() ? Optional.empty() : Optional.of(fitting.get(random.nextInt(fitting.size())));
    }

    private boolean fits(Value.Ref row, TaskKind.DrawRow draw, Split split, Scope scope) {
        return rows.allows(row, split) && moment.holds(draw.where(), scope.with(draw.from(), row));
    }
}
