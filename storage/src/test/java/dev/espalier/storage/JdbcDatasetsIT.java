package dev.espalier.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.datasets.DatasetId;
import dev.espalier.datasets.Datasets;
import dev.espalier.datasets.DatasetsContract;
import dev.espalier.datasets.Fork;
import dev.espalier.datasets.PairRef;
import dev.espalier.mcts.Evidence;
import dev.espalier.webagent.Split;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcDatasetsIT extends DatasetsContract {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    @Override
    protected Datasets empty() {
        return new JdbcDatasets(database.database());
    }

    @Override
    protected PairRef pair() {
        var pair = new StoredForks(database.database()).next(Split.TRAIN).pair(0, 1, "a page", Evidence.OUTCOME);
        new JdbcPreferencePairs(database.database()).store(Fork.adding(pair));
        return pair.ref();
    }

    /** There are fewer connections than questions. */
    @Test
    void givesTheConnectionBackAfterEveryQuestion() {
        for (int i = 0; i < 9; i++) {
            assertThat(empty().splits(DatasetId.next())).isEmpty();
        }
    }
}
