package dev.espalier.storage;

import dev.espalier.datasets.Fork;
import dev.espalier.datasets.PreferencePairs;
import dev.espalier.datasets.PreferencePairsContract;
import dev.espalier.webagent.Split;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcPreferencePairsIT extends PreferencePairsContract {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    @Override
    protected PreferencePairs empty() {
        return new JdbcPreferencePairs(database.database());
    }

    @Override
    protected Fork fork(Split split) {
        return new StoredForks(database.database()).next(split);
    }
}
