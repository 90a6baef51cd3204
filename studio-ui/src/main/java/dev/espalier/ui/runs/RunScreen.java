package dev.espalier.ui.runs;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import dev.espalier.ui.parts.Address;
import dev.espalier.ui.parts.PageHead;
import dev.espalier.webagent.AgentRun;
import dev.espalier.webagent.AgentRuns;
import dev.espalier.webagent.TreeViews;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;

/** The parts of one run's screen, and what keeps them of one mind. */
final class RunScreen {

    private final RunSource source;
    private final TreePanel tree;
    private final NodePanel inspector;
    private final Timeline timeline;
    private final RunHead head;
    private final Outline outline;
    private AgentRun run;

    private RunScreen(AgentRun run, RunSource source) {
        this.run = run;
        this.source = source;
        this.tree = new TreePanel(run.number());
        this.inspector = new NodePanel(run, source);
        this.timeline = new Timeline(run, source);
        this.head = new RunHead(source);
        this.outline = new Outline(run, source, this::choose);
    }

    /** Makes screens of runs. */
    @org.springframework.stereotype.Component
    @ConditionalOnWebApplication
    static final class Maker {

        private final AgentRuns runs;
        private final RunSource source;

        Maker(AgentRuns runs, RunSource source) {
            this.runs = runs;
            this.source = source;
        }

        /** Returns the screen of a run; empty when there is none of that number. */
        Optional<RunScreen> make(int number) {
            return runs.numbered(number).map(run -> new RunScreen(run, source));
        }
    }

    AgentRun run() {
        return run;
    }

    PageHead head(Address address) {
        head.show(run, address);
        return head.head();
    }

    TreePanel tree() {
        return tree;
    }

    Component outline() {
        return outline;
    }

    Div inspector() {
        return inspector;
    }

    Component timeline() {
        return timeline;
    }

    /** Shows a mark of the tree, by its id or its node's. */
    void choose(UUID markOrNode) {
        TreeViews trees = source.trees();
        trees.mark(run.id(), markOrNode).ifPresent(mark -> {
            tree.select(mark.id());
            inspector.show(mark);
        });
    }

    /** Reads again what changed beside the tree. */
    void refresh() {
        run = source.runs().find(run.id()).orElseThrow();
        head.refresh(run);
        timeline.refresh(run);
    }
}
