package dev.espalier.ui.sites;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.espalier.datasets.RequestRefusedException;
import dev.espalier.practice.HandVisits;
import dev.espalier.ui.parts.Address;
import dev.espalier.ui.parts.Failure;
import dev.espalier.ui.parts.PageHead;
import dev.espalier.webagent.WebTask;
import dev.espalier.webagent.WebTasks;
import jakarta.annotation.security.RolesAllowed;
import java.net.URI;
import java.util.Optional;

/** Takes a person to a site, as themselves or as an agent would find it for a task. */
@Route(value = "visit/:site", autoLayout = false)
@PageTitle("Visit · Espalier")
@RolesAllowed("VIEWER")
public final class VisitView extends Main implements BeforeEnterObserver {

    private final transient HandVisits visits;
    private final transient WebTasks tasks;

    VisitView(HandVisits visits, WebTasks tasks) {
        this.visits = visits;
        this.tasks = tasks;
        addClassName("es-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var site = event.getRouteParameters().get("site").orElseThrow();
        removeAll();
        add(new PageHead("Visit of " + site).under("Sites", "sites"));
        try {
            go(begin(site, Address.of(event.getLocation())));
        } catch (RequestRefusedException e) {
            add(Failure.of(e), new Anchor("sites", "All sites"));
        }
    }

    private URI begin(String site, Address address) {
        return task(address)
                .filter(task -> task.site().equals(site))
                .map(visits::begin)
                .orElseGet(() -> visits.begin(site));
    }

    private Optional<WebTask> task(Address address) {
        return address.value("task")
                .filter(text -> text.matches("[0-9]{1,9}"))
                .flatMap(text -> tasks.numbered(Integer.parseInt(text)));
    }

    private void go(URI door) {
        var link = new Anchor(door.toString(), "Go to the site");
        link.setRouterIgnore(true);
        add(new Paragraph("The site opens here. It answers on this machine only."), link);
        UI.getCurrent().getPage().setLocation(door);
    }
}
