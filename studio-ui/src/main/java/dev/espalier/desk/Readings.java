package dev.espalier.desk;

import dev.espalier.datasets.Extraction;
import dev.espalier.datasets.RequestRefusedException;
import dev.espalier.webagent.AgentRun;
import dev.espalier.webagent.RunBusyException;
import dev.espalier.webagent.RunId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the pairs of runs, and remembers of which they could not be read. May be shared between threads. */
final class Readings {

    private static final Logger LOG = LoggerFactory.getLogger(Readings.class);

    private final RunWork work;
    private final Consumer<RunId> told;
    private final Map<RunId, String> failed = new ConcurrentHashMap<>();

    /** @param told of each run whose pairs were read, or could not be */
    Readings(RunWork work, Consumer<RunId> told) {
        this.work = work;
        this.told = told;
    }

    /**
     * Reads the pairs of a run that nobody is at.
     *
     * @return empty when the run has not seen its first page
     * @throws RequestRefusedException when its task is not a train task
     * @throws RunBusyException when somebody is at it
     */
    Optional<Extraction> read(AgentRun run) {
        var found = work.readPairs(run);
        failed.remove(run.id());
        told.accept(run.id());
        return found;
    }

    /** Reads them where nobody waits for what comes of it. */
    void readOrNote(AgentRun run) {
        try {
            var _ = work.readPairs(run);
            failed.remove(run.id());
        } catch (RuntimeException e) {
            LOG.error("the pairs of a run could not be read run={}", run.number(), e);
            failed.put(run.id(), String.valueOf(e.getMessage()));
        }
        told.accept(run.id());
    }

    /** Returns why a run's pairs could not be read; empty when they were, or nobody has tried. */
    Optional<String> whyFailed(AgentRun run) {
        return Optional.ofNullable(failed.get(run.id()));
    }
}
