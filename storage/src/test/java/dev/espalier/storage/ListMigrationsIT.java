package dev.espalier.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.datasets.PairSide;
import dev.espalier.datasets.PreferencePair;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of rows that were written before pairs, runs and datasets were kept for lists. */
class ListMigrationsIT {

    private static final String OLD = "before_lists";

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private final PGSimpleDataSource source = new PGSimpleDataSource();

    @BeforeEach
    void writeRowsOfTheLastVersion() {
        database.jdbc().sql("create database " + OLD).update();
        source.setUrl(database.address().replaceFirst("/[^/?]+\\?", "/" + OLD + "?"));
        migrate("7");
        for (var row : ROWS.split(";\n", -1)) {
            JdbcClient.create(source).sql(row).update();
        }
    }

    @AfterEach
    void drop() {
        database.jdbc().sql("drop database %s with (force)".formatted(OLD)).update();
    }

    private void migrate(String to) {
        Flyway.configure()
                .dataSource(source)
                .target(to.equals("latest") ? MigrationVersion.LATEST : MigrationVersion.fromVersion(to))
                .load()
                .migrate();
    }

    @Test
    void giveOldRowsTheirValues() {
        migrate("latest");

        var rows = new Database(source, new DatabaseAddress(OLD, null, null, "start it"));
        var pairs = new JdbcPreferencePairs(rows);
        var active = pairs.numbered(1).orElseThrow();
        assertThat(state(active))
                .containsEntry("status", "ACTIVE")
                .containsEntry("winner", "LOW")
                .containsEntry("evidence", "BOTH")
                .containsEntry("margin", 0.5)
                .containsEntry("site", "toy")
                .containsEntry("task_number", 3)
                .containsEntry("run_number", 7)
                .containsEntry("actions", "click(1) link \"go on\"\nclick(2)")
                .containsEntry(
                        "low_text_sha256", active.textDigest(PairSide.LOW).hex())
                .containsEntry(
                        "high_text_sha256", active.textDigest(PairSide.HIGH).hex())
                .containsEntry("flaw", null)
                .containsEntry("required_judgements", 1);
        assertThat(state(pairs.numbered(2).orElseThrow()))
                .containsEntry("status", "WITHDRAWN")
                .containsEntry("winner", null)
                .containsEntry("margin", null)
                .containsEntry("flaw", "EQUAL_SIDES");
        assertThat(JdbcClient.create(source)
                        .sql("select rollouts_asked from agent_run")
                        .query(Integer.class)
                        .single())
                .isEqualTo(12);
        assertThat(JdbcClient.create(source)
                        .sql("select judged_rows from dataset_version")
                        .query(Integer.class)
                        .single())
                .isZero();
        rows.sql("update agent_run set status = 'DONE'").update();
    }

    private Map<String, Object> state(PreferencePair pair) {
        return JdbcClient.create(source)
                .sql("select * from pair_state where preference_pair_id = :id")
                .param("id", pair.id().value())
                .query()
                .singleRow();
    }

    private static final String ROWS = """
            insert into web_task values (gen_random_uuid(), 3, 'toy', 'TRAIN', 'go', '{}', 'plain', true, 1, '{}', repeat('a', 64));
            insert into policy_version values (gen_random_uuid(), 'toy', repeat('a', 64), '{}');
            insert into agent_run (agent_run_id, number, web_task_id, policy_version_id, settings, status, started_at)
            select gen_random_uuid(), 7, web_task_id, policy_version_id, '{"search":{"budget":{"rollouts":12}}}', 'RUNNING', now()
            from web_task, policy_version;
            insert into observation values (gen_random_uuid(), '', repeat('a', 64), repeat('a', 64), null, now());
            insert into env_snapshot values (gen_random_uuid(), 0, '', repeat('a', 64), '{}', array['http://toy.test/'], 0);
            insert into tree_node (tree_node_id, agent_run_id, depth, observation_id, env_snapshot_id, world_sha256, status, expanded)
            select gen_random_uuid(), agent_run_id, 0, observation_id, env_snapshot_id, repeat('a', 64), 'OPEN', true
            from agent_run, observation, env_snapshot;
            insert into edge (edge_id, tree_node_id, ordinal, command, target, completion, prompt_sha256)
            select gen_random_uuid(), tree_node_id, i, 'click(' || i || ')',
                case i when 1 then json '{"role":"link","name":"Go on","landmark":"","ordinal":0}' end, 'Click “' || i || '”' || E'\\u0001', repeat('a', 64)
            from tree_node, generate_series(1, 3) as i;
            insert into prompt_context
            select gen_random_uuid(), observation_id, 'go', '[]', 'toy', E'a\\tb "page" \\\\ 12,50 €', repeat('a', 64) from observation;
            insert into completion (completion_id, prompt_context_id, text, command, edge_id)
            select edge_id, prompt_context_id, case ordinal when 3 then 'Click “1”' || E'\\u0001' else completion end, command, edge_id
            from edge, prompt_context;
            insert into preference_pair
            select gen_random_uuid(), i, 'mcts:' || i, prompt_context_id,
                (select completion_id from completion where command = 'click(1)'),
                (select completion_id from completion where command = 'click(' || i + 1 || ')'), 1
            from prompt_context, generate_series(1, 2) as i;
            insert into pair_revision
            select preference_pair_id, 1, 'ACTIVE', 'LOW', 2, 2, 1, 1, 1, 1, 0, 0, 1, 0.5, 0.5, 'BOTH', '{}', repeat('a', 64), now()
            from preference_pair where number = 1;
            insert into pair_revision (preference_pair_id, revision, status, settings, settings_sha256, read_at)
            select preference_pair_id, 1, 'WITHDRAWN', '{}', repeat('a', 64), now() from preference_pair where number = 2;
            insert into pair_state select preference_pair_id, 'UNREVIEWED', 'AUTO', 'TRAIN' from preference_pair;
            insert into dataset values (gen_random_uuid(), 1, 'toy', repeat('a', 32), now());
            insert into dataset_version
            select gen_random_uuid(), dataset_id, 1, '{}', 1, 0, '[]', repeat('a', 64), now() from dataset""";
}
