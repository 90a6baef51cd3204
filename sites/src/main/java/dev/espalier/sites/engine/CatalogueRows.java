package dev.espalier.sites.engine;

import dev.espalier.sites.expr.Value;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** What exists on a site: the same for the same declaration and seed. */
final class CatalogueRows {

    private final LocalDate today;
    private final Map<String, Table> tables;

    CatalogueRows(LocalDate today, Map<String, Table> tables) {
        this.today = today;
        this.tables = new LinkedHashMap<>(tables);
    }

    LocalDate today() {
        return today;
    }

    boolean has(String entity) {
        return tables.containsKey(entity);
    }

    Table table(String entity) {
        Table table = tables.get(entity);
        if (table == null) {
            throw new IllegalStateException("the catalogue has no %s".formatted(entity));
        }
        return table;
    }

    Value value(Value.Ref ref, String attribute) {
        return table(ref.of()).value(ref.id(), attribute);
    }
}
