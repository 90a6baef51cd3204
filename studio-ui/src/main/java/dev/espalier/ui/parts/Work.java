package dev.espalier.ui.parts;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something long that goes on while a page is looked at, and after it is left. It has a thread of the platform: an
 * interrupt would close the database connection that a virtual one waits at.
 */
public record Work(Thread thread) {

    /**
     * Begins.
     *
     * @param done is given, on the thread of the work, what came of it, or else what it failed of
     */
    public static <T> Work begin(String name, Supplier<T> job, BiConsumer<@Nullable T, @Nullable Throwable> done) {
        var thread = new AtomicReference<Thread>();
        var _ = CompletableFuture.supplyAsync(job, run -> {
                    var made = Thread.ofPlatform().daemon().name(name).unstarted(run);
                    thread.set(made);
                    made.start();
                })
                .whenComplete((result, failure) -> done.accept(result, reason(failure)));
        return new Work(Objects.requireNonNull(thread.get(), "the work has begun"));
    }

    private static @Nullable Throwable reason(@Nullable Throwable failure) {
        return failure instanceof CompletionException ? failure.getCause() : failure;
    }

    /** Asks it to end; it tells when it has. */
    public void cancel() {
        thread.interrupt();
    }
}
