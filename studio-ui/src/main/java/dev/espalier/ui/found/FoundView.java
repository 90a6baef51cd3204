package dev.espalier.ui.found;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import dev.espalier.datasets.PairId;
import dev.espalier.datasets.PreferencePair;
import dev.espalier.datasets.PreferencePairs;
import dev.espalier.ui.parts.Absent;
import dev.espalier.webagent.AgentRun;
import dev.espalier.webagent.AgentRuns;
import dev.espalier.webagent.RunId;
import dev.espalier.webagent.TaskId;
import dev.espalier.webagent.WebTask;
import dev.espalier.webagent.WebTasks;
import dev.espalier.words.Words;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;

/** Leads from the id of a pair, task or run to its page, whose address has its number. */
@Route("pairs/" + FoundView.ID)
@RouteAlias("tasks/" + FoundView.ID)
@RouteAlias("runs/" + FoundView.ID)
@PageTitle("Not found · Espalier")
@RolesAllowed("VIEWER")
public final class FoundView extends Main implements BeforeEnterObserver {

    static final String ID = ":id(" + Words.ID + ")";

    private final transient PreferencePairs pairs;
    private final transient WebTasks tasks;
    private final transient AgentRuns runs;

    FoundView(PreferencePairs pairs, WebTasks tasks, AgentRuns runs) {
        this.pairs = pairs;
        this.tasks = tasks;
        this.runs = runs;
        addClassName("es-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var list = event.getLocation().getFirstSegment();
        var id = UUID.fromString(event.getRouteParameters().get("id").orElseThrow());
        removeAll();
        number(list, id)
                .ifPresentOrElse(
                        number -> event.forwardTo("%s/%d".formatted(list, number)), () -> add(absent(list, id)));
    }

    private Optional<Integer> number(String list, UUID id) {
        return switch (list) {
            case "pairs" -> pairs.find(new PairId(id)).map(PreferencePair::number);
            case "tasks" -> tasks.find(new TaskId(id)).map(WebTask::number);
            default -> runs.find(new RunId(id)).map(AgentRun::number);
        };
    }

    private static Component[] absent(String list, UUID id) {
        return switch (list) {
            case "pairs" -> Absent.of("Pair " + id, "Pairs", list);
            case "tasks" -> Absent.of("Task " + id, "Tasks", list);
            default -> Absent.of("Run " + id, "Runs", list);
        };
    }
}
