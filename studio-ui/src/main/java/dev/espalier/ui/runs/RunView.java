package dev.espalier.ui.runs;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.splitlayout.SplitLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.espalier.live.LiveRuns;
import dev.espalier.live.LiveRuns.Watch;
import dev.espalier.live.Viewer;
import dev.espalier.ui.Scripts;
import dev.espalier.ui.parts.Address;
import dev.espalier.ui.parts.Empty;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One run: its tree as it grows, what was seen and thought at each node, and every rollout. */
@Route("runs/:number([0-9]{1,9})")
@RolesAllowed("VIEWER")
public final class RunView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final String NODE = "node";
    private static final String OUTLINE = "outline";

    private final transient RunScreen.Maker screens;
    private final transient LiveRuns live;
    private final transient Scripts scripts;
    private @Nullable RunScreen screen;
    private transient @Nullable Watch watch;
    private String title = "Run · Espalier";

    RunView(RunScreen.Maker screens, LiveRuns live, Scripts scripts) {
        this.screens = screens;
        this.live = live;
        this.scripts = scripts;
        addClassNames("es-page", "wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        int number = event.getRouteParameters().getInteger("number").orElseThrow();
        title = "Run %d · Espalier".formatted(number);
        screens.make(number)
                .ifPresentOrElse(made -> show(made, Address.of(event.getLocation())), () -> add(nothing(number)));
    }

    private static Empty nothing(int number) {
        return new Empty("There is no run %d.".formatted(number), new Anchor("runs", "All runs"));
    }

    private void show(RunScreen made, Address address) {
        screen = made;
        var tree = made.tree();
        tree.onSelect(mark -> choose(made, mark));
        var pictures = new SplitLayout(address.value(OUTLINE).isPresent() ? made.outline() : tree, made.inspector());
        pictures.setSplitterPosition(60);
        pictures.setSizeFull();
        var main = new Div(pictures);
        main.addClassName("es-run-main");
        add(made.head(address), main, made.timeline());
        address.value(NODE).filter(RunView::isId).ifPresent(node -> made.choose(UUID.fromString(node)));
        getUI().ifPresent(this::follow);
    }

    private void choose(RunScreen made, UUID mark) {
        made.choose(mark);
        var address = Address.of(UI.getCurrent().getActiveViewLocation()).with(NODE, mark.toString());
        UI.getCurrent().getPage().getHistory().replaceState(null, address.link());
    }

    private static boolean isId(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    @Override
    protected void onAttach(AttachEvent attachment) {
        scripts.load(attachment.getUI(), "es-tree.js");
        follow(attachment.getUI());
    }

    /** Once however often it is asked: a view that shows another run follows that one. */
    private void follow(UI ui) {
        unfollow();
        if (screen != null) {
            watch = live.watch(screen.run().id(), new Following(ui, screen));
        }
    }

    /** Hands what it is told over to the page's own queue. */
    private record Following(UI ui, RunScreen screen) implements Viewer {

        @Override
        public void changed(String diff) {
            var _ = ui.access(() -> screen.tree().apply(diff));
        }

        @Override
        public void advanced() {
            var _ = ui.access(screen::refresh);
        }
    }

    @Override
    protected void onDetach(DetachEvent detachment) {
        unfollow();
    }

    private void unfollow() {
        if (watch != null) {
            watch.close();
            watch = null;
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
