package dev.espalier.storage;

import dev.espalier.webagent.LinesContract;
import dev.espalier.webagent.PageState;
import dev.espalier.webagent.RunLines;
import dev.espalier.webagent.Samples;
import dev.espalier.webagent.TaskLines;
import java.time.InstantSource;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcLinesIT extends LinesContract {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    @Override
    protected Stores empty() {
        var rows = database.database();
        return new Stores(
                new JdbcWebTasks(rows),
                new JdbcAgentRuns(rows),
                new JdbcPolicyVersions(rows),
                new JdbcSearchTrees(rows, StoredForks::read, InstantSource.fixed(Samples.NOON)));
    }

    @Override
    protected RunLines runLines() {
        return new JdbcRunLines(database.database());
    }

    @Override
    protected TaskLines taskLines() {
        return new JdbcTaskLines(database.database());
    }

    @Override
    protected PageState page() {
        return StoredForks.page(null);
    }
}
