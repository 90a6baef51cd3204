package dev.espalier.ui.pairs;

import static dev.espalier.ui.parts.RoomyColumns.roomy;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import dev.espalier.datasets.PairLine;
import dev.espalier.datasets.PairLine.LineReading;
import dev.espalier.datasets.PairLine.LineWorth;
import dev.espalier.ui.parts.Numbers;
import dev.espalier.ui.parts.StateBadge;
import dev.espalier.webagent.TreeMark.Action;
import dev.espalier.words.Words;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Pairs as a table. */
final class PairGrid extends Grid<PairLine> {

    PairGrid(List<PairLine> lines) {
        super(PairLine.class, false);
        setItems(lines);
        setAllRowsVisible(true);
        addComponentColumn(line -> new Anchor("pairs/" + line.number(), Integer.toString(line.number())))
                .setHeader("Pair")
                .setWidth("4.2rem")
                .setFlexGrow(0);
        addComponentColumn(PairGrid::task).setHeader("Task").setWidth("7.5rem").setFlexGrow(5);
        side("Winner", line -> line.actions().winner(), LineReading::winner);
        side("Loser", line -> line.actions().loser(), LineReading::loser);
        addColumn(PairGrid::margin)
                .setHeader("Margin")
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("5rem")
                .setFlexGrow(0);
        addComponentColumn(PairGrid::evidence)
                .setHeader("Evidence")
                .setWidth("6.8rem")
                .setFlexGrow(0);
        roomy(addComponentColumn(line -> Meanings.badge(line.state().review())))
                .setHeader("Review")
                .setWidth("7.8rem")
                .setFlexGrow(0);
        addColumn(PairGrid::chosen)
                .setHeader("Chosen")
                .setWidth("8.4rem")
                .setFlexGrow(0)
                .setTooltipGenerator(line -> Meanings.of(line.state().label()));
        roomy(addColumn(line -> Words.of(line.state().split())))
                .setHeader("Split")
                .setWidth("6.2rem")
                .setFlexGrow(0);
    }

    private void side(String header, Function<PairLine, Action> action, Function<LineReading, LineWorth> worth) {
        addComponentColumn(line -> new ActionCell(action.apply(line)))
                .setHeader(header)
                .setWidth("9.4rem")
                .setFlexGrow(2)
                .setTooltipGenerator(line -> action.apply(line).words() + told(line.reading(), worth));
    }

    private static String told(@Nullable LineReading reading, Function<LineReading, LineWorth> worth) {
        if (reading == null) {
            return "";
        }
        var told = worth.apply(reading);
        return ", value %s after %s".formatted(Numbers.value(told.value()), Numbers.count(told.visits(), "visit"));
    }

    private static Component task(PairLine line) {
        var task = line.task();
        var number = new Anchor("tasks/" + task.number(), Integer.toString(task.number()));
        number.getElement().setAttribute("aria-label", "Task " + task.number());
        var words = new Span(number, new Span(" " + task.instruction()));
        words.getElement().setAttribute("title", task.instruction());
        return words;
    }

    /** What goes into a dataset, and where it is people's word, that. */
    private static String chosen(PairLine line) {
        var label = line.state().label();
        var chosen = Words.of(line.chosen());
        return switch (label) {
            case AUTO -> chosen;
            case LOW, HIGH -> chosen + ", judged";
            case TIE, BOTH_BAD, DISAGREED -> "neither, " + Words.of(label);
        };
    }

    private static String margin(PairLine line) {
        var reading = line.reading();
        return reading == null ? "" : Numbers.value(reading.margin());
    }

    private static Component evidence(PairLine line) {
        var reading = line.reading();
        return reading == null ? StateBadge.stopped("withdrawn") : Meanings.badge(reading.evidence());
    }
}
