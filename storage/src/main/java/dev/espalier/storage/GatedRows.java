package dev.espalier.storage;

import dev.espalier.datasets.GateCount;
import dev.espalier.datasets.GateCount.Gate;
import dev.espalier.datasets.GatedPairs;
import dev.espalier.datasets.GatedPairs.TaskRows;
import dev.espalier.datasets.PairFilter;
import dev.espalier.webagent.TaskId;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The gates of a dataset as one statement over pair_state. */
final class GatedRows {

    private static final String SELECT = """
            with asked as (
                select s.number, s.task_number, s.label <> 'AUTO' as judged,
                    case when s.label in ('TIE', 'BOTH_BAD', 'DISAGREED') then 'NO_PREFERENCE' else s.flaw end as gate,
                    coalesce(nullif(s.label, 'AUTO'), s.winner) = 'LOW' as low, s.low_text_sha256, s.high_text_sha256
                from pair_state s
                where s.status = 'ACTIVE' and (s.evidence = any (:evidence) or s.label <> 'AUTO') and s.split = any (:splits)
                  and (cardinality(:tasks) = 0 or s.task_number in (
                      select number from web_task where web_task_id = any (:tasks)))),
            directed as (
                select number, task_number, judged, case when low then low_text_sha256 else high_text_sha256 end as text,
                    case when low then high_text_sha256 else low_text_sha256 end as reverse
                from asked
                where gate is null),
            one_each as (
                select text, reverse, min(number) as number, count(*) as pairs from directed group by text, reverse),
            contradicted as (
                select a.text from one_each a join one_each b on b.text = a.reverse),
            told as (
                select d.task_number, d.judged, case
                        when d.text in (select text from contradicted) then 'CONTRADICTION'
                        when d.number <> o.number then 'DUPLICATE' end as gate
                from directed d join one_each o on o.text = d.text
                union all
                select task_number, judged, gate from asked where gate is not null)
            select told.gate, t.web_task_id, told.pairs, told.judged
            from (
                select coalesce(gate, '') as gate, case when gate is null then task_number end as task_number,
                    count(*) as pairs, count(*) filter (where judged) as judged
                from told
                group by 1, 2) as told
            left join web_task t on t.number = told.task_number""";

    private GatedRows() {}

    /** The hashes of 100,000 pairs fit into that memory, and not into what a statement is given otherwise. */
    static GatedPairs read(Database database, PairFilter filter) {
        return database.inTransaction(() -> {
            database.sql("set local work_mem = '64MB'").update();
            return count(database, filter);
        });
    }

    private static GatedPairs count(Database database, PairFilter filter) {
        var tasks = new HashMap<TaskId, TaskRows>();
        var kept = new EnumMap<Gate, Integer>(Gate.class);
        database.sql(SELECT)
                .param("tasks", filter.tasks().stream().map(TaskId::value).toArray(UUID[]::new))
                .param("evidence", names(filter.evidence()))
                .param("splits", names(filter.splits()))
                .query(row -> {
                    var gate = row.getString("gate");
                    if (gate.isEmpty()) {
                        tasks.put(
                                new TaskId(Columns.uuid(row, "web_task_id")),
                                new TaskRows(row.getInt("pairs"), row.getInt("judged")));
                    } else {
                        kept.put(Gate.valueOf(gate), row.getInt("pairs"));
                    }
                });
        return new GatedPairs(tasks, counts(kept));
    }

    private static List<GateCount> counts(Map<Gate, Integer> kept) {
        return Arrays.stream(Gate.values())
                .map(gate -> new GateCount(gate, kept.getOrDefault(gate, 0)))
                .toList();
    }

    private static String[] names(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toArray(String[]::new);
    }
}
