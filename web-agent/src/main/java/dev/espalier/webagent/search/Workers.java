package dev.espalier.webagent.search;

import dev.espalier.webagent.Browser;
import dev.espalier.webagent.RunSettings.BrowserSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** A few threads, each with a browser of its own, that work through jobs tree by tree. */
public final class Workers {

    private final int count;
    private final Browser.Launcher launcher;
    private final BrowserSettings settings;

    /** @param count threads and browsers, 1 or more */
    public Workers(int count, Browser.Launcher launcher, BrowserSettings settings) {
        if (count < 1) {
            throw new IllegalArgumentException("workers must be 1 or more, but were " + count);
        }
        this.count = count;
        this.launcher = launcher;
        this.settings = settings;
    }

    /**
     * Takes jobs until there are none and returns when all are done. After a failure no further job is taken, those
     * under way are finished, and the first failure is thrown.
     *
     * @param next gives the next job; asked by one thread at a time
     */
    public <J> void work(Supplier<Optional<J>> next, BiConsumer<J, Browser> job) {
        var failed = new AtomicBoolean();
        Supplier<Optional<J>> queue = () -> {
            synchronized (next) {
                return failed.get() ? Optional.empty() : next.get();
            }
        };
        try (var threads = Executors.newFixedThreadPool(count)) {
            var workers = new ArrayList<Future<?>>();
            for (int i = 0; i < count; i++) {
                workers.add(threads.submit(() -> {
                    try {
                        drain(queue, job);
                    } catch (RuntimeException | Error e) {
                        failed.set(true);
                        throw e;
                    }
                }));
            }
            await(workers);
        }
    }

    private <J> void drain(Supplier<Optional<J>> queue, BiConsumer<J, Browser> job) {
        try (var browser = launcher.launch(settings)) {
            for (var next = queue.get(); next.isPresent(); next = queue.get()) {
                job.accept(next.get(), browser);
            }
        }
    }

    private static void await(List<Future<?>> workers) {
        RuntimeException first = null;
        for (var worker : workers) {
            try {
                worker.get();
            } catch (ExecutionException e) {
                var cause = e.getCause() instanceof RuntimeException failure
                        ? failure
                        : new IllegalStateException("a worker failed", e.getCause());
                if (first == null) {
                    first = cause;
                } else {
                    first.addSuppressed(cause);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                workers.forEach(other -> other.cancel(true));
                throw new IllegalStateException("interrupted while workers were at work", e);
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
