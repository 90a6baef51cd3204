package dev.espalier.ui.runs;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.espalier.people.Role;
import dev.espalier.ui.parts.Address;
import dev.espalier.ui.parts.Empty;
import dev.espalier.ui.parts.Failure;
import dev.espalier.ui.parts.PageHead;
import dev.espalier.ui.parts.Pager;
import dev.espalier.webagent.BrokenCursorException;
import dev.espalier.webagent.ListCursor;
import dev.espalier.webagent.ListPage;
import dev.espalier.webagent.RunLine;
import dev.espalier.webagent.RunLines;
import dev.espalier.webagent.RunQuery;
import jakarta.annotation.security.RolesAllowed;

/** All runs, newest first, and what starts one. */
@Route("runs")
@PageTitle("Runs · Espalier")
@RolesAllowed("VIEWER")
public final class RunsView extends Main implements BeforeEnterObserver {

    /** Name of the tasks to launch, in addresses. */
    static final String NEW = "new";

    private static final int LINES = 50;

    private final transient RunLines lines;
    private final transient LaunchDialog.Maker launching;
    private final boolean mayLaunch;

    RunsView(RunLines lines, LaunchDialog.Maker launching, AuthenticationContext people) {
        this.lines = lines;
        this.launching = launching;
        this.mayLaunch = people.hasRole(Role.OPERATOR.name());
        addClassName("es-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var address = Address.of(event.getLocation());
        var filter = new RunFilter(address);
        var head = new PageHead("Runs");
        if (mayLaunch) {
            head.with(launch(address));
        }
        add(head, filter.bar());
        try {
            show(filter, address);
        } catch (BrokenCursorException e) {
            add(Failure.of(e));
        }
        if (mayLaunch && address.value(NEW).isPresent()) {
            launching.make(address).open();
        }
    }

    private void show(RunFilter filter, Address address) {
        ListCursor at = address.value(Pager.AT).map(ListCursor::parse).orElse(null);
        ListPage<RunLine> page = lines.page(new RunQuery(filter.filter(), at, LINES));
        if (page.lines().isEmpty()) {
            add(filter.isAny() ? nothingYet() : nothingLikeThat());
            return;
        }
        add(new RunGrid(page.lines()), Pager.of(page, address.without(NEW)));
    }

    private static Component launch(Address address) {
        var launch = new Button("New run", _ -> address.with(NEW, "task").go());
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
