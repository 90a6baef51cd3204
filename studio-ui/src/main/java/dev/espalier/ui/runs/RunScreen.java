package dev.espalier.ui.runs;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.splitlayout.SplitLayout;
import dev.espalier.live.Advance;
import dev.espalier.live.Change;
import dev.espalier.live.DrawnNode;
import dev.espalier.live.LiveRuns;
import dev.espalier.live.Viewer;
import dev.espalier.ui.parts.Address;
import dev.espalier.webagent.AgentRun;
import dev.espalier.webagent.RunId;
import dev.espalier.webagent.TreeMark;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The parts of one run's screen, and what keeps them of one mind. */
final class RunScreen implements Viewer {

    private static final String OUTLINE = "outline";

    private final AgentRun made;
    private final RunSource source;
    private final ShownTree tree;
    private final NodePanel inspector;
    private final Timeline timeline;
    private final RunHead head;
    private final LiveState state;
    private final Anchor other = new Anchor();
    /** The mark that is inspected. */
    private @Nullable UUID chosen;
    /** True when that is another than what is shown of it. */
    private boolean outdated;

    /** @param listener told what a person does, and whether the page is seen */
    RunScreen(AgentRun run, RunSource source, LiveRuns live, Address address, Listener listener) {
        this.made = run;
        this.source = source;
        this.tree = isOutlined(address) ? new Outline(live, listener) : new TreePanel(address, listener);
        this.inspector = new NodePanel(run, source);
        this.timeline = new Timeline(run, source);
        this.head = new RunHead(source);
        this.state = new LiveState(listener::hidden, listener::seen);
        head.show(run);
        isAt(address);
    }

    /** What a person does with a run's screen. */
    interface Listener extends ShownTree.Listener {

        /** Told that nobody can see the screen any more. */
        void hidden();

        /** Told that somebody can see the screen again. */
        void seen();
    }

    private static boolean isOutlined(Address address) {
        return address.value(OUTLINE).isPresent();
    }

    RunId run() {
        return made.id();
    }

    Component[] parts() {
        var tools = new Div(state, other);
        tools.add(tree.tools());
        tools.addClassName("es-tree-tools");
        var left = new Div(tools, tree.component());
        left.addClassName("es-tree-side");
        var pictures = new SplitLayout(left, inspector);
        pictures.setSplitterPosition(60);
        pictures.setSizeFull();
        var main = new Div(pictures);
        main.addClassName("es-run-main");
        return new Component[] {head.head(), main, timeline, RunSettingsPanel.of(made, source)};
    }

    /** Takes note of where the screen is: the other way to look at the tree is had there too. */
    void isAt(Address address) {
        boolean outlined = isOutlined(address);
        other.setHref((outlined ? address.without(OUTLINE) : address.with(OUTLINE, "1")).link());
        other.setText(outlined ? "Show the tree" : "Show as outline");
    }

    /** Shows everything as it is stored now. */
    void begin() {
        var run = source.runs().find(made.id()).orElseThrow();
        state.show(run);
        tree.begin(run);
        timeline.begin();
        outdated = true;
        refreshInspector();
        state.isAbreast();
    }

    /** Shows a mark of the tree, by its id or its node's. */
    void choose(UUID markOrNode) {
        source.trees().mark(made.id(), markOrNode).ifPresentOrElse(this::show, inspector::showNone);
    }

    private void show(TreeMark mark) {
        chosen = mark.id();
        outdated = false;
        tree.select(mark.id());
        inspector.show(mark);
    }

    @Override
    public void told(List<Change> changes, @Nullable Advance advance) {
        changes.forEach(tree::changed);
        outdated |= changes.stream().flatMap(change -> change.nodes().stream()).anyMatch(this::isInspected);
        if (advance != null) {
            state.show(advance.run());
            head.refresh(advance.run(), advance.line());
            timeline.take(advance.rollouts());
            tree.advanced();
            refreshInspector();
        }
    }

    /** A node is shown with what was proposed at it. */
    private boolean isInspected(DrawnNode node) {
        return chosen != null && (node.id().equals(chosen) || chosen.equals(node.parent()));
    }

    /** Between rollouts only, so that nothing moves under a reader more often than that. */
    private void refreshInspector() {
        if (chosen != null && outdated) {
            source.trees().mark(made.id(), chosen).ifPresent(inspector::refresh);
            outdated = false;
        }
    }
}
