package dev.espalier.webagent.policy;

import dev.espalier.mcts.Outcome;
import dev.espalier.webagent.Judge;
import dev.espalier.webagent.PageItem;
import dev.espalier.webagent.PageView;
import dev.espalier.webagent.RolloutEnd;
import dev.espalier.webagent.Situation;
import dev.espalier.webagent.Situation.PastStep;
import dev.espalier.webagent.Verdict;
import dev.espalier.webagent.Verdict.Criterion;
import dev.espalier.webagent.Verdict.JudgeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Judges by what the agent saw: the page must confirm, and everything the instruction names must stand on it or have
 * been entered. It cannot see what a page does not show, and shares the policy's reading of the instruction, errors
 * included. May be shared between threads.
 */
public final class EmbeddedJudge implements Judge {

    private final String version;
    private final InstructionReader instructions;
    private final ValueReader values;
    private final Confirmation confirmation;

    public EmbeddedJudge() {
        var parameters = EmbeddedParameters.handSet();
        var reading = Scene.Reading.of(parameters.lexicon());
        version = "embedded-judge:" + parameters.hash();
        values = reading.values();
        instructions = new InstructionReader(parameters.lexicon(), values);
        confirmation = new Confirmation(parameters.lexicon());
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public Verdict judge(RolloutEnd end) {
        PageView page = end.last().now().page();
        var criteria = new ArrayList<Criterion>();
        for (Span span : instructions.read(end.last().instruction()).strong()) {
            criteria.add(criterion(span, end.last()));
        }
        long met = criteria.stream().filter(Criterion::met).count();
        Optional<String> sign = confirmation.sign(page);
        Outcome outcome = outcome(end, sign.isPresent(), met == criteria.size() && met > 0);
        var score = criteria.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of((double) met / criteria.size());
        criteria.addFirst(Criterion.wanted("confirmed", sign.isPresent(), sign.orElse("")));
        return new Verdict(JudgeKind.OWN, outcome, score, criteria);
    }

    private Outcome outcome(RolloutEnd end, boolean confirmed, boolean complete) {
        if (confirmation.deadEnd(end.last().now().page()).isPresent() || (!end.ended() && !confirmed)) {
            return Outcome.FAILURE;
        }
        if (complete) {
            return Outcome.SUCCESS;
        }
        return confirmed ? Outcome.FAILURE : Outcome.ABSTAIN;
    }

    private Criterion criterion(Span span, Situation last) {
        String name = span.kind() + " " + span.text();
        boolean contradicted = false;
        for (String text : texts(last.now().page())) {
            if (says(text, span)) {
                return Criterion.wanted(name, true, text);
            }
            contradicted |= contradicts(text, span);
        }
        Optional<String> entered = contradicted ? Optional.empty() : entered(span, last);
        return Criterion.wanted(name, entered.isPresent(), entered.orElse(""));
    }

    private boolean says(String text, Span span) {
        return Phrase.of(text).contains(span.phrase())
                || values.readLabel(text).stream().anyMatch(span::saidBy);
    }

    /** A page that shows another date or time, and never the right one, overrules what was entered. */
    private boolean contradicts(String text, Span span) {
        boolean timed = span.kind() == SpanKind.DATE || span.kind() == SpanKind.TIME;
        return timed && values.readLabel(text).stream().anyMatch(value -> value.kind() == span.kind());
    }

    private Optional<String> entered(Span span, Situation last) {
        int number = 1;
        for (PastStep step : last.history()) {
            Deed deed = Deed.of(step.proposal().command(), step.proposal().target());
            String text =
                    deed.target() == null ? deed.argument() : deed.target().name() + " " + deed.argument();
            if (step.result().ok() && says(text, span)) {
                return Optional.of(
                        "step %d: %s".formatted(number, step.proposal().text()));
            }
            number++;
        }
        return Optional.empty();
    }

    private static List<String> texts(PageView page) {
        var texts = new ArrayList<String>();
        for (PageItem item : page.items()) {
            switch (item) {
                case PageItem.Text text -> texts.add(text.text());
                case PageItem.Element element -> {
                    texts.add(element.name());
                    texts.add(element.state().value());
                }
            }
        }
        return texts;
    }
}
