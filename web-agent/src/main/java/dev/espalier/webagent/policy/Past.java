package dev.espalier.webagent.policy;

import dev.espalier.webagent.ActionText;
import dev.espalier.webagent.ElementFingerprint;
import dev.espalier.webagent.PageItem.Element;
import dev.espalier.webagent.Ref;
import dev.espalier.webagent.Situation;
import dev.espalier.webagent.Situation.PastStep;
import dev.espalier.webagent.StateKey;
import dev.espalier.webagent.policy.Deed.Move;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was done so far, and which spans of the instruction it served. */
final class Past {

    /** @param effect false when nothing came of it */
    record Act(Deed deed, StateKey before, boolean executed, boolean effect, String text, Phrase row) {}

    private final List<Act> acts = new ArrayList<>();
    private final Set<ElementFingerprint> seenBefore = new HashSet<>();
    private final boolean[] typed;
    private final boolean[] chosen;
    private final StateKey now;

    Past(Situation situation, Instruction instruction, ValueReader values) {
        now = situation.now().key();
        typed = new boolean[instruction.spans().size()];
        chosen = new boolean[instruction.spans().size()];
        for (PastStep step : situation.history()) {
            Act act = act(step);
            acts.add(act);
            if (act.executed()) {
                cover(act, instruction, values.readLabel(act.text()));
            }
        }
        if (!situation.history().isEmpty()) {
            situation.history().getLast().before().page().elements().forEach(e -> seenBefore.add(e.fingerprint()));
        }
    }

    private static Act act(PastStep step) {
        Deed deed = Deed.of(step.proposal().command(), step.proposal().target());
        String name = deed.target() == null ? "" : deed.target().name();
        String text = deed.argument().isEmpty() ? name : deed.argument();
        boolean effect = step.result().ok() && !step.result().code().equals("NO_EFFECT");
        Phrase row = deed.move() == Move.CLICK ? row(step) : Phrase.EMPTY;
        return new Act(deed, step.before().key(), step.result().ok(), effect, text, row);
    }

    private static Phrase row(PastStep step) {
        Ref ref = ActionText.target(step.proposal().command());
        Optional<Element> element =
                ref == null ? Optional.empty() : step.before().page().element(ref);
        return element.map(e -> Phrase.of(e.surroundings().row())).orElse(Phrase.EMPTY);
    }

    private void cover(Act act, Instruction instruction, List<Value> values) {
        boolean[] covered = act.deed().move() == Move.TYPE ? typed : chosen;
        Phrase phrase = Phrase.of(act.text());
        List<Span> spans = instruction.spans();
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            covered[i] |= phrase.contains(span.phrase()) || act.row().contains(span.phrase());
            for (Value value : values) {
                covered[i] |= span.saidBy(value);
            }
        }
    }

    boolean isEmpty() {
        return acts.isEmpty();
    }

    Optional<Act> last() {
        return acts.isEmpty() ? Optional.empty() : Optional.of(acts.getLast());
    }

    /** Returns how often the element was acted on in this way. */
    int times(Move move, ElementFingerprint target) {
        int times = 0;
        for (Act act : acts) {
            times += act.deed().move() == move && target.equals(act.deed().target()) ? 1 : 0;
        }
        return times;
    }

    /** Returns true when exactly this was done on a page in exactly this state. */
    boolean repeated(Deed deed) {
        return acts.stream()
                .anyMatch(act -> act.before().equals(now) && act.deed().equals(deed));
    }

    /** Returns true when the deed was tried and nothing came of it. */
    boolean vain(Deed deed) {
        return acts.stream().anyMatch(act -> !act.effect() && act.deed().equals(deed));
    }

    /** Returns true when the text was typed into a field other than this. */
    boolean typedElsewhere(String text, @Nullable ElementFingerprint field) {
        for (Act act : acts) {
            boolean same =
                    act.deed().move() == Move.TYPE && act.deed().argument().equals(text);
            if (same
                    && act.executed()
                    && !(field != null && field.equals(act.deed().target()))) {
                return true;
            }
        }
        return false;
    }

    boolean appeared(ElementFingerprint fingerprint) {
        return !acts.isEmpty() && !seenBefore.contains(fingerprint);
    }

    boolean typed(int span) {
        return typed[span];
    }

    /** Returns true when the span was clicked, selected or ticked. */
    boolean chosen(int span) {
        return chosen[span];
    }

    boolean covered(int span) {
        return typed[span] || chosen[span];
    }
}
