package dev.espalier.storage;

import dev.espalier.datasets.Fork;
import dev.espalier.datasets.PairLines;
import dev.espalier.datasets.PairLinesContract;
import dev.espalier.datasets.PreferencePairs;
import dev.espalier.webagent.Split;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcPairLinesIT extends PairLinesContract {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    @Override
    protected PairLines lines() {
        return new JdbcPairLines(database.database());
    }

    @Override
    protected PreferencePairs pairs() {
        return new JdbcPreferencePairs(database.database());
    }

    @Override
    protected Fork fork(Split split) {
        return new StoredForks(database.database()).next(split);
    }
}
