package dev.espalier.ui.home;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.espalier.live.JudgedNews;
import dev.espalier.live.LiveRuns;
import dev.espalier.live.LiveRuns.Watch;
import dev.espalier.quickstart.Underway;
import dev.espalier.ui.parts.Facts;
import dev.espalier.ui.parts.Numbers;
import dev.espalier.ui.parts.PageHead;
import dev.espalier.ui.runs.RunRows;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;

/** What to do next, and what goes on. The page reads again when a run moved or somebody judged. */
@Route("")
@PageTitle("Home · Espalier")
@RolesAllowed("VIEWER")
public final class HomeView extends Main implements BeforeEnterObserver {

    private final transient FiguresReader reader;
    private final transient News news;
    private final transient AuthenticationContext people;
    private final Div figures = new Div();
    private transient @Nullable Figures shown;
    private transient List<Watch> watches = List.of();

    HomeView(FiguresReader reader, News news, AuthenticationContext people) {
        this.reader = reader;
        this.news = news;
        this.people = people;
        addClassName("es-page");
        figures.addClassName("es-home");
        add(new PageHead("Home"), figures);
        if (!Tour.isDone(VaadinRequest.getCurrent())) {
            add(new Tour());
        }
    }

    /** From where the page hears that its figures are others. */
    @org.springframework.stereotype.Component
    @ConditionalOnWebApplication
    record News(LiveRuns live, JudgedNews judged, Underway underway) {}

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        read();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var ui = event.getUI();
        var again = ui.accessLater(this::read, () -> {});
        watches = List.of(
                news.live().watchAll(_ -> again.run()),
                news.judged().watch(again),
                news.underway().watch(again));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        watches.forEach(Watch::close);
        watches = List.of();
    }

    private void read() {
        var now = reader.of(people.getPrincipalName().orElse(""));
        if (!now.equals(shown)) {
            shown = now;
            figures.removeAll();
            figures.add(column(next(now), last(now)), column(under(now), counts(now)));
            if (now.quickstart() != null || now.result() != null) {
                figures.addComponentAsFirst(QuickstartPanel.of(now.quickstart(), now.result()));
            }
        }
    }

    private static Component column(Component... panels) {
        var column = new Div(panels);
        column.addClassName("es-column");
        return column;
    }

    private Component next(Figures now) {
        var steps = NextStep.of(now, role -> people.hasRole(role.name()));
        var next = panel("What to do next");
        if (steps.isEmpty()) {
            next.add(muted("Nothing waits for you. Look at the runs, or at the pairs that came of them."));
        }
        for (int i = 0; i < steps.size(); i++) {
            next.add(step(steps.get(i), i == 0));
        }
        return next;
    }

    private static Component step(NextStep step, boolean first) {
        var link = new Anchor(step.path(), step.what());
        link.addClassName("es-do");
        if (first) {
            link.addClassName("es-do-first");
        }
        var row = new Div(link, new Span(step.why()));
        row.addClassName("es-step");
        return row;
    }

    private static Component under(Figures now) {
        var running = panel("Running now");
        running.getElement().setAttribute("aria-live", "polite");
        if (!now.isLive()) {
            running.add(muted("Nothing runs."));
        }
        if (!now.running().isEmpty()) {
            running.add(RunRows.brief(now.running()));
        }
        long queued = now.held().runs().queued();
        if (queued > 0) {
            running.add(new Anchor("runs?status=queued", Numbers.count(queued, "run") + " in the queue"));
        }
        return running;
    }

    private static Component last(Figures now) {
        var last = panel("Last runs");
        if (now.last().isEmpty()) {
            last.add(muted("No run has ended yet."));
        } else {
            last.add(
                    RunRows.ofAllTasks(now.last()),
                    new Anchor(
                            "runs",
                            "All runs (%s)"
                                    .formatted(Numbers.count(now.held().runs().all()))));
        }
        return last;
    }

    private static Component counts(Figures now) {
        var held = now.held();
        var pairs = held.pairs();
        return panel(
                "What there is",
                new Facts()
                        .add("Tasks", link("tasks", held.tasks()))
                        .add("Runs", link("runs", held.runs().all()))
                        .add("Pairs", link("pairs", pairs.total()))
                        .add("– unreviewed", link("pairs?review=unreviewed", pairs.unreviewed()))
                        .add("– in review", link("pairs?review=in-review", pairs.inReview()))
                        .add("– reviewed", link("pairs?review=reviewed", pairs.reviewed()))
                        .add("Datasets", link("datasets", held.versions().datasets()))
                        .add("– versions", link("datasets", held.versions().versions())));
    }

    private static Component link(String path, long count) {
        var link = new Anchor(path, Numbers.count(count));
        link.addClassName("es-number");
        return link;
    }

    private static Paragraph muted(String text) {
        var muted = new Paragraph(text);
        muted.addClassName("es-muted");
        return muted;
    }

    private static Section panel(String title, Component... content) {
        var panel = new Section(new H2(title));
        panel.addClassName("es-panel");
        panel.add(List.of(content));
        return panel;
    }
}
