package dev.espalier.ui.runs;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.ValueProvider;
import dev.espalier.mcts.Edge;
import dev.espalier.practice.NodeAccount;
import dev.espalier.webagent.ActionText;
import dev.espalier.webagent.AgentRun;
import dev.espalier.webagent.Proposal;
import dev.espalier.webagent.TreeMark;
import java.util.Locale;

/** What the policy proposed at a node, with all that the search knows of it. The number is that of the frame in the picture. */
final class ProposalGrid extends Grid<Edge<Proposal>> {

    ProposalGrid(NodeAccount account, AgentRun run) {
        setItems(account.record().proposals());
        setAllRowsVisible(true);
        number(edge -> edge.ordinal() + 1, "#");
        addComponentColumn(edge -> action(edge, run))
                .setHeader("Action")
                .setFlexGrow(4)
                .setWidth("12rem");
        number(edge -> SearchValue.of(run, edge).q(), "Q");
        number(edge -> edge.tally().visits(), "N");
        number(edge -> SearchValue.of(run, edge).outcome(), "Mean");
        number(edge -> SearchValue.of(run, edge).critic(), "Critic");
        number(edge -> edge.critique() == null ? "–" : edge.critique().rank(), "Rank");
        number(ProposalGrid::probability, "Probability");
    }

    private void number(ValueProvider<Edge<Proposal>, ?> value, String header) {
        addColumn(value)
                .setHeader(header)
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
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
        return likelihood == null
                ? "unknown"
                : String.format(Locale.ROOT, "%.3f", Math.exp(likelihood.logProbability()));
    }
}
