package dev.espalier.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.webagent.AgentRuns;
import dev.espalier.webagent.AgentRunsContract;
import dev.espalier.webagent.PolicyVersion;
import dev.espalier.webagent.RunId;
import dev.espalier.webagent.Samples;
import dev.espalier.webagent.Split;
import dev.espalier.webagent.WebTask;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcAgentRunsIT extends AgentRunsContract {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    @Override
    protected AgentRuns empty() {
        return new JdbcAgentRuns(database.database());
    }

    @Override
    protected WebTask task() {
        return new JdbcWebTasks(database.database())
                .add(List.of(Samples.task("toy", Split.TRAIN, "go")))
                .getFirst();
    }

    @Override
    protected PolicyVersion policy() {
        return new JdbcPolicyVersions(database.database()).keep(Samples.policy("a"));
    }

    @Test
    void givesEqualSettingsOneHash() {
        var runs = empty();
        var task = task();
        for (long seed : new long[] {1, 1, 2}) {
            runs.begin(RunId.next(), task, policy(), Samples.settings(4, 9, seed), Samples.NOON);
        }

        assertThat(database.jdbc()
                        .sql(
                                "select count(*) from agent_run where web_task_id = :task group by settings_sha256 order by 1")
                        .param("task", task.id().value())
                        .query(Integer.class)
                        .list())
                .containsExactly(1, 2);
    }
}
