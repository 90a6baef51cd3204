package dev.espalier.storage;

import dev.espalier.datasets.RowInvariants;
import java.util.List;
import java.util.stream.Stream;

/** {@link RowInvariants} as one query each. May be shared between threads. */
public final class JdbcRowInvariants implements RowInvariants {

    private final Database database;

    public JdbcRowInvariants(Database database) {
        this.database = database;
    }

    /**
     * One invariant.
     *
     * @param invariant what must hold, as a sentence
     * @param violations a query of the ids of rows that violate it, as text
     */
    record Check(String invariant, String violations) {}

    @Override
    public List<Finding> check() {
        return database.inSnapshot(() -> checks().map(this::run).toList());
    }

    private static Stream<Check> checks() {
        return Stream.of(TreeChecks.ALL, CriticChecks.ALL, EffectChecks.ALL, PairChecks.ALL, JudgementChecks.ALL)
                .flatMap(List::stream);
    }

    private Finding run(Check check) {
        return database.sql("""
                        select count(*) as violations, coalesce((array_agg(id order by id))[1:5], '{}') as samples
                        from (%s) as violating (id)""".formatted(check.violations()))
                .query((row, _) ->
                        new Finding(check.invariant(), row.getLong("violations"), Columns.strings(row, "samples")))
                .single();
    }
}
