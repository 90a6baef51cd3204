package dev.espalier.ui.runs;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.treegrid.TreeGrid;
import dev.espalier.ui.parts.Numbers;
import dev.espalier.webagent.AgentRun;
import dev.espalier.webagent.TreeMark;
import dev.espalier.words.Words;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The tree of a run as nested rows: the same marks as in the drawing, for whoever cannot or would not look at it. */
final class Outline extends TreeGrid<TreeMark> {

    Outline(AgentRun run, RunSource source, Consumer<UUID> chosen) {
        var marks = source.trees().marks(run.id());
        Map<UUID, List<TreeMark>> children =
                marks.stream().filter(mark -> mark.parent() != null).collect(Collectors.groupingBy(TreeMark::parent));
        var roots = marks.stream().filter(mark -> mark.parent() == null).toList();
        addHierarchyColumn(Outline::words).setHeader("Action").setFlexGrow(4).setWidth("18rem");
        addColumn(Outline::state).setHeader("State").setAutoWidth(true);
        addColumn(mark -> mark.standing().tally().visits())
                .setHeader("N")
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        addColumn(mark -> mark.standing().tally().mean().stream()
                        .mapToObj(Numbers::value)
                        .findFirst()
                        .orElse("–"))
                .setHeader("Outcome mean")
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        addColumn(Outline::rank)
                .setHeader("Critic rank")
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        setItems(roots, mark -> children.getOrDefault(mark.id(), List.of()));
        expandRecursively(roots, 40);
        setSizeFull();
        asSingleSelect().addValueChangeListener(change -> {
            if (change.getValue() != null) {
                chosen.accept(change.getValue().id());
            }
        });
    }

    private static String words(TreeMark mark) {
        var action = mark.action();
        return action == null ? "first page" : action.words();
    }

    private static String state(TreeMark mark) {
        var status = mark.standing().status();
        return status == null ? "proposed" : Words.of(status);
    }

    private static String rank(TreeMark mark) {
        var critique = mark.standing().critique();
        return critique == null ? "–" : Integer.toString(critique.rank());
    }
}
