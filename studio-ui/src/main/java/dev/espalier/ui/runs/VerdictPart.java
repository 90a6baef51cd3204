package dev.espalier.ui.runs;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.espalier.mcts.Outcome;
import dev.espalier.ui.parts.Numbers;
import dev.espalier.webagent.Verdict;
import dev.espalier.webagent.Verdict.Criterion;
import dev.espalier.webagent.Verdict.JudgeKind;
import dev.espalier.words.Words;
import java.util.Comparator;

/** One judge's word on one rollout, with what was looked for. */
final class VerdictPart extends Div {

    /** As much of a state's digest as tells it from others on a screen. */
    private static final int SHORT = "state ".length() + 8;

    /** @param rollout its number */
    VerdictPart(int rollout, Verdict verdict) {
        add(new Span("Rollout %d: %s%s".formatted(rollout, outcome(verdict), score(verdict))));
        var list = new UnorderedList();
        verdict.criteria().stream()
                .sorted(Comparator.comparing(Criterion::met)) // what is amiss first
                .forEach(criterion -> list.add(new ListItem(words(criterion) + found(verdict, criterion))));
        add(list);
        if (verdict.judge() == JudgeKind.ORACLE) {
            verdict.criteria().stream().map(Criterion::evidence).distinct().forEach(this::readFrom);
        }
    }

    private static String outcome(Verdict verdict) {
        var judge = RunHead.judge(verdict.judge());
        return verdict.outcome() == Outcome.ABSTAIN
                ? "the %s abstained".formatted(judge)
                : "%s by the %s".formatted(Words.of(verdict.outcome()), judge);
    }

    /**
     * A score counts what is wanted and holds. None or all of it says what the outcome says, or seems to say the contrary
     * where something forbidden happened.
     */
    private static String score(Verdict verdict) {
        var score = verdict.score();
        return score.isEmpty() || score.getAsDouble() <= 0 || score.getAsDouble() >= 1
                ? ""
                : ", %s of what is wanted holds".formatted(Numbers.value(score.getAsDouble()));
    }

    private static String words(Criterion criterion) {
        boolean met = criterion.met();
        var mark = switch (criterion.kind()) {
            case WANTED -> met ? "✓ holds" : "✗ does not hold";
            case FORBIDDEN -> met ? "✓ did not happen" : "✗ must not happen, but did";
        };
        return mark + ": " + criterion.name();
    }

    /** The oracle reads one state for all that it looks for, which is told once. */
    private static String found(Verdict verdict, Criterion criterion) {
        return verdict.judge() == JudgeKind.ORACLE || criterion.evidence().isBlank()
                ? ""
                : " — “%s”".formatted(criterion.evidence());
    }

    private void readFrom(String evidence) {
        var state = new Span(evidence.length() > SHORT ? evidence.substring(0, SHORT) + "…" : evidence);
        state.setTitle(evidence);
        var read = new Paragraph(new Span("Read from "), state);
        read.addClassName("es-hint");
        add(read);
    }
}
