package dev.espalier.ui.runs;

import static dev.espalier.ui.parts.RoomyColumns.roomy;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.ValueProvider;
import dev.espalier.ui.parts.Numbers;
import dev.espalier.webagent.RunLine;
import dev.espalier.words.Words;
import java.util.ArrayList;
import java.util.List;

/** Runs as a table. What went wrong stands in the row. */
final class RunGrid extends Grid<RunLine> {

    private final transient List<RunLine> lines;

    /** @param shown at least one */
    RunGrid(List<RunLine> shown) {
        super(RunLine.class, false);
        lines = new ArrayList<>(shown);
        setItems(lines).setIdentifierProvider(RunLine::id);
        setAllRowsVisible(true);
        getElement().setAttribute("aria-label", "Runs");
        addComponentColumn(line -> RunStates.badge(line.status()))
                .setHeader("State")
                .setWidth("7.5rem")
                .setFlexGrow(0);
        addComponentColumn(RunGrid::link).setHeader("Run").setAutoWidth(true).setFlexGrow(0);
        addComponentColumn(RunGrid::task).setHeader("Task").setFlexGrow(3).setWidth("9rem");
        addColumn(line -> line.task().site())
                .setHeader("Site")
                .setAutoWidth(true)
                .setFlexGrow(0);
        roomy(addColumn(line -> Words.of(line.task().split())))
                .setHeader("Split")
                .setAutoWidth(true)
                .setFlexGrow(0);
        roomy(addComponentColumn(RunGrid::policy))
                .setHeader("Policy")
                .setAutoWidth(true)
                .setFlexGrow(0);
        addWhatCameOfIt();
    }

    List<RunLine> lines() {
        return List.copyOf(lines);
    }

    /** Shows a run that is in the table as it stands now, in its place. */
    void show(RunLine now) {
        lines.replaceAll(line -> line.id().equals(now.id()) ? now : line);
        getListDataView().refreshItem(now);
    }

    private void addWhatCameOfIt() {
        number(RunGrid::rollouts, "Rollouts");
        number(
                line -> "%d of %d"
                        .formatted(
                                line.counts().oracleSuccesses(), line.counts().finished()),
                "Right (oracle)");
        roomy(number(line -> Numbers.count(line.counts().nodes()), "Nodes"));
        addComponentColumn(RunGrid::pairs)
                .setHeader("Pairs")
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
        roomy(addColumn(line -> Numbers.moment(line.startedAt())))
                .setHeader("Asked for (UTC)")
                .setWidth("9.6rem")
                .setFlexGrow(0);
        addColumn(RunStates::why).setHeader("How it ended").setFlexGrow(0).setWidth("9rem");
    }

    private Column<RunLine> number(ValueProvider<RunLine, ?> value, String header) {
        return addColumn(value)
                .setHeader(header)
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private static Component link(RunLine line) {
        return new Anchor("runs/" + line.number(), "Run " + line.number());
    }

    private static Component task(RunLine line) {
        var number = new Anchor(
                "tasks/" + line.task().number(), Integer.toString(line.task().number()));
        var words = new Span(number, new Span(" " + line.task().instruction()));
        words.getElement().setAttribute("title", line.task().instruction());
        return words;
    }

    /** Versions may share a name, so that its id is there too. */
    private static Component policy(RunLine line) {
        var name = new Span(line.policy().name());
        name.setTitle("policy version " + line.policy().version());
        return name;
    }

    private static String rollouts(RunLine line) {
        return line.counts().asked() == 1
                ? "greedy"
                : "%d of %d".formatted(line.counts().finished(), line.counts().asked());
    }

    private static Component pairs(RunLine line) {
        int pairs = line.counts().pairs();
        return pairs == 0 ? PairsRead.none(line) : new Anchor("pairs?run=" + line.number(), Numbers.count(pairs));
    }
}
