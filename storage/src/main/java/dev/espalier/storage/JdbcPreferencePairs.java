package dev.espalier.storage;

import dev.espalier.datasets.GatedPairs;
import dev.espalier.datasets.PairChanges;
import dev.espalier.datasets.PairFilter;
import dev.espalier.datasets.PairId;
import dev.espalier.datasets.PairRef;
import dev.espalier.datasets.PairRevision;
import dev.espalier.datasets.PreferencePair;
import dev.espalier.datasets.PreferencePairs;
import dev.espalier.webagent.RunId;
import dev.espalier.webagent.TaskId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** {@link PreferencePairs} in table preference_pair and around. May be shared between threads. */
public final class JdbcPreferencePairs implements PreferencePairs {

    private final Database database;
    private final PairWriter writer;

    public JdbcPreferencePairs(Database database) {
        this.database = database;
        this.writer = new PairWriter(database);
    }

    @Override
    public void store(PairChanges changes) {
        database.inTransaction(() -> {
            changes.added().forEach(writer::add);
            changes.revised().forEach(writer::revise);
        });
    }

    /** Holds the row of the run; work at the run that only refers to that row goes on. */
    @Override
    public <T> T alone(RunId run, Supplier<T> work) {
        return database.inTransaction(() -> {
            database.sql("select from agent_run where agent_run_id = :run for no key update")
                    .param("run", run.value())
                    .query()
                    .listOfRows();
            return work.get();
        });
    }

    @Override
    public <T> T atOneMoment(Function<PreferencePairs, T> reading) {
        return database.inSnapshot(() -> reading.apply(this));
    }

    @Override
    public Optional<PreferencePair> find(PairId pair) {
        return database.sql(PairRows.SELECT + "where p.preference_pair_id = :id and r.revision = p.revision")
                .param("id", pair.value())
                .query(PairRows::read)
                .optional();
    }

    @Override
    public Optional<PreferencePair> numbered(int number) {
        return database.sql(PairRows.SELECT + "where p.number = :number and r.revision = p.revision")
                .param("number", number)
                .query(PairRows::read)
                .optional();
    }

    @Override
    public List<PreferencePair> of(RunId run) {
        return database.sql(
                        PairRows.SELECT + "where n.agent_run_id = :run and r.revision = p.revision order by p.number")
                .param("run", run.value())
                .query(PairRows::read)
                .list();
    }

    @Override
    public List<PairRevision> revisions(PairId pair) {
        return database.sql("select * from pair_revision where preference_pair_id = :id order by revision")
                .param("id", pair.value())
                .query(PairRows::readRevision)
                .list();
    }

    @Override
    public List<PairRef> matching(PairFilter filter) {
        return database.sql("""
                        select s.preference_pair_id, p.revision
                        from pair_state s join preference_pair p using (preference_pair_id)
                        where s.status = 'ACTIVE'
                          and (cardinality(:tasks) = 0 or s.task_number in (
                              select number from web_task where web_task_id = any (:tasks)))
                          and (s.evidence = any (:evidence) or s.label <> 'AUTO')
                          and s.split = any (:splits)
                        order by s.number""")
                .param("tasks", filter.tasks().stream().map(TaskId::value).toArray(UUID[]::new))
                .param("evidence", names(filter.evidence()))
                .param("splits", names(filter.splits()))
                .query((row, _) ->
                        new PairRef(new PairId(Columns.uuid(row, "preference_pair_id")), row.getInt("revision")))
                .list();
    }

    @Override
    public GatedPairs gated(PairFilter filter) {
        return GatedRows.read(database, filter);
    }

    @Override
    public List<PreferencePair> at(List<PairRef> refs) {
        var found = database.sql(PairRows.SELECT + """
                                join unnest(:pairs, :revisions) with ordinality as asked (pair, revision, place)
                                    on asked.pair = p.preference_pair_id and asked.revision = r.revision
                                order by asked.place""")
                .param("pairs", refs.stream().map(ref -> ref.pair().value()).toArray(UUID[]::new))
                .param("revisions", refs.stream().map(PairRef::revision).toArray(Integer[]::new))
                .query(PairRows::read)
                .list();
        if (found.size() != refs.size()) {
            throw new IllegalArgumentException("of %d revisions of pairs asked for, %d are not stored"
                    .formatted(refs.size(), refs.size() - found.size()));
        }
        return found;
    }

    private static String[] names(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toArray(String[]::new);
    }
}
