package dev.espalier.ui.tasks;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid.SelectionMode;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.espalier.people.Role;
import dev.espalier.practice.KnownSites;
import dev.espalier.ui.parts.Address;
import dev.espalier.ui.parts.Empty;
import dev.espalier.ui.parts.Failure;
import dev.espalier.ui.parts.Numbers;
import dev.espalier.ui.parts.PageHead;
import dev.espalier.ui.parts.Pager;
import dev.espalier.webagent.BrokenCursorException;
import dev.espalier.webagent.ListPage;
import dev.espalier.webagent.TaskLine;
import dev.espalier.webagent.TaskLines;
import dev.espalier.webagent.TaskQuery;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;

/** All tasks, a page at a time. */
@Route("tasks")
@PageTitle("Tasks · Espalier")
@RolesAllowed("VIEWER")
public final class TasksView extends Main implements BeforeEnterObserver {

    /** Name in an address that opens the dialog for new tasks. */
    private static final String GENERATE = "generate";

    private final transient TaskLines lines;
    private final transient TaskDeeds deeds;
    private final transient KnownSites sites;
    private final boolean operates;

    private final TaskFilters filters;
    private final TaskGrid grid = new TaskGrid();
    private final Button run = new Button("Run…");
    private final Span count = new Span();
    private final Div list = new Div();
    private final MakingPanel making;
    private transient Address asked = new Address("tasks", Map.of());

    TasksView(TaskLines lines, TaskDeeds deeds, KnownSites sites, AuthenticationContext people) {
        this.lines = lines;
        this.deeds = deeds;
        this.sites = sites;
        this.operates = people.hasRole(Role.OPERATOR.name());
        this.filters = new TaskFilters(sites.names());
        this.making = new MakingPanel(deeds, this::show);
        addClassNames("es-page", "wide");
        list.addClassName("es-list");
        count.addClassName("es-muted");
        count.getElement().setAttribute("role", "status");
        var head = new PageHead("Tasks").standing(count);
        grid.setSelectionMode(operates ? SelectionMode.MULTI : SelectionMode.NONE);
        if (operates) {
            head.with(generateButton("Make tasks"), run);
            run.addClickListener(_ -> run());
            grid.addSelectionListener(_ -> showChosen());
        }
        add(head);
        if (operates) {
            add(making);
        }
        add(filters, list);
    }

    private Button generateButton(String label) {
        var generate = new Button(label, _ -> openDialog());
        generate.addThemeVariants(ButtonVariant.PRIMARY);
        return generate;
    }

    private void openDialog() {
        var dialog = new GenerateDialog(deeds, sites.names());
        dialog.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                closed();
            }
        });
        dialog.open();
    }

    private void closed() {
        making.show();
        if (asked.value(GENERATE).isPresent()) {
            asked.without(GENERATE).go();
        }
    }

    private void run() {
        var numbers = grid.getSelectedItems().stream()
                .sorted(Comparator.comparingInt(TaskLine::number))
                .map(line -> String.valueOf(line.number()))
                .collect(Collectors.joining(","));
        UI.getCurrent().navigate("runs", QueryParameters.of("new", numbers));
    }

    private void showChosen() {
        int chosen = grid.getSelectedItems().size();
        run.setText(chosen == 0 ? "Run…" : "Run " + Numbers.count(chosen, "task") + "…");
        run.setEnabled(chosen > 0);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        asked = Address.of(event.getLocation());
        making.show();
        show();
        if (operates && asked.value(GENERATE).isPresent()) {
            openDialog();
        }
    }

    private void show() {
        var address = new TaskAddress(asked.without(GENERATE));
        filters.show(address);
        list.removeAll();
        grid.deselectAll();
        showChosen();
        try {
            list.add(found(lines.page(address.query()), address));
        } catch (BrokenCursorException e) {
            list.add(
                    Failure.of(e),
                    new Button("First page", _ -> address.filtered(Pager.AT, "").go()));
        }
    }

    private Component found(ListPage<TaskLine> page, TaskAddress address) {
        var filter = address.filter();
        long meant = lines.count(filter);
        long all = filter.equals(TaskQuery.Filter.ALL) ? meant : lines.count(TaskQuery.Filter.ALL);
        count.setText(Numbers.count(meant, "task") + (meant == all ? "" : " of " + Numbers.count(all)));
        filters.setVisible(all > 0);
        run.setVisible(operates && meant > 0);
        if (meant == 0) {
            return all == 0 ? nothingYet() : nothingMatches(address);
        }
        grid.setItems(page.lines());
        var found = new Div(grid, Pager.of(page, address.address()));
        found.addClassName("es-list");
        return found;
    }

    private Component nothingYet() {
        var sentence =
                "No tasks yet. A declared site makes as many as you like, each with a proof that it can be solved.";
        return operates
                ? new Empty(sentence, generateButton("Make the first tasks"))
                : new Empty(sentence + " Somebody with the role operator can make them.");
    }

    private static Component nothingMatches(TaskAddress address) {
        return new Empty(
                "No task is like that.",
                new Button("Clear filters", _ -> address.all().go()));
    }
}
