package dev.espalier.ui.tasks;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.espalier.datasets.PairFacetCounts;
import dev.espalier.datasets.PairLineFilter;
import dev.espalier.datasets.PairLines;
import dev.espalier.people.Role;
import dev.espalier.ui.parts.Absent;
import dev.espalier.ui.parts.Copied;
import dev.espalier.ui.parts.Empty;
import dev.espalier.ui.parts.Facts;
import dev.espalier.ui.parts.Numbers;
import dev.espalier.ui.parts.PageHead;
import dev.espalier.ui.parts.StateBadge;
import dev.espalier.ui.runs.RunRows;
import dev.espalier.webagent.ListCursor;
import dev.espalier.webagent.ListCursor.Way;
import dev.espalier.webagent.ListPage;
import dev.espalier.webagent.RunLine;
import dev.espalier.webagent.RunLines;
import dev.espalier.webagent.RunQuery;
import dev.espalier.webagent.Split;
import dev.espalier.webagent.TaskLine.PolicyTries;
import dev.espalier.webagent.TaskLines;
import dev.espalier.webagent.TaskQuery;
import dev.espalier.webagent.WebTask;
import dev.espalier.webagent.WebTasks;
import dev.espalier.words.Words;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Set;

/** One task: what is wanted, what is known of it, and what came of it. */
@Route("tasks/:number([0-9]{1,9})")
@RolesAllowed("VIEWER")
public final class TaskView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final int RUNS_SHOWN = 10;

    private final transient WebTasks tasks;
    private final transient RunLines runs;
    private final transient PairLines pairs;
    private final transient TaskLines lines;
    private final boolean operates;
    private String title = "Task";

    TaskView(WebTasks tasks, RunLines runs, PairLines pairs, TaskLines lines, AuthenticationContext people) {
        this.tasks = tasks;
        this.runs = runs;
        this.pairs = pairs;
        this.lines = lines;
        this.operates = people.hasRole(Role.OPERATOR.name());
        addClassName("es-page");
    }

    @Override
    public String getPageTitle() {
        return title + " · Espalier";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var number = Integer.parseInt(event.getRouteParameters().get("number").orElseThrow());
        title = "Task " + number;
        removeAll();
        tasks.numbered(number).ifPresentOrElse(this::show, () -> add(Absent.of(title, "Tasks", "tasks")));
    }

    private void show(WebTask task) {
        var worked = new RunQuery.Filter(Set.of(), Set.of(), Set.of(), task.number(), null, null, null);
        var page = runs.page(new RunQuery(worked, null, RUNS_SHOWN));
        long ran = runs.count(worked);
        var read = pairs.facets(PairLineFilter.ALL.with(new PairLineFilter.Lineage(null, task.number(), null)));
        var known = new Div(facts(task), new TaskDefinitionPanel(task));
        known.addClassName("es-columns");
        add(head(task, ran, read.total()), instruction(task), known, ranOn(task, page, ran), readOff(task, read));
    }

    private PageHead head(WebTask task, long ran, long read) {
        var head = new PageHead(title)
                .under("Tasks", "tasks")
                .standing(StateBadge.kind(Words.of(task.split())))
                .linked(task.site(), "sites/" + task.site())
                .linked(Numbers.count(ran, "run"), "runs?task=" + task.number())
                .linked(Numbers.count(read, "pair"), "pairs?task=" + task.number());
        if (operates) {
            var run = new Anchor("runs?new=" + task.number(), "Run…");
            run.addClassNames("es-do", "es-do-first");
            head.with(run);
        }
        var byHand = new Anchor("visit/%s?task=%d".formatted(task.site(), task.number()), "Try by hand");
        byHand.setTarget(AnchorTarget.BLANK);
        byHand.setTitle("Opens the site in a new tab, set up as an agent finds it");
        byHand.addClassName("es-do");
        return head.with(byHand);
    }

    private static Component instruction(WebTask task) {
        var text = new Paragraph(task.instruction());
        text.addClassName("es-wish");
        var hint = new Paragraph("All that an agent is told.");
        hint.addClassName("es-hint");
        return panel("Instruction", text, hint);
    }

    private static Component facts(WebTask task) {
        var traits = task.traits();
        var needs = new Div();
        needs.addClassName("es-needs");
        traits.needs().forEach(need -> needs.add(StateBadge.kind(Needs.of(need))));
        if (traits.needs().isEmpty()) {
            needs.setText("none");
        }
        var site = new Anchor("sites/" + task.site(), task.site());
        return panel(
                "What is known of it",
                new Facts()
                        .add("Site", site)
                        .add("Split", "%s: %s".formatted(Words.of(task.split()), meaning(task.split())))
                        .add(
                                "Wording",
                                traits.wording()
                                        + (traits.wordingSeen()
                                                ? ", used in training too"
                                                : ", never used in training"))
                        .add("Expert", Numbers.count(traits.expertSteps(), "act") + " in the shortest known solution")
                        .add("Needs", needs)
                        .add("Id", new Copied(task.id().toString(), "id")));
    }

    private static String meaning(Split split) {
        return switch (split) {
            case TRAIN -> "searched with the oracle's word, and the only source of datasets";
            case VALIDATION -> "for choosing between settings; never becomes training data";
            case HELD_OUT ->
                "for measuring at the end; never becomes training data, and no search learns from its oracle";
        };
    }

    private Component ranOn(WebTask task, ListPage<RunLine> page, long ran) {
        if (ran == 0) {
            return panel("Runs on it", new Empty("No run has worked on this task yet.", run(task)));
        }
        var all = new Anchor("runs?task=" + task.number(), "All %s".formatted(Numbers.count(ran, "run")));
        return panel("Runs on it", successes(task), RunRows.ofOneTask(page.lines()), all);
    }

    private Component successes(WebTask task) {
        var before = new ListCursor(Way.AFTER, TaskQuery.LIST, null, task.number() - 1);
        var tried = lines.page(new TaskQuery(TaskQuery.Filter.ALL, before, 1))
                .lines()
                .getFirst()
                .tried();
        return new Facts()
                .add(TryWords.GREEDY, TryWords.badges(tried, PolicyTries::greedy))
                .add(TryWords.ANY_OF_N, TryWords.badges(tried, PolicyTries::anyOfN));
    }

    private Component[] run(WebTask task) {
        return operates ? new Component[] {new Anchor("runs?new=" + task.number(), "Run it")} : new Component[0];
    }

    private static Component readOff(WebTask task, PairFacetCounts read) {
        var link = "pairs?task=" + task.number();
        var facts = new Facts().add("In all", new Anchor(link, Numbers.count(read.total(), "pair")));
        read.reviews().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(of -> facts.add(
                        Words.of(of.getKey()),
                        new Anchor(link + "&review=" + Words.of(of.getKey()), Numbers.count(of.getValue()))));
        return panel(
                "Pairs of it",
                read.total() == 0 ? new Paragraph("None. Pairs are read off searches of train tasks.") : facts);
    }

    static Section panel(String title, Component... content) {
        var panel = new Section(new H2(title));
        panel.addClassName("es-panel");
        panel.add(content);
        return panel;
    }
}
