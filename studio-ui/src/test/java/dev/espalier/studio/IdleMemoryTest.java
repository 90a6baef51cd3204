package dev.espalier.studio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdleMemoryTest {

    private static final long MEGABYTE = 1 << 20;

    private long collections = 7;
    private long committed = 200 * MEGABYTE;
    private int asked;
    private final IdleMemory idle = new IdleMemory(() -> collections, () -> committed, this::collect);

    private void collect() {
        asked++;
        collections++;
        committed = 60 * MEGABYTE;
    }

    @Test
    void asksForACollectionOnceNothingWasCollectedForAWhile() {
        idle.look();
        assertThat(asked).isZero();
        idle.look();
        assertThat(asked).isOne();
    }

    @Test
    void leavesWhoWorksAlone() {
        for (int round = 0; round < 5; round++) {
            collections++;
            idle.look();
        }

        assertThat(asked).isZero();
    }

    @Test
    void asksOnceUntilTheHeapHasGrownAgain() {
        for (int round = 0; round < 5; round++) {
            idle.look();
        }
        assertThat(asked).isOne();

        committed = 91 * MEGABYTE;
        idle.look();
        assertThat(asked).isOne();

        committed = 93 * MEGABYTE;
        idle.look();
        assertThat(asked).isEqualTo(2);
    }
}
