package dev.espalier.ui.runs;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import dev.espalier.datasets.RequestRefusedException;
import dev.espalier.mcts.EdgeId;
import dev.espalier.mcts.NodeId;
import dev.espalier.mcts.NodeStatus;
import dev.espalier.practice.NodeAccount;
import dev.espalier.ui.parts.Empty;
import dev.espalier.ui.parts.Facts;
import dev.espalier.ui.parts.Failure;
import dev.espalier.ui.parts.Numbers;
import dev.espalier.ui.parts.PromptPanel;
import dev.espalier.webagent.AgentRun;
import dev.espalier.webagent.JudgedRollout;
import dev.espalier.webagent.TreeMark;
import dev.espalier.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One node: the page with what could be done there, what the critic and the judges said, and the words that the policy got. */
final class NodePanel extends Div {

    private static final String HOW = "Choose a node: click it, or use the arrow keys and Enter.";

    private final AgentRun run;
    private final RunSource source;
    /** What changes while the search goes on; pictures and words of a node never do. */
    private final Div figures = new Div();

    private final Div proposals = new Div();
    private final Div verdicts = new Div();
    private @Nullable TreeMark shown;

    NodePanel(AgentRun run, RunSource source) {
        this.run = run;
        this.source = source;
        addClassName("es-node");
        proposals.addClassName("es-node-part");
        verdicts.addClassName("es-node-part");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", "Chosen node");
        add(new Empty(HOW));
    }

    /** Says that the node that an address names is none of this run's. */
    void showNone() {
        removeAll();
        add(new Empty("The address names a node that this run does not have. " + HOW));
    }

    /** Shows a mark; one that nobody executed shows the node that it was proposed at. */
    void show(TreeMark mark) {
        shown = mark;
        removeAll();
        add(figures);
        tell(figures, head(mark));
        try {
            account(mark).ifPresent(account -> fill(account, mark));
        } catch (RequestRefusedException e) {
            add(Failure.of(e));
        }
    }

    /** Takes what became of the mark that is shown; what a reader has opened stays open. */
    void refresh(TreeMark mark) {
        if (shown == null
                || !Objects.equals(shown.standing().node(), mark.standing().node())) {
            show(mark);
            return;
        }
        shown = mark;
        tell(figures, head(mark));
        account(mark).ifPresent(account -> {
            tell(proposals, proposals(account));
            tell(verdicts, verdicts(account.record().ends()));
        });
    }

    private static void tell(Div part, Component... now) {
        part.removeAll();
        part.add(now);
    }

    private Optional<NodeAccount> account(TreeMark mark) {
        var node = mark.standing().node();
        return (node == null ? parentOf(mark) : Optional.of(node))
                .flatMap(id -> source.nodes().of(run, id));
    }

    private Optional<NodeId> parentOf(TreeMark mark) {
        return Optional.ofNullable(mark.parent())
                .flatMap(parent -> source.trees().mark(run.id(), parent))
                .map(parent -> parent.standing().node());
    }

    private Component[] head(TreeMark mark) {
        var action = mark.action();
        var words = action == null ? "First page" : action.words();
        var standing = mark.standing();
        var status = standing.status();
        var value = SearchValue.of(run, standing.tally(), standing.critique());
        var facts = new Facts()
                .add("State", status == null ? "proposed, never executed" : state(status))
                .add("Depth", Integer.toString(mark.depth()));
        figure(facts, Figure.VISITS, Integer.toString(standing.tally().visits()));
        if (action == null) {
            figure(facts, Figure.Q, "none: selection compares actions, and no action led here");
        } else {
            figure(facts, Figure.Q, value.account());
            figure(facts, Figure.OUTCOMES, value.outcomes());
            figure(facts, Figure.CRITIC, value.opinion());
        }
        return new Component[] {new H2(words), facts};
    }

    /** Says who said so, as the signs of the tree do. */
    private String state(NodeStatus status) {
        var judge = "by the " + RunHead.judge(run.settings().backsUp());
        return switch (status) {
            case TERMINAL_SUCCESS -> "success " + judge;
            case TERMINAL_FAIL -> "failure " + judge;
            case TERMINAL_ABSTAIN -> "not decided " + judge;
            default -> Words.of(status);
        };
    }

    private static void figure(Facts facts, Figure figure, String value) {
        facts.explained(figure.words(), figure.meaning(), value);
    }

    private void pages(NodeAccount account, TreeMark mark) {
        if (mark.standing().node() == null) {
            add(new H3("Page that it was proposed on"), NodePictures.proposedOn(account, new EdgeId(mark.id())));
            return;
        }
        var steps = account.record().place().steps();
        if (!steps.isEmpty()) {
            add(NodePictures.before(steps.getLast(), run.number()));
        }
        add(new H3(steps.isEmpty() ? "First page" : "Page after it"), NodePictures.after(account));
        result(account);
    }

    /** What decides comes first: pictures and words from pages are long, and are there to be looked up. */
    private void fill(NodeAccount account, TreeMark mark) {
        var record = account.record();
        tell(proposals, proposals(account));
        tell(verdicts, verdicts(record.ends()));
        add(proposals, Figure.meanings());
        pages(account, mark);
        if (!record.rounds().isEmpty()) {
            add(new CriticRounds(record));
        }
        add(verdicts, PromptPanel.of(account.observation(), account.prompt()));
        restores(account);
    }

    private Component[] proposals(NodeAccount account) {
        var none = account.record().proposals().isEmpty();
        var told = new ArrayList<Component>();
        told.add(new H3("Proposals"));
        told.add(none ? new Paragraph("The policy was not asked here.") : new ProposalTable(account, run));
        pairs(account.record().place().node().id()).ifPresent(told::add);
        return told.toArray(Component[]::new);
    }

    /** Returns the way to the pairs between these proposals; empty while there are none. */
    private Optional<Component> pairs(NodeId node) {
        var numbers = source.pairs().at(node);
        if (numbers.isEmpty()) {
            return Optional.empty();
        }
        var told = new Paragraph("Pairs of them: ");
        for (int at = 0; at < numbers.size(); at++) {
            told.add(new Anchor("pairs/" + numbers.get(at), numbers.get(at).toString()));
            told.add(new Text(at + 1 < numbers.size() ? ", " : ""));
        }
        return Optional.of(told);
    }

    private void result(NodeAccount account) {
        var result = account.record().place().node().state().result();
        if (result != null) {
            add(new Paragraph("What the browser said of the action: %s, %s%s."
                    .formatted(
                            result.code(),
                            Words.of(result.change()),
                            result.message().isBlank() ? "" : ", " + result.message())));
        }
    }

    private static Component[] verdicts(List<JudgedRollout> ends) {
        var told = new ArrayList<Component>();
        for (var end : ends) {
            end.verdicts()
                    .forEach(verdict -> told.add(new VerdictPart(end.rollout().number(), verdict)));
        }
        if (!told.isEmpty()) {
            told.addFirst(new H3("Verdicts"));
        }
        return told.toArray(Component[]::new);
    }

    private void restores(NodeAccount account) {
        var restores = account.record().restores();
        if (restores.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        restores.forEach(attempt -> list.add(new ListItem("%s, %d replayed, %s: %s"
                .formatted(
                        Words.of(attempt.tier()),
                        attempt.replayed(),
                        Numbers.span(attempt.took()),
                        attempt.arrived() ? "arrived" : attempt.mismatch()))));
        add(new Details("Ways back to it (%d)".formatted(restores.size()), list));
    }
}
