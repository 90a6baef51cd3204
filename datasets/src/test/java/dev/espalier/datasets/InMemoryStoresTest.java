package dev.espalier.datasets;

import dev.espalier.webagent.PolicyVersionId;
import dev.espalier.webagent.Split;
import dev.espalier.webagent.TaskId;
import org.junit.jupiter.api.Nested;

class InMemoryStoresTest {

    @Nested
    class Pairs extends PreferencePairsContract {
        @Override
        protected PreferencePairs empty() {
            return new InMemoryPreferencePairs();
        }

        @Override
        protected Fork fork(Split split) {
            return Fork.imagined(TaskId.next(), PolicyVersionId.next(), split);
        }
    }

    @Nested
    class Versions extends DatasetsContract {
        @Override
        protected Datasets empty() {
            return new InMemoryDatasets();
        }

        @Override
        protected PairRef pair() {
            return new PairRef(PairId.next(), 1);
        }
    }
}
