package dev.espalier.storage;

import dev.espalier.webagent.Samples;
import dev.espalier.webagent.search.SearchTreesContract;
import java.time.InstantSource;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcSearchTreesIT extends SearchTreesContract {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    @Override
    protected Stores empty() {
        var rows = database.database();
        return new Stores(
                new JdbcWebTasks(rows),
                new JdbcAgentRuns(rows),
                new JdbcPolicyVersions(rows),
                new JdbcSearchTrees(rows, SearchTreesContract::read, InstantSource.fixed(Samples.NOON)));
    }
}
