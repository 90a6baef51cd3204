package dev.espalier.ui.runs;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.dataview.GridListDataView;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.espalier.ui.parts.Numbers;
import dev.espalier.ui.parts.StateBadge;
import dev.espalier.webagent.AgentRun;
import dev.espalier.webagent.JudgedRollout;
import dev.espalier.webagent.Verdict;
import dev.espalier.webagent.Verdict.JudgeKind;
import dev.espalier.words.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Every rollout of a run, the newest first. More than a few scroll, so that a long run costs its viewers no more than a short one. */
final class Timeline extends Div {

    /** Rows that stand on the page without scrolling. */
    private static final int FEW = 12;

    private final RunSource source;
    private final Grid<JudgedRollout> rollouts = new Grid<>();
    private final List<JudgedRollout> shown = new ArrayList<>();
    private final GridListDataView<JudgedRollout> rows = rollouts.setItems(shown);
    private final Paragraph none = new Paragraph("No rollout has begun.");

    Timeline(AgentRun run, RunSource source) {
        this.source = source;
        addClassNames("es-panel", "es-timeline");
        rollouts.addColumn(judged -> judged.rollout().number())
                .setHeader("Rollout")
                .setAutoWidth(true);
        rollouts.addComponentColumn(Timeline::standing)
                .setHeader("State")
                .setWidth("8rem")
                .setFlexGrow(0);
        rollouts.addColumn(judged -> judged.rollout().path().size())
                .setHeader("Steps")
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        rollouts.addColumn(judged -> word(judged, JudgeKind.ORACLE))
                .setHeader("Oracle")
                .setAutoWidth(true);
        rollouts.addColumn(judged -> word(judged, JudgeKind.OWN))
                .setHeader("Own judge")
                .setAutoWidth(true);
        rollouts.addColumn(judged -> Numbers.moment(judged.startedAt()))
                .setHeader("Begun (UTC)")
                .setAutoWidth(true);
        rollouts.addColumn(Timeline::took)
                .setHeader("Took")
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        rollouts.addComponentColumn(judged -> end(judged, run))
                .setHeader("Ended at")
                .setAutoWidth(true);
        rows.setIdentifierProvider(judged -> judged.rollout().id());
        add(new H2("Rollouts"), none, rollouts);
    }

    /** Shows the rollouts as they are stored now. */
    void begin(AgentRun run) {
        shown.clear();
        shown.addAll(source.stores().rollouts(run.id()).reversed());
        rows.refreshAll();
        showWhatThereIs();
    }

    /** Takes rollouts that are new, or other than they were. */
    void take(List<JudgedRollout> changed) {
        for (var judged : changed) {
            int number = judged.rollout().number();
            int place = Collections.binarySearch(numbers(), number, Comparator.reverseOrder());
            if (place >= 0) {
                shown.set(place, judged);
                rows.refreshItem(judged);
            } else {
                shown.add(-place - 1, judged);
                rows.refreshAll();
            }
        }
        showWhatThereIs();
    }

    private List<Integer> numbers() {
        return shown.stream().map(judged -> judged.rollout().number()).toList();
    }

    private void showWhatThereIs() {
        none.setVisible(shown.isEmpty());
        rollouts.setVisible(!shown.isEmpty());
        rollouts.setAllRowsVisible(shown.size() <= FEW);
    }

    private static Component standing(JudgedRollout judged) {
        return switch (judged.rollout().status()) {
            case RUNNING -> StateBadge.running("Running");
            case FINISHED -> StateBadge.done("Finished");
            case ABANDONED -> StateBadge.stopped("Abandoned");
        };
    }

    private static String word(JudgedRollout judged, JudgeKind judge) {
        return judged.by(judge).map(Verdict::outcome).map(Words::of).orElse("not asked");
    }

    private static String took(JudgedRollout judged) {
        var ended = judged.endedAt();
        return ended == null ? "" : Numbers.span(Duration.between(judged.startedAt(), ended));
    }

    private static Component end(JudgedRollout judged, AgentRun run) {
        var path = judged.rollout().path();
        return path.isEmpty()
                ? new Span("first page")
                : new Anchor("runs/%d?node=%s".formatted(run.number(), path.getLast()), "last node");
    }
}
