package dev.espalier.ui.tasks;

import static dev.espalier.ui.parts.RoomyColumns.roomy;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.espalier.ui.parts.Numbers;
import dev.espalier.ui.parts.StateBadge;
import dev.espalier.webagent.TaskLine;
import dev.espalier.webagent.TaskLine.PolicyTries;
import dev.espalier.words.Words;

/** Tasks as lines, one page of them. */
final class TaskGrid extends Grid<TaskLine> {

    private static final String EXPERT_STEPS = "Acts of the expert, the shortest known solution";

    TaskGrid() {
        addClassName("es-tasks");
        addThemeVariants(GridVariant.NO_ROW_BORDERS);
        getElement().setAttribute("aria-label", "Tasks");
        narrow(addComponentColumn(line -> new Anchor(TaskAddress.link(line.number()), String.valueOf(line.number()))))
                .setHeader("Task")
                .setTextAlign(ColumnTextAlign.END);
        addComponentColumn(TaskGrid::instruction)
                .setHeader("Instruction")
                .setWidth("9.4rem")
                .setFlexGrow(6);
        narrow(addColumn(TaskLine::site)).setHeader("Site");
        addComponentColumn(TaskGrid::split)
                .setHeader("Split")
                .setWidth("7.7rem")
                .setFlexGrow(0);
        addComponentColumn(line -> TryWords.badges(line.tried(), PolicyTries::greedy))
                .setHeader(explained("Greedy right", TryWords.GREEDY))
                .setTooltipGenerator(_ -> TryWords.GREEDY)
                .setWidth("7.6rem")
                .setFlexGrow(1);
        addComponentColumn(line -> TryWords.badges(line.tried(), PolicyTries::anyOfN))
                .setHeader(explained("Any of N (upper bound)", TryWords.ANY_OF_N))
                .setTooltipGenerator(_ -> TryWords.ANY_OF_N)
                .setWidth("11.2rem")
                .setFlexGrow(1);
        roomy(narrow(addColumn(line -> line.traits().expertSteps())))
                .setHeader(explained("Steps", EXPERT_STEPS))
                .setTooltipGenerator(_ -> EXPERT_STEPS)
                .setTextAlign(ColumnTextAlign.END);
        roomy(addComponentColumn(TaskGrid::needs))
                .setHeader("Needs")
                .setWidth("8.5rem")
                .setFlexGrow(2);
        narrow(addComponentColumn(TaskGrid::runs)).setHeader("Runs").setTextAlign(ColumnTextAlign.END);
    }

    private static Component explained(String header, String meaning) {
        var explained = new Span(header);
        explained.setTitle(meaning);
        return explained;
    }

    private static Column<TaskLine> narrow(Column<TaskLine> column) {
        return column.setAutoWidth(true).setFlexGrow(0);
    }

    private static Component instruction(TaskLine line) {
        var link = new Anchor(TaskAddress.link(line.number()), line.instruction());
        link.setTitle(line.instruction());
        link.addClassName("es-instruction");
        return link;
    }

    private static Component split(TaskLine line) {
        var split = new Div(StateBadge.kind(Words.of(line.split())));
        split.addClassName("es-needs");
        if (!line.traits().wordingSeen()) {
            split.add(muted("unseen wording"));
        }
        return split;
    }

    private static Component needs(TaskLine line) {
        var needs = new Div();
        needs.addClassName("es-needs");
        line.traits().needs().forEach(need -> needs.add(StateBadge.kind(Needs.of(need))));
        return needs;
    }

    private static Component runs(TaskLine line) {
        return line.runs() == 0 ? muted("0") : new Anchor("runs?task=" + line.number(), Numbers.count(line.runs()));
    }

    private static Span muted(String text) {
        var muted = new Span(text);
        muted.addClassName("es-muted");
        return muted;
    }
}
