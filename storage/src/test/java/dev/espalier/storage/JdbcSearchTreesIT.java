package dev.espalier.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.datasets.RowInvariants;
import dev.espalier.webagent.Samples;
import dev.espalier.webagent.search.SearchTreesContract;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcSearchTreesIT extends SearchTreesContract {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    @AfterEach
    void everyInvariantHoldsOfTheRowsJustWritten() {
        assertThat(new JdbcRowInvariants(database.database()).check())
                .isNotEmpty()
                .allMatch(RowInvariants.Finding::holds);
    }

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
