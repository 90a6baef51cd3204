package dev.espalier.webagent.policy;

import dev.espalier.webagent.PageItem;
import dev.espalier.webagent.PageLevel;
import dev.espalier.webagent.PageView;
import dev.espalier.webagent.Proposal.Cut;
import dev.espalier.webagent.Ref;
import dev.espalier.webagent.Situation;
import dev.espalier.webagent.page.CompactRenderer;
import dev.espalier.webagent.page.Rendering;
import dev.espalier.webagent.policy.CandidateGenerator.Choice;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a situation, lists what can be done and scores it. May be shared between threads. */
final class Decider {

    private final EmbeddedParameters parameters;
    private final CompactRenderer renderer;
    private final Scene.Reading reading;
    private final InstructionReader instructions;
    private final CandidateGenerator generator;
    private final Observer observer;
    /** The last instruction read and the last decision: a run asks for the same ones again and again. */
    private volatile @Nullable Instruction lastInstruction;

    private volatile @Nullable Decision lastDecision;

    Decider(EmbeddedParameters parameters) {
        this.parameters = parameters;
        var sampling = parameters.sampling();
        renderer = new CompactRenderer(sampling.promptCap());
        reading = Scene.Reading.of(parameters.lexicon());
        instructions = new InstructionReader(parameters.lexicon(), reading.values());
        generator = new CandidateGenerator(reading, sampling.spansPerField(), sampling.candidateCap());
        observer = new Observer(reading);
    }

    /** What can be done, and how good each seems. */
    record Decision(
            Situation situation, Prompt prompt, Cut cut, List<Candidate> candidates, List<FeatureVector> features) {}

    @SuppressWarnings("ReferenceEquality") // comparing whole pages would cost more than reading one again
    Decision decide(Situation situation) {
        Decision last = lastDecision;
        if (last != null && last.situation() == situation) {
            return last;
        }
        PageView page = situation.now().page();
        Rendering rendering = renderer.render(page, PageLevel.PAGE);
        Scene scene = Scene.of(situation, instruction(situation.instruction()), rendering.shown(), reading);
        Choice choice = generator.generate(scene);
        if (!choice.cut().isEmpty()) {
            rendering = without(choice.cut(), page, rendering);
        }
        var decision = new Decision(
                situation,
                Prompt.of(situation, rendering),
                cut(rendering, choice),
                choice.candidates(),
                observer.observe(scene, choice.candidates()));
        lastDecision = decision;
        return decision;
    }

    /** Cuts from the text what was cut from the candidates; what did not fit before stays away, though now it might. */
    private Rendering without(Set<Ref> cut, PageView page, Rendering whole) {
        var away = new HashSet<>(cut);
        page.elements().stream()
                .map(PageItem.Element::ref)
                .filter(ref -> !whole.shown().contains(ref))
                .forEach(away::add);
        return renderer.render(page, PageLevel.PAGE, away);
    }

    private static Cut cut(Rendering page, Choice choice) {
        var dropped = page.dropped();
        return new Cut(page.level(), dropped.elements(), dropped.texts(), dropped.characters(), choice.surplus());
    }

    double[] scores(Decision decision) {
        return decision.features().stream()
                .mapToDouble(parameters.weights()::score)
                .toArray();
    }

    private Instruction instruction(String text) {
        Instruction last = lastInstruction;
        if (last == null || !last.text().equals(text)) {
            last = instructions.read(text);
            lastInstruction = last;
        }
        return last;
    }
}
