package dev.espalier.ui.runs;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.espalier.live.LiveRuns;
import dev.espalier.live.LiveRuns.Watch;
import dev.espalier.people.Role;
import dev.espalier.ui.parts.Address;
import dev.espalier.ui.parts.Empty;
import dev.espalier.ui.parts.Failure;
import dev.espalier.ui.parts.Numbers;
import dev.espalier.ui.parts.PageHead;
import dev.espalier.ui.parts.Pager;
import dev.espalier.webagent.BrokenCursorException;
import dev.espalier.webagent.ListCursor;
import dev.espalier.webagent.RunId;
import dev.espalier.webagent.RunLines;
import dev.espalier.webagent.RunQuery;
import jakarta.annotation.security.RolesAllowed;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All runs, newest first, and what starts one. */
@Route("runs")
@PageTitle("Runs · Espalier")
@RolesAllowed("VIEWER")
public final class RunsView extends Main implements BeforeEnterObserver {

    /** Name of the tasks to launch, in addresses. */
    static final String NEW = "new";

    /** What stands there when no task is chosen yet. */
    static final String NO_TASK = "task";

    private static final int LINES = 50;

    private final transient RunLines lines;
    private final transient RunFilter.Offered offered;
    private final transient LiveRuns live;
    private final transient LaunchDialog.Maker launching;
    private final boolean mayLaunch;
    private transient @Nullable RunPage page;
    private transient @Nullable Watch watch;

    RunsView(
            RunLines lines,
            RunFilter.Offered offered,
            LiveRuns live,
            LaunchDialog.Maker launching,
            AuthenticationContext people) {
        this.lines = lines;
        this.offered = offered;
        this.live = live;
        this.launching = launching;
        this.mayLaunch = people.hasRole(Role.OPERATOR.name());
        addClassName("es-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        page = null;
        var address = Address.of(event.getLocation());
        var filter = new RunFilter(address);
        var head = new PageHead("Runs");
        if (mayLaunch) {
            head.with(launch(address));
        }
        long all = lines.count(RunQuery.Filter.ALL);
        boolean none = all == 0;
        add(head);
        if (!none) {
            head.standing(count(lines.count(filter.filter()), all));
            add(filter.bar(offered));
        }
        try {
            show(filter, address, none);
        } catch (BrokenCursorException e) {
            add(Failure.of(e));
        }
        if (mayLaunch && address.value(NEW).isPresent()) {
            launching.make(address).open();
        }
    }

    private static Component count(long meant, long all) {
        var count = new Span(Numbers.count(meant, "run") + (meant == all ? "" : " of " + Numbers.count(all)));
        count.addClassName("es-muted");
        count.getElement().setAttribute("role", "status");
        return count;
    }

    private void show(RunFilter filter, Address address, boolean none) {
        ListCursor at = address.value(Pager.AT).map(ListCursor::parse).orElse(null);
        page = new RunPage(lines, new RunQuery(filter.filter(), at, LINES), address.without(NEW));
        add(page);
        if (page.isEmpty()) {
            page.add(none ? nothingYet() : nothingLikeThat());
        }
    }

    @Override
    protected void onAttach(AttachEvent attachment) {
        var ui = attachment.getUI();
        watch = live.watchAll(
                moved -> ui.accessLater(() -> update(moved), () -> {}).run());
    }

    private void update(Set<RunId> moved) {
        if (page != null) {
            page.update(moved);
        }
    }

    @Override
    protected void onDetach(DetachEvent detachment) {
        if (watch != null) {
            watch.close();
            watch = null;
        }
    }

    private static Component launch(Address address) {
        var launch = new Button("New run", _ -> address.with(NEW, NO_TASK).go());
        launch.addThemeVariants(ButtonVariant.PRIMARY);
        return launch;
    }

    private Component nothingYet() {
        return new Empty(
                "No run yet. A run has an agent work on a task; with a search it grows a tree.",
                new Anchor("tasks", "Choose tasks to run"));
    }

    private static Component nothingLikeThat() {
        return new Empty("No run is like that.", new Anchor("runs", "Clear filters"));
    }
}
