package dev.espalier.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import dev.espalier.datasets.Judging;
import dev.espalier.datasets.ReviewQueue;
import dev.espalier.live.JudgedNews;
import dev.espalier.live.LiveRuns;
import dev.espalier.live.LiveRuns.Watch;
import dev.espalier.ui.parts.Numbers;
import dev.espalier.webagent.AgentRun.RunStatus;
import dev.espalier.webagent.RunLines;
import dev.espalier.webagent.RunQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Numbers in the menu: runs under way, and pairs that wait for whoever looks. */
final class MenuCounts {

    private static final RunQuery.Filter UNDER_WAY = new RunQuery.Filter(
            Set.of(RunStatus.QUEUED, RunStatus.RUNNING), Set.of(), Set.of(), null, null, null, null);

    private final Source source;
    private final Span runs = count();
    private final Span pairs = count();

    MenuCounts(Source source) {
        this.source = source;
    }

    /** From where the numbers are taken. */
    @Component
    @ConditionalOnWebApplication
    record Source(RunLines lines, Judging judging, LiveRuns live, JudgedNews judged) {}

    private static Span count() {
        var count = new Span();
        count.addClassNames("es-count", "es-number");
        count.setVisible(false);
        return count;
    }

    Span runs() {
        return runs;
    }

    Span pairs() {
        return pairs;
    }

    /**
     * Keeps the numbers true until they are closed.
     *
     * @param reviewer who judges; null for somebody who does not
     */
    List<Watch> follow(UI ui, @Nullable String reviewer) {
        var watches = new ArrayList<Watch>();
        watches.add(source.live().watchStandings(_ -> read(ui, reviewer))); // a run that ends may bring pairs
        if (reviewer != null) {
            watches.add(source.judged().watch(() -> later(ui, () -> countPairs(reviewer))));
        }
        return watches;
    }

    /** @param reviewer who judges; null for somebody who does not */
    void read(UI ui, @Nullable String reviewer) {
        later(ui, this::countRuns);
        if (reviewer != null) {
            later(ui, () -> countPairs(reviewer));
        }
    }

    /** A frame that waited for its numbers would be gone with them when the database is. */
    private static void later(UI ui, Runnable read) {
        ui.accessLater(read::run, () -> {}).run();
    }

    private void countRuns() {
        show(runs, source.lines().count(UNDER_WAY), "run", "under way");
    }

    private void countPairs(String person) {
        var queue = new ReviewQueue(person, ReviewQueue.Filter.ALL);
        show(pairs, source.judging().progress(queue).left(), "pair", "to judge");
    }

    private static void show(Span count, long number, String noun, String how) {
        count.setVisible(number > 0);
        count.setText(Numbers.count(number));
        count.setTitle("%s %s".formatted(Numbers.count(number, noun), how));
    }
}
