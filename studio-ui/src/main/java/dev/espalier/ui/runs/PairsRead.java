package dev.espalier.ui.runs;

import com.vaadin.flow.component.html.Span;
import dev.espalier.datasets.Extraction;
import dev.espalier.ui.parts.Numbers;
import dev.espalier.webagent.AgentRun.RunStatus;
import dev.espalier.webagent.RunLine;
import dev.espalier.webagent.Split;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What came of reading the pairs of a run, in words. */
final class PairsRead {

    private static final Set<RunStatus> AT_WORK = EnumSet.of(RunStatus.QUEUED, RunStatus.RUNNING);

    private PairsRead() {}

    /** Returns whether somebody may ask for a run's pairs: of a train task, at rest, and with something to read. */
    static boolean canBe(RunLine line) {
        return line.task().split() == Split.TRAIN && line.counts().finished() > 0 && !AT_WORK.contains(line.status());
    }

    /** Returns how many pairs a run has, in words; no number where they were not read. */
    static String count(RunLine line) {
        var counts = line.counts();
        return counts.pairs() > 0 || counts.pairsRead() ? Numbers.count(counts.pairs(), "pair") : unread(line);
    }

    /** Returns a sign for no pair, which is 0 only where they were read. */
    static Span none(RunLine line) {
        if (line.counts().pairsRead()) {
            return new Span("0");
        }
        var none = new Span("–");
        none.setTitle(unread(line));
        return none;
    }

    private static String unread(RunLine line) {
        return line.task().split() == Split.TRAIN ? "pairs not read yet" : "kept for measuring, so without pairs";
    }

    /** @param found empty when the run has not seen its first page */
    static String words(Optional<Extraction> found) {
        return found.map(PairsRead::words).orElse("No pair: the run has not seen its first page.");
    }

    private static String words(Extraction found) {
        int pairs =
                found.evidence().values().stream().mapToInt(Integer::intValue).sum();
        var count = pairs == 0 ? "No pair" : Numbers.count(pairs, "pair");
        var changes = changes(found);
        if (!changes.isEmpty()) {
            return "%s: %s.".formatted(count, String.join(", ", changes));
        }
        return pairs == 0
                ? "No pair: no two actions at a page differ enough. More rollouts give more pairs."
                : count + ", as they were.";
    }

    private static List<String> changes(Extraction found) {
        var changes = new ArrayList<String>();
        add(changes, found.added(), "new");
        add(changes, found.revised(), "read otherwise than before");
        add(changes, found.withdrawn(), "withdrawn");
        return changes;
    }

    private static void add(List<String> changes, int count, String what) {
        if (count > 0) {
            changes.add("%s %s".formatted(Numbers.count(count), what));
        }
    }
}
