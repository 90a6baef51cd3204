package dev.espalier.sites.engine;

import dev.espalier.sites.engine.VisitorState.Entry;
import dev.espalier.sites.expr.Expr;
import dev.espalier.sites.expr.Names;
import dev.espalier.sites.expr.Template;
import dev.espalier.sites.expr.Value;
import dev.espalier.sites.spec.Generator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** A site as it is for one visitor in one state: answers what expressions, views and templates say then. */
public final class Moment {

    private final Site site;
    private final VisitorState state;
    private final Evaluator evaluator;
    private final Views views;
    private final Texts texts;
    private final Draws draws;
    private final Scope scope;

    Moment(Site site, VisitorState state) {
        this.site = site;
        this.state = state;
        Facts facts = new StateFacts();
        this.evaluator = new Evaluator(facts);
        this.views = new Views(site.spec(), evaluator, this::candidates);
        this.texts = new Texts(site.spec().theme(), evaluator);
        this.draws = new Draws(site.spec(), facts, entity -> site.rows(entity).size());
        this.scope = Scope.EMPTY.with(base());
    }

    public Site site() {
        return site;
    }

    public VisitorState state() {
        return state;
    }

    /** Returns the names that are in sight everywhere: the site's date, the tick, the switches and the visitor's variables. */
    public Scope scope() {
        return scope;
    }

    public Value value(Expr expr, Scope inner) {
        return evaluator.value(expr, inner);
    }

    public boolean holds(Expr condition, Scope inner) {
        return evaluator.holds(condition, inner);
    }

    public String text(Template template, Scope inner) {
        return texts.text(template, inner);
    }

    /** Returns the rows of a view, in order; not those of the view to show when it is empty. */
    public List<Value.Ref> rows(String view, Scope inner) {
        return views.rows(view, inner);
    }

    /**
     * Draws a value.
     *
     * @param row counts the values drawn from a sequence, from 0
     */
    public Value draw(Generator generator, RandomGenerator random, int row, Scope inner) {
        return draws.draw(generator, random, row, inner);
    }

    boolean exists(Value.Ref ref) {
        return site.catalogue().has(ref.of())
                ? ref.id() >= 0
                        && ref.id() < site.catalogue().table(ref.of()).refs().size()
                : entries(ref.of()).stream().anyMatch(entry -> entry.id() == ref.id());
    }

    private Map<String, Value> base() {
        Map<String, Value> names = new HashMap<>(state.session());
        names.put(Names.TODAY, new Value.Day(site.today()));
        names.put(Names.TICK, Value.of(state.tick()));
        state.setting().switches().forEach(name -> names.put(Names.SWITCH + "." + name, Value.of(true)));
        if (!state.refusal().operation().isEmpty()) {
            names.put(Names.REFUSED + "." + state.refusal().operation(), Value.of(true));
        }
        return names;
    }

    /** Returns the rows that could be in a view: those of the entity with the value, or all records of the collection. */
    private List<Value.Ref> candidates(String from, String attribute, Value value) {
        if (!site.catalogue().has(from)) {
            return entries(from).stream()
                    .map(entry -> new Value.Ref(from, entry.id()))
                    .toList();
        }
        Table table = site.catalogue().table(from);
        return attribute.isEmpty() ? table.refs() : table.withValue(attribute, value);
    }

    private List<Entry> entries(String collection) {
        return state.records().getOrDefault(collection, List.of());
    }

    private final class StateFacts implements Facts {

        @Override
        public Value attribute(Value.Ref row, String attribute) {
            if (site.catalogue().has(row.of())) {
                return site.catalogue().value(row, attribute);
            }
            return entries(row.of()).stream()
                    .filter(entry -> entry.id() == row.id())
                    .findFirst()
                    .map(entry -> entry.fields().getOrDefault(attribute, Value.none()))
                    .orElse(Value.none());
        }

        @Override
        public List<Value.Ref> rows(String view, Scope inner) {
            return views.rows(view, inner);
        }
    }
}
