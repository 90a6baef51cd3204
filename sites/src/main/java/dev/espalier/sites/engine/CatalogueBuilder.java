package dev.espalier.sites.engine;

import dev.espalier.sites.expr.Names;
import dev.espalier.sites.expr.Value;
import dev.espalier.sites.spec.Attribute;
import dev.espalier.sites.spec.EntityType;
import dev.espalier.sites.spec.SiteSpec;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Draws a site's catalogue: each value from its own random numbers, told by seed, entity, row and attribute. */
final class CatalogueBuilder implements Facts {

    /** A row that keeps colliding with others in a unique attribute is drawn again this often. */
    private static final int MOST_TRIES = 2_000;

    private final SiteSpec spec;
    private final long seed;
    private final Draws draws;
    private final Map<String, Table> tables = new LinkedHashMap<>();

    private CatalogueBuilder(SiteSpec spec, long seed) {
        this.spec = spec;
        this.seed = seed;
        this.draws = new Draws(spec, this, entity -> table(entity).refs().size());
    }

    /**
     * Returns the catalogue of a declaration under a seed.
     *
     * @throws CatalogueException when it cannot be drawn
     */
    static CatalogueRows build(SiteSpec spec, long seed) {
        return new CatalogueBuilder(spec, seed).build();
    }

    private CatalogueRows build() {
        Value today = draws.draw(spec.catalogue().today(), Seeds.random(seed, Names.TODAY), 0, Scope.EMPTY);
        if (!(today instanceof Value.Day(LocalDate date))) {
            throw new CatalogueException("/today", "expected a date, but drew " + today);
        }
        Scope scope = Scope.EMPTY.with(Names.TODAY, today);
        spec.catalogue().entities().forEach((name, entity) -> tables.put(name, table(name, entity, scope)));
        return new CatalogueRows(date, tables);
    }

    private Table table(String name, EntityType entity, Scope scope) {
        Map<String, Integer> columns = new HashMap<>();
        entity.per().forEach(part -> columns.put(part, columns.size()));
        entity.attributes().keySet().forEach(attribute -> columns.put(attribute, columns.size()));
        List<Map<String, Value>> keys = keys(entity);
        List<Map<String, Value>> rows = new ArrayList<>();
        Map<String, Set<Value>> taken = new HashMap<>();
        for (int row = 0; row < keys.size(); row++) {
            rows.add(row(name, entity, new Position(row, keys.get(row), rows, taken), scope));
        }
        return new Table(
                name,
                columns,
                rows.stream().map(row -> List.copyOf(row.values())).toList());
    }

    /** Returns one map of references for each row to draw: the combinations of {@code per}, or nothing as often as counted. */
    private List<Map<String, Value>> keys(EntityType entity) {
        List<Map<String, Value>> keys = new ArrayList<>();
        keys.add(Map.of());
        for (String part : entity.per()) {
            List<Map<String, Value>> longer = new ArrayList<>();
            for (Map<String, Value> key : keys) {
                for (Value.Ref ref : table(part).refs()) {
                    Map<String, Value> combined = new LinkedHashMap<>(key);
                    combined.put(part, ref);
                    longer.add(combined);
                }
            }
            keys = longer;
        }
        return entity.per().isEmpty() ? Collections.nCopies(entity.count(), Map.of()) : keys;
    }

    /** @param taken unique values of the rows before, by attribute */
    private record Position(
            int row, Map<String, Value> key, List<Map<String, Value>> before, Map<String, Set<Value>> taken) {}

    private Map<String, Value> row(String name, EntityType entity, Position at, Scope scope) {
        for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
            Map<String, Value> row = drawn(name, entity, at, attempt, scope);
            if (claim(entity, row, at.taken())) {
                return row;
            }
        }
        throw new CatalogueException(
                "/entities/" + name,
                "found no row %d with unique values in %d tries; give its lists more texts or ask for fewer rows"
                        .formatted(at.row() + 1, MOST_TRIES));
    }

    private static boolean claim(EntityType entity, Map<String, Value> row, Map<String, Set<Value>> taken) {
        List<String> unique = entity.attributes().entrySet().stream()
                .filter(attribute -> attribute.getValue().unique())
                .map(Map.Entry::getKey)
                .toList();
        boolean free = unique.stream()
                .noneMatch(attribute -> taken.getOrDefault(attribute, Set.of()).contains(row.get(attribute)));
        if (free) {
            unique.forEach(attribute ->
                    taken.computeIfAbsent(attribute, key -> new HashSet<>()).add(row.get(attribute)));
        }
        return free;
    }

    private Map<String, Value> drawn(String name, EntityType entity, Position at, int attempt, Scope scope) {
        Map<String, Value> row = new LinkedHashMap<>(at.key());
        Map<String, Value> model = model(name, entity, at);
        for (Map.Entry<String, Attribute> attribute : entity.attributes().entrySet()) {
            Value value = model.get(attribute.getKey());
            if (value == null) {
                RandomGenerator random = Seeds.random(seed, name, at.row(), attribute.getKey(), attempt);
                value = draws.draw(attribute.getValue().make(), random, at.row(), scope.with(row));
            }
            row.put(attribute.getKey(), value);
        }
        return row;
    }

    /** Returns what a distractor takes over from an earlier row; nothing for other rows. */
    private Map<String, Value> model(String name, EntityType entity, Position at) {
        RandomGenerator random = Seeds.random(seed, name, at.row(), "distractor");
        if (at.row() == 0 || random.nextDouble() >= entity.distractors().rate()) {
            return Map.of();
        }
        Map<String, Value> model = new HashMap<>(at.before().get(random.nextInt(at.row())));
        model.keySet().retainAll(entity.distractors().keep());
        return model;
    }

    private Table table(String entity) {
        Table table = tables.get(entity);
        if (table == null) {
            throw new IllegalStateException("entity \"%s\" is not drawn yet".formatted(entity));
        }
        return table;
    }

    @Override
    public Value attribute(Value.Ref row, String attribute) {
        return table(row.of()).value(row.id(), attribute);
    }

    @Override
    public List<Value.Ref> rows(String view, Scope scope) {
        throw new IllegalStateException("a generator cannot look at the view \"%s\"".formatted(view));
    }
}
