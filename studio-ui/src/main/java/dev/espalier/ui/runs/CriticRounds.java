package dev.espalier.ui.runs;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import dev.espalier.mcts.CriticRound;
import dev.espalier.mcts.Edge;
import dev.espalier.mcts.EdgeId;
import dev.espalier.webagent.NodeRecord;
import dev.espalier.webagent.Proposal;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the critic was asked at a node, in the order in which it saw the answers, and what it chose. */
final class CriticRounds extends Details {

    private final Map<EdgeId, Edge<Proposal>> proposals;

    CriticRounds(NodeRecord record) {
        super("Critic's rounds (%d)".formatted(record.rounds().size()));
        proposals = record.proposals().stream().collect(Collectors.toMap(Edge::id, Function.identity()));
        record.rounds().forEach(round -> add(round(round)));
    }

    private Component round(CriticRound round) {
        var order = new OrderedList();
        round.presented().forEach(edge -> order.add(new ListItem(name(edge))));
        var reason = round.rationale().isBlank() ? "no reason given" : round.rationale();
        return new Div(
                new Paragraph("Round %d: chose %s%s"
                        .formatted(
                                round.number(),
                                name(round.chosen()),
                                round.fallback() ? ", the policy's likeliest, as no valid answer came" : "")),
                new Paragraph("Shown in this order:"),
                order,
                new Paragraph("Reason: " + reason));
    }

    /** The number is that of the table of proposals. */
    private String name(EdgeId id) {
        var edge = proposals.get(id);
        return edge == null
                ? id.value().toString()
                : "#%d %s".formatted(edge.ordinal() + 1, ProposalTable.words(edge.action()));
    }
}
