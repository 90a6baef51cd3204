package dev.espalier.mcts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class TreeLockTest {

    private final TreeLock lock = new TreeLock();
    private boolean here;

    private Boolean waitForIt() {
        return lock.locked(() -> {
            lock.await(() -> here);
            return here;
        });
    }

    @Test
    void noticesThatTheOnlyThreadWaits() {
        lock.employ(1);

        assertThatThrownBy(this::waitForIt)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("all 1 threads of a search wait for each other");
    }

    @Test
    void noticesThatTheLastThreadButTheWaitingOneLeaves() throws InterruptedException {
        lock.employ(2);
        CountDownLatch looked = new CountDownLatch(1);
        var waiting = CompletableFuture.supplyAsync(() -> lock.locked(() -> {
            lock.await(() -> {
                looked.countDown();
                return here;
            });
            return here;
        }));
        looked.await();

        lock.dismiss();

        assertThatThrownBy(waiting::get)
                .isInstanceOf(ExecutionException.class)
                .hasRootCauseMessage("all 1 threads of a search wait for each other");
    }

    @Test
    void letsOneWaitForTheOther() throws Exception {
        lock.employ(2);
        var waiting = CompletableFuture.supplyAsync(this::waitForIt);

        lock.change(() -> here = true);

        assertThat(waiting.get()).isTrue();
        assertThat(waitForIt()).isTrue();
    }
}
