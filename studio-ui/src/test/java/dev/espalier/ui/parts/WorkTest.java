package dev.espalier.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ui.parts.Work.Progress;
import dev.espalier.ui.parts.Work.Watcher;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WorkTest {

    private final CountDownLatch watched = new CountDownLatch(1);

    /** Notes what it is told. */
    private static final class Notes implements Watcher<String> {

        private final List<String> told = new CopyOnWriteArrayList<>();
        private final CountDownLatch ended = new CountDownLatch(1);

        @Override
        public void at(Progress progress) {
            told.add("%s %d/%d".formatted(progress.doing(), progress.done(), progress.all()));
        }

        @Override
        public void ended(@Nullable String result, @Nullable Throwable failure) {
            told.add(failure == null ? "came to " + result : "failed: " + failure.getMessage());
            ended.countDown();
        }

        private List<String> untilEnded() throws InterruptedException {
            assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
            return told;
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new CancellationException("stopped");
        }
    }

    @Test
    void whoLooksOnIsToldEachPartAndTheEnd() throws InterruptedException {
        var work = Work.<String>begin("count", "Counting", progress -> {
            await(watched);
            for (int done = 1; done <= 1000; done++) {
                progress.accept(new Progress("Rows", done, 1000));
            }
            return "all";
        });
        var notes = new Notes();
        work.watch(notes);
        watched.countDown();

        var told = notes.untilEnded();

        assertThat(told)
                .hasSize(102)
                .startsWith("Rows 1/1000", "Rows 10/1000")
                .endsWith("Rows 1000/1000", "came to all");
        assertThat(work.goesOn()).isFalse();
        assertThat(work.progress()).isEqualTo(new Progress("Rows", 1000, 1000));
    }

    @Test
    void whoComesLateIsToldTheEndAndWhoLeftIsNot() throws InterruptedException {
        var work = Work.<String>begin("wait", "Waiting", _ -> {
            await(watched);
            return "done";
        });
        var left = new Notes();
        work.watch(left).remove();
        var stayed = new Notes();
        work.watch(stayed);
        watched.countDown();
        stayed.untilEnded();

        var late = new Notes();
        work.watch(late);

        assertThat(late.untilEnded()).containsExactly("came to done");
        assertThat(left.told).isEmpty();
    }

    @Test
    void whatIsCancelledSaysSo() throws InterruptedException {
        var work = Work.<String>begin("wait", "Waiting", _ -> {
            await(watched);
            return "done";
        });
        var notes = new Notes();
        work.watch(notes);

        work.cancel();

        assertThat(notes.untilEnded()).containsExactly("failed: stopped");
    }
}
