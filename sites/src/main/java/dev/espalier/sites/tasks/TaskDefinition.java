package dev.espalier.sites.tasks;

import dev.espalier.sites.engine.Moment;
import dev.espalier.sites.engine.Scope;
import dev.espalier.sites.engine.Site;
import dev.espalier.sites.engine.TaskInit;
import dev.espalier.sites.expr.Expr;
import dev.espalier.sites.expr.Names;
import dev.espalier.sites.expr.Type;
import dev.espalier.sites.expr.Value;
import dev.espalier.sites.oracle.SiteGoal;
import dev.espalier.sites.spec.TaskKind;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a task fixes: enough for the site to set a visitor up and to judge the end.
 *
 * @param seed of the site's catalogue
 * @param kind name of the kind of task
 * @param skin number that picks layout, wordings and order
 * @param switches what the task turns on
 * @param draws what was drawn, by name, written as forms carry it: rows by their number
 * @param aims what must hold at the end, in words
 * @param limits what must not happen, in words
 */
public record TaskDefinition(
        long seed,
        String kind,
        long skin,
        SortedSet<String> switches,
        Map<String, String> draws,
        List<String> aims,
        List<String> limits) {

    public TaskDefinition {
        switches = Collections.unmodifiableSortedSet(new TreeSet<>(switches));
        draws = Collections.unmodifiableMap(new LinkedHashMap<>(draws));
        aims = List.copyOf(aims);
        limits = List.copyOf(limits);
    }

    /**
     * Returns the definition that {@link #json} wrote.
     *
     * @throws IllegalArgumentException when the text is none
     */
    public static TaskDefinition read(String json) {
        return TaskDefinitionJson.read(json);
    }

    /** Returns the definition as JSON: the same bytes for equal definitions. */
    public String json() {
        return TaskDefinitionJson.write(this);
    }

    /** Returns how the visitor comes to the site. */
    public TaskInit init(Site site) {
        TaskKind.Setup setup = kind(site).setup();
        Moment moment = site.at(site.admit(new TaskInit(setup.page(), Map.of(), Map.of(), switches, skin)));
        Map<String, Value> names = new HashMap<>();
        values(site).forEach((name, value) -> names.put(Names.DRAW + "." + name, value));
        Scope scope = moment.scope().with(names);
        return new TaskInit(
                setup.page(), values(setup.with(), moment, scope), values(setup.init(), moment, scope), switches, skin);
    }

    private static Map<String, Value> values(Map<String, Expr> exprs, Moment moment, Scope scope) {
        Map<String, Value> values = new HashMap<>();
        exprs.forEach((name, expr) -> values.put(name, moment.value(expr, scope)));
        return values;
    }

    /**
     * Returns the task's kind in the site's declaration.
     *
     * @throws IllegalArgumentException when the site has no such kind or another catalogue
     */
    public TaskKind kind(Site site) {
        if (site.seed() != seed) {
            throw new IllegalArgumentException("the task was made for %s with seed %d, but the site has seed %d"
                    .formatted(site.name(), seed, site.seed()));
        }
        return site.spec().tasks().kinds().stream()
                .filter(candidate -> candidate.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "the site %s has no kind of task \"%s\"".formatted(site.name(), kind)));
    }

    /**
     * Returns what must hold at the end.
     *
     * @throws IllegalArgumentException when the site has no such kind, catalogue or draws
     */
    public SiteGoal goal(Site site) {
        return SiteGoal.of(kind(site), values(site));
    }

    /**
     * Returns what was drawn.
     *
     * @throws IllegalArgumentException when the site has no such kind, catalogue or draws
     */
    public Map<String, Value> values(Site site) {
        TaskKind declared = kind(site);
        Moment moment = site.at(site.admit(TaskInit.at(site.spec().home().id())));
        Map<String, Value> values = new LinkedHashMap<>();
        draws.forEach((name, raw) -> values.put(name, value(moment, declared, name, raw)));
        return values;
    }

    private Value value(Moment moment, TaskKind declared, String name, String raw) {
        Type type = switch (declared.draws().get(name)) {
            case TaskKind.DrawRow(String from, Expr where) -> new Type.Row(from);
            case TaskKind.DrawValue value -> value.type();
            case null ->
                throw new IllegalArgumentException("the kind of task \"%s\" draws no \"%s\"".formatted(kind, name));
        };
        return moment.site()
                .read(type, raw, moment.state())
                .orElseThrow(() -> new IllegalArgumentException("%s is no %s of the site %s"
                        .formatted(raw, type.word(), moment.site().name())));
    }
}
