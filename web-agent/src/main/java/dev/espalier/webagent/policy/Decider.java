package dev.espalier.webagent.policy;

import dev.espalier.webagent.PageLevel;
import dev.espalier.webagent.Proposal.Cut;
import dev.espalier.webagent.Situation;
import dev.espalier.webagent.page.CompactRenderer;
import dev.espalier.webagent.page.Rendering;
import java.util.List;
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
        Rendering rendering = rendering(situation);
        Scene scene = Scene.of(situation, instruction(situation.instruction()), rendering.shown(), reading);
        List<Candidate> candidates = generator.generate(scene);
        var decision = new Decision(
                situation,
                Prompt.of(situation, rendering),
                cut(rendering),
                candidates,
                observer.observe(scene, candidates));
        lastDecision = decision;
        return decision;
    }

    private static Cut cut(Rendering page) {
        var dropped = page.dropped();
        return new Cut(page.level(), dropped.elements(), dropped.texts(), dropped.characters(), 0);
    }

    double[] scores(Decision decision) {
        return decision.features().stream()
                .mapToDouble(parameters.weights()::score)
                .toArray();
    }

    Prompt prompt(Situation situation) {
        return Prompt.of(situation, rendering(situation));
    }

    private Rendering rendering(Situation situation) {
        return renderer.render(situation.now().page(), PageLevel.PAGE);
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
