package dev.espalier.ui.parts;

import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Something long that goes on while pages look on, and after they are left. It has a thread of the platform: an interrupt
 * would close the database connection that a virtual one waits at. May be shared between threads.
 */
public final class Work<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Work.class);

    private final String name;
    private final List<Watcher<T>> watchers = new CopyOnWriteArrayList<>();
    private final CompletableFuture<T> end = new CompletableFuture<>();
    private final Thread thread;
    private volatile Progress progress;

    /**
     * How far it is.
     *
     * @param doing as in "Rows written"
     * @param all 0 while that is not known
     */
    public record Progress(String doing, int done, int all) {

        private static final int PARTS = 100;

        private long part() {
            return all == 0 ? 0 : (long) PARTS * done / all;
        }
    }

    /** What is done, which tells how far it is as often as it likes. */
    @FunctionalInterface
    public interface Job<T> {
        T run(Consumer<Progress> progress);
    }

    /** Looks on, on the thread of the work. */
    public interface Watcher<T> {

        void at(Progress progress);

        /** Is given, once, what came of it, or else what it failed of. */
        void ended(@Nullable T result, @Nullable Throwable failure);
    }

    private Work(String name, String doing, Job<T> job) {
        this.name = name;
        this.progress = new Progress(doing, 0, 0);
        this.thread = Thread.ofPlatform().daemon().name(name).unstarted(() -> run(() -> job.run(this::tell)));
    }

    /** @param doing what it begins with */
    public static <T> Work<T> begin(String name, String doing, Job<T> job) {
        var work = new Work<>(name, doing, job);
        work.thread.start();
        return work;
    }

    private void run(Supplier<T> job) {
        var _ = CompletableFuture.supplyAsync(job, Runnable::run).whenComplete((result, failure) -> {
            if (failure == null) {
                end.complete(result);
            } else {
                LOG.debug("work ended early name={}", name, failure);
                end.completeExceptionally(reason(failure));
            }
        });
    }

    private static Throwable reason(Throwable failure) {
        var cause = failure.getCause();
        return failure instanceof CompletionException && cause != null ? cause : failure;
    }

    private void tell(Progress next) {
        var last = progress;
        progress = next;
        if (!next.doing().equals(last.doing()) || next.part() != last.part()) {
            watchers.forEach(watcher -> watcher.at(next));
        }
    }

    /** Returns how far it is. */
    public Progress progress() {
        return progress;
    }

    /** Returns false once it has ended. */
    public boolean goesOn() {
        return !end.isDone();
    }

    /** Lets somebody look on, until they no longer do or it ends; who comes late is told the end. */
    public Registration watch(Watcher<T> watcher) {
        watchers.add(watcher);
        var _ = end.whenComplete((result, failure) -> {
            if (watchers.remove(watcher)) {
                watcher.ended(result, failure == null ? null : reason(failure));
            }
        });
        return () -> watchers.remove(watcher);
    }

    /** Gives somebody, on the thread of the work, what came of it, or else what it failed of. */
    public void whenEnded(BiConsumer<@Nullable T, @Nullable Throwable> told) {
        var _ = end.whenComplete((result, failure) -> told.accept(result, failure == null ? null : reason(failure)));
    }

    /** Asks it to end; it tells when it has. */
    public void cancel() {
        thread.interrupt();
    }
}
