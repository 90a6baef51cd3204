package dev.espalier.ui.runs;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import dev.espalier.mcts.Edge;
import dev.espalier.practice.NodeAccount;
import dev.espalier.ui.parts.Numbers;
import dev.espalier.webagent.ActionText;
import dev.espalier.webagent.AgentRun;
import dev.espalier.webagent.Proposal;
import dev.espalier.webagent.TreeMark;
import java.util.List;

/**
 * What the policy proposed at a node, with all that the search knows of it. The number is that of the frame in the picture.
 * Each action has a line of its own above its figures, so that all of both is seen in a narrow panel.
 */
final class ProposalTable extends NativeTable {

    ProposalTable(NodeAccount account, AgentRun run) {
        addClassName("es-proposals");
        var head = getHead().addRow();
        head.add(column("#"));
        for (var figure : Figure.values()) {
            var column = column(figure.head());
            column.setTitle(figure.meaning());
            column.addClassName("es-explained");
            head.add(column);
        }
        account.record().proposals().forEach(edge -> add(edge, run));
    }

    private static NativeTableHeaderCell column(String words) {
        var cell = new NativeTableHeaderCell(words);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private void add(Edge<Proposal> edge, AgentRun run) {
        var number = new NativeTableCell(Integer.toString(edge.ordinal() + 1));
        number.setRowspan(2);
        var action = new NativeTableCell(action(edge, run));
        action.setColspan(Figure.values().length);
        var figures = new NativeTableRow();
        figures(edge, run).forEach(figure -> figures.add(new NativeTableCell(figure)));
        addBody().addRows(new NativeTableRow(number, action), figures);
    }

    /** In the order of {@link Figure}. */
    private static List<String> figures(Edge<Proposal> edge, AgentRun run) {
        var value = SearchValue.of(run, edge);
        return List.of(
                value.q(),
                Integer.toString(edge.tally().visits()),
                value.outcome(),
                value.critic(),
                edge.critique() == null ? "–" : Integer.toString(edge.critique().rank()),
                probability(edge));
    }

    private static Component action(Edge<Proposal> edge, AgentRun run) {
        var words = words(edge.action());
        return edge.child() == null
                ? new Span(words + " (not executed)")
                : new Anchor("runs/%d?node=%s".formatted(run.number(), edge.id()), words);
    }

    static String words(Proposal proposal) {
        return new TreeMark.Action(ActionText.format(proposal.command()), proposal.target()).words();
    }

    /** At temperature 1, over all candidates of the page. */
    private static String probability(Edge<Proposal> edge) {
        var likelihood = edge.action().likelihood();
        return likelihood == null ? "unknown" : Numbers.value(Math.exp(likelihood.logProbability()));
    }
}
