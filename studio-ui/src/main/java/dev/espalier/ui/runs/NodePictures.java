package dev.espalier.ui.runs;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.espalier.mcts.Edge;
import dev.espalier.mcts.EdgeId;
import dev.espalier.mcts.Place.Step;
import dev.espalier.practice.NodeAccount;
import dev.espalier.ui.parts.PagePicture;
import dev.espalier.ui.parts.PagePicture.Tone;
import dev.espalier.webagent.PageState;
import dev.espalier.webagent.Proposal;
import dev.espalier.webagent.Situation.Seen;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The pages around a node, with frames around what its actions name. */
final class NodePictures {

    private NodePictures() {}

    /** Returns the page on which an action was done, with its target, and a link to the node of that page. */
    static Component before(Step<PageState, Proposal> step, int run) {
        var seen = step.from().state().seen();
        var picture = new PagePicture(seen, "Picture");
        var command = step.edge().action().command();
        var target = NodeAccount.box(seen.page(), command);
        target.ifPresent(box -> picture.frame(box, number(step.edge()), Tone.CHOSEN));
        var where = new Paragraph(
                new Span(named(seen) + ". "),
                new Anchor("runs/%d?node=%s".formatted(run, step.from().id().value()), "Go to that node"));
        var what = new Paragraph(
                target.isPresent()
                        ? "The frame is around what the action names."
                        : "No frame: %s.".formatted(Unframed.why(seen.page(), command)));
        var details = new Details("Page on which it was done", new Div(where, picture, what));
        details.setOpened(true);
        return details;
    }

    /** Returns the page of a node, with what was executed there told apart from what was only proposed. */
    static Component after(NodeAccount account) {
        return page(account, edge -> edge.child() != null, key("executed", "only proposed"));
    }

    /** Returns the page on which an action was proposed, with its target told apart from the others'. */
    static Component proposedOn(NodeAccount account, EdgeId proposal) {
        return page(account, edge -> edge.id().equals(proposal), key("this action", "the others"));
    }

    private static Component page(NodeAccount account, Predicate<Edge<Proposal>> isMeant, Component key) {
        var picture = new PagePicture(account.seen(), "Screenshot");
        account.record().proposals().stream()
                .sorted(Comparator.comparing(isMeant::test)) // what is meant lies on top
                .forEach(edge -> NodeAccount.box(account.page(), edge.action().command())
                        .ifPresent(box ->
                                picture.frame(box, number(edge), isMeant.test(edge) ? Tone.CHOSEN : Tone.PLAIN)));
        var page = new Div(new Paragraph(named(account.seen())), picture);
        page.addClassName("es-node-page");
        if (!account.record().proposals().isEmpty()) {
            page.add(key);
        }
        unframed(account)
                .forEach((why, numbers) ->
                        page.add(new Paragraph("No frame for %s: %s.".formatted(String.join(", ", numbers), why))));
        return page;
    }

    /** Returns why proposals have no frame, with their numbers. */
    private static Map<String, List<String>> unframed(NodeAccount account) {
        return account.record().proposals().stream()
                .filter(edge ->
                        NodeAccount.box(account.page(), edge.action().command()).isEmpty())
                .collect(Collectors.groupingBy(
                        edge -> Unframed.why(account.page(), edge.action().command()),
                        TreeMap::new,
                        Collectors.mapping(NodePictures::number, Collectors.toList())));
    }

    private static Component key(String meant, String others) {
        var chosen = new Span("Thick frame: " + meant);
        chosen.getElement().setAttribute("data-tone", "chosen");
        var plain = new Span("thin: " + others);
        plain.getElement().setAttribute("data-tone", "plain");
        var key = new Paragraph(chosen, plain, new Span("numbers as in the table of proposals"));
        key.addClassName("es-frame-key");
        return key;
    }

    private static String named(Seen seen) {
        return "%s — %s".formatted(seen.page().title(), seen.page().url());
    }

    private static String number(Edge<?> edge) {
        return Integer.toString(edge.ordinal() + 1);
    }
}
