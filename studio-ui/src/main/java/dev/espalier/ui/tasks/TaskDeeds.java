package dev.espalier.ui.tasks;

import dev.espalier.datasets.RequestRefusedException;
import dev.espalier.practice.TaskMaker;
import dev.espalier.ui.parts.Work;
import dev.espalier.ui.parts.Work.Job;
import dev.espalier.ui.parts.Work.Progress;
import dev.espalier.webagent.WebTask;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** What can be done to make tasks: one making at a time, which outlives the page that asked. May be shared between threads. */
@Component
@ConditionalOnWebApplication
class TaskDeeds {

    private final TaskMaker maker;
    private @Nullable Making last;

    TaskDeeds(TaskMaker maker) {
        this.maker = maker;
    }

    /** What is to be made: so many tasks of a site, drawn from a seed. */
    record Wish(String site, int count, long seed) {}

    /** Tasks that are being made, or were. */
    record Making(Wish wish, Work<List<WebTask>> work) {}

    /** Returns the last making, whoever asked for it, until it is dismissed. */
    synchronized Optional<Making> last() {
        return Optional.ofNullable(last);
    }

    /**
     * Begins to make tasks.
     *
     * @throws RequestRefusedException while others are being made
     */
    synchronized void make(Wish wish) {
        if (last().filter(making -> making.work().goesOn()).isPresent()) {
            throw new RequestRefusedException("other tasks are being made; wait until they are done, or stop that");
        }
        last = new Making(wish, Work.begin("make-tasks", "Drawn and solved", (Job<List<WebTask>>) progress ->
                maker.make(wish.site(), wish.count(), wish.seed(), made -> {
                    if (Thread.currentThread().isInterrupted()) {
                        throw new CancellationException("somebody stopped it after %d".formatted(made));
                    }
                    progress.accept(new Progress("Drawn and solved", made, wish.count()));
                })));
    }

    /** Forgets how a making ended; the tasks stay. */
    synchronized void dismiss(Making making) {
        if (making.equals(last) && !making.work().goesOn()) {
            last = null;
        }
    }
}
