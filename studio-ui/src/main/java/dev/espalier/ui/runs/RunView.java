package dev.espalier.ui.runs;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.espalier.live.Advance;
import dev.espalier.live.Change;
import dev.espalier.live.LiveRuns;
import dev.espalier.live.LiveRuns.Watch;
import dev.espalier.live.Viewer;
import dev.espalier.ui.Scripts;
import dev.espalier.ui.parts.Absent;
import dev.espalier.ui.parts.Address;
import dev.espalier.webagent.AgentRun;
import dev.espalier.words.Words;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One run: its tree as it grows, what was seen and thought at each node, and every rollout. */
@Route("runs/:number([0-9]{1,9})")
@RolesAllowed("VIEWER")
public final class RunView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final String NODE = "node";

    private final transient RunSource source;
    private final transient LiveRuns live;
    private final transient Scripts scripts;
    private transient @Nullable Visit visit;
    private transient @Nullable Watch watch;
    private String title = "Run · Espalier";

    RunView(RunSource source, LiveRuns live, Scripts scripts) {
        this.source = source;
        this.live = live;
        this.scripts = scripts;
        addClassNames("es-page", "wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        unfollow();
        removeAll();
        int number = event.getRouteParameters().getInteger("number").orElseThrow();
        title = "Run %d · Espalier".formatted(number);
        var address = Address.of(event.getLocation());
        visit = source.runs()
                .numbered(number)
                .map(run -> new Visit(run, address))
                .orElse(null);
        if (visit == null) {
            add(Absent.of("Run " + number, "Runs", "runs"));
        } else {
            add(visit.screen.parts());
            getUI().ifPresent(this::open);
        }
    }

    private void open(UI ui) {
        if (visit != null) {
            follow(ui, visit);
            visit.chooseByAddress();
        }
    }

    /** Somebody's stay at one run, at an address that says what they see of it. */
    private final class Visit implements RunScreen.Listener {

        private final RunScreen screen;
        private Address address;

        Visit(AgentRun run, Address address) {
            this.address = address;
            this.screen = new RunScreen(run, source, live, address, this);
        }

        void chooseByAddress() {
            address.value(NODE).filter(RunView::isId).map(UUID::fromString).ifPresent(screen::choose);
        }

        @Override
        public void chose(UUID mark) {
            screen.choose(mark);
            looks(NODE, mark.toString());
        }

        @Override
        public void looks(String name, String value) {
            address = address.with(name, value);
            screen.isAt(address);
            UI.getCurrent().getPage().getHistory().replaceState(null, address.link());
        }

        @Override
        public void hidden() {
            unfollow();
        }

        @Override
        public void seen() {
            follow(UI.getCurrent(), this);
        }
    }

    static boolean isId(String text) {
        return text.matches(Words.ID);
    }

    @Override
    protected void onAttach(AttachEvent attachment) {
        scripts.load(attachment.getUI(), "es-tree.js");
        open(attachment.getUI());
    }

    /** Watches first and reads then, so that nothing that happens between the two is missed. */
    private void follow(UI ui, Visit there) {
        unfollow();
        watch = live.watch(there.screen.run(), new Following(ui, there.screen));
        there.screen.begin();
    }

    /** Hands what it is told over to the page's own queue, all at once: each turn there is a message to the browser. */
    private record Following(UI ui, Viewer screen) implements Viewer {

        @Override
        public void told(List<Change> changes, @Nullable Advance advance) {
            var _ = ui.access(() -> screen.told(changes, advance));
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
