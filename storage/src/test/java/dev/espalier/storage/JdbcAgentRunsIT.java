package dev.espalier.storage;

import dev.espalier.webagent.AgentRuns;
import dev.espalier.webagent.AgentRunsContract;
import dev.espalier.webagent.PolicyVersion;
import dev.espalier.webagent.Samples;
import dev.espalier.webagent.Split;
import dev.espalier.webagent.WebTask;
import java.util.List;
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
}
