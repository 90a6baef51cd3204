package dev.espalier.ui.datasets;

import static dev.espalier.ui.parts.RoomyColumns.roomy;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import dev.espalier.datasets.DatasetRow;
import dev.espalier.datasets.DatasetVersion;
import dev.espalier.datasets.Datasets;
import dev.espalier.datasets.PairOrigin;
import dev.espalier.datasets.PairReading;
import dev.espalier.datasets.PairSide;
import dev.espalier.datasets.PreferencePair;
import dev.espalier.datasets.PreferencePairs;
import dev.espalier.ui.pairs.ActionCell;
import dev.espalier.ui.parts.Address;
import dev.espalier.ui.parts.Numbers;
import dev.espalier.webagent.RunId;
import dev.espalier.webagent.TaskId;
import dev.espalier.webagent.TreeMark.Action;
import dev.espalier.webagent.TreeViews;
import dev.espalier.webagent.WebTask;
import dev.espalier.webagent.WebTasks;
import dev.espalier.words.Words;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;

/** The rows of a version, a page at a time by ordinal. */
final class RowsPanel extends Section {

    private static final int LINES = 100;
    private static final String FROM = "from";

    /** @param actions by the ids of the edges that propose them */
    private record Line(DatasetRow row, PreferencePair pair, WebTask task, Map<UUID, Action> actions) {

        /** Returns what the reading of the row's revision says, put in words; nothing of a withdrawn pair. */
        String reading(Function<PairReading.Preferred, String> words) {
            return pair.preferred().map(words).orElse("");
        }

        Action action(PairSide side) {
            return switch (pair.origin()) {
                case PairOrigin.Edges edges ->
                    actions.getOrDefault(
                            (side == PairSide.LOW ? edges.first() : edges.second()).value(),
                            new Action(pair.side(side).command(), null));
            };
        }
    }

    /** Makes panels. */
    @org.springframework.stereotype.Component
    @ConditionalOnWebApplication
    record Maker(Datasets datasets, PreferencePairs pairs, TreeViews trees, WebTasks tasks) {

        /** @param address says from which ordinal on */
        RowsPanel make(DatasetVersion version, Address address) {
            int all = version.rows().train() + version.rows().test();
            int from = address.value(FROM)
                    .filter(text -> text.matches("[0-9]{1,9}"))
                    .map(Integer::valueOf)
                    .filter(ordinal -> ordinal < all)
                    .orElse(0);
            var rows = datasets.rows(version.id(), from, LINES);
            var found = pairs.at(rows.stream().map(DatasetRow::pair).toList());
            var actions = actions(found);
            var known = new HashMap<TaskId, WebTask>();
            var lines = IntStream.range(0, rows.size())
                    .mapToObj(at -> new Line(rows.get(at), found.get(at), task(found.get(at), known), actions))
                    .toList();
            var grid = grid();
            grid.setItems(lines);
            return new RowsPanel(
                    "Rows %s to %s of %s"
                            .formatted(
                                    Numbers.count(from + 1L), Numbers.count(from + lines.size()), Numbers.count(all)),
                    grid,
                    pager(address, from, all));
        }

        private WebTask task(PreferencePair pair, Map<TaskId, WebTask> known) {
            return switch (pair.origin()) {
                case PairOrigin.Edges edges ->
                    known.computeIfAbsent(edges.task(), task -> tasks.find(task).orElseThrow());
            };
        }

        private Map<UUID, Action> actions(List<PreferencePair> pairs) {
            var edges = new HashMap<RunId, Set<UUID>>();
            for (PreferencePair pair : pairs) {
                switch (pair.origin()) {
                    case PairOrigin.Edges found ->
                        edges.computeIfAbsent(found.run(), _ -> new HashSet<>())
                                .addAll(List.of(
                                        found.first().value(), found.second().value()));
                }
            }
            var actions = new HashMap<UUID, Action>();
            edges.forEach((run, ids) -> trees.marks(run, ids).forEach(mark -> {
                var action = mark.action();
                if (action != null) {
                    actions.put(mark.id(), action);
                }
            }));
            return actions;
        }
    }

    private RowsPanel(String title, Component... content) {
        addClassName("es-panel");
        add(new H2(title));
        add(content);
    }

    private static Grid<Line> grid() {
        var grid = new Grid<>(Line.class, false);
        grid.setAllRowsVisible(true);
        grid.addColumn(line -> line.row().ordinal() + 1)
                .setHeader("Row")
                .setWidth("4.5rem")
                .setFlexGrow(0);
        grid.addComponentColumn(RowsPanel::link)
                .setHeader("Pair")
                .setWidth("10rem")
                .setFlexGrow(0);
        grid.addComponentColumn(RowsPanel::task)
                .setHeader("Task")
                .setWidth("5rem")
                .setFlexGrow(0);
        grid.addColumn(line -> line.row().split().label())
                .setHeader("Split")
                .setWidth("5rem")
                .setFlexGrow(0);
        grid.addColumn(line -> direction(line.row()))
                .setHeader("Direction")
                .setWidth("7rem")
                .setFlexGrow(0);
        roomy(grid.addColumn(line -> line.reading(reading -> Words.of(reading.evidence()))))
                .setHeader("Evidence")
                .setWidth("6rem")
                .setFlexGrow(0);
        roomy(grid.addColumn(line -> line.reading(reading -> Numbers.value(reading.margin()))))
                .setHeader("Margin")
                .setWidth("5.5rem")
                .setFlexGrow(0);
        grid.addComponentColumn(line -> new ActionCell(line.action(line.row().chosen())))
                .setHeader("Chosen")
                .setWidth("14rem");
        grid.addComponentColumn(
                        line -> new ActionCell(line.action(line.row().chosen().other())))
                .setHeader("Rejected")
                .setWidth("14rem");
        return grid;
    }

    /** Says whose word it is that the chosen action is the better one. */
    private static String direction(DatasetRow row) {
        return switch (row.directedBy()) {
            case SEARCH -> "search";
            case PEOPLE -> "people";
            case null -> "not kept";
        };
    }

    private static Component task(Line line) {
        var task = new Anchor(
                "tasks/" + line.task().number(), Integer.toString(line.task().number()));
        task.setTitle("%s: %s".formatted(line.task().site(), line.task().instruction()));
        return task;
    }

    private static Component link(Line line) {
        int number = line.pair().number();
        return new Span(
                new Anchor("pairs/" + number, Integer.toString(number)),
                new Span(", revision " + line.row().pair().revision()));
    }

    private static Component pager(Address address, int from, int all) {
        var pager = new Nav();
        if (from > 0) {
            pager.add(step("Previous", address, Math.max(0, from - LINES)));
        }
        if (from + LINES < all) {
            pager.add(step("Next", address, from + LINES));
        }
        pager.addClassName("es-pager");
        pager.getElement().setAttribute("aria-label", "Pages of the rows");
        return pager;
    }

    private static Component step(String label, Address address, int from) {
        return new Anchor(address.with(FROM, Integer.toString(from)).link(), label);
    }
}
