package dev.espalier.ui.sites;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
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
@Route("visit/:site")
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
            var address = Address.of(event.getLocation());
            address.value("task").ifPresentOrElse(wanted -> prepare(task(wanted, site)), () -> go(visits.begin(site)));
        } catch (RequestRefusedException e) {
            add(Failure.of(e), new Anchor("sites", "All sites"));
        }
    }

    /** The site shows no instruction, so it is read, and copied from, before the site opens in its place. */
    private void prepare(WebTask task) {
        var wish = new Paragraph(task.instruction());
        wish.addClassName("es-wish");
        var hint = new Paragraph(
                "What an agent is told for task %d, and all it is told. The site opens as an agent finds it; nothing you do there is judged or kept."
                        .formatted(task.number()));
        hint.addClassName("es-hint");
        var begin = door(visits.begin(task), "Go to the site");
        begin.setTarget(AnchorTarget.BLANK);
        begin.addClassNames("es-do", "es-do-first");
        var panel = new Section(new H2("What is wanted"), wish, hint, new Div(begin));
        panel.addClassName("es-panel");
        add(panel);
    }

    private WebTask task(String wanted, String site) {
        return Optional.of(wanted)
                .filter(text -> text.matches("[0-9]{1,9}"))
                .flatMap(text -> tasks.numbered(Integer.parseInt(text)))
                .filter(task -> task.site().equals(site))
                .orElseThrow(() ->
                        new RequestRefusedException("there is no task %s of the site %s".formatted(wanted, site)));
    }

    private void go(URI door) {
        add(new Paragraph("The site opens here. It answers on this machine only."), door(door, "Go to the site"));
        UI.getCurrent().getPage().setLocation(door);
    }

    private static Anchor door(URI door, String words) {
        var link = new Anchor(door.toString(), words);
        link.setRouterIgnore(true);
        return link;
    }
}
