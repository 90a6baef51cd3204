package dev.espalier.webagent.policy;

import dev.espalier.webagent.ActionText;
import dev.espalier.webagent.Digest;
import dev.espalier.webagent.PageItem.Element;
import dev.espalier.webagent.PageLevel;
import dev.espalier.webagent.Policy;
import dev.espalier.webagent.PolicyVersion;
import dev.espalier.webagent.PolicyVersionId;
import dev.espalier.webagent.Proposal;
import dev.espalier.webagent.Proposal.Likelihood;
import dev.espalier.webagent.Ref;
import dev.espalier.webagent.Situation;
import dev.espalier.webagent.WebAction;
import dev.espalier.webagent.page.CompactRenderer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/**
 * A policy that does what a test wrote down: the first line whose page and element are there, and which this history has
 * not used yet, comes first; later lines that apply follow. It proposes nothing when no line applies.
 */
public final class ScriptedPolicy implements Policy {

    private static final CompactRenderer RENDERER = new CompactRenderer();

    private final List<Line> lines;
    private final PolicyVersion version;

    public ScriptedPolicy(Line... lines) {
        this.lines = List.of(lines);
        String script = "scripted, %d lines".formatted(lines.length);
        this.version = new PolicyVersion(PolicyVersionId.next(), "scripted", digest(script), "{}");
    }

    /** One thing to do. */
    public record Line(Predicate<Situation> applies, Predicate<Element> target, Function<Ref, WebAction> action) {

        /** Acts on the first element of a role and a name. */
        public static Line on(String role, String name, Function<Ref, WebAction> action) {
            return new Line(_ -> true, e -> e.role().equals(role) && e.name().equals(name), action);
        }

        public static Line click(String role, String name) {
            return on(role, name, WebAction.Click::new);
        }

        public static Line type(String name, String text) {
            return new Line(_ -> true, e -> e.name().equals(name), ref -> new WebAction.Type(ref, text, false));
        }

        public Line when(Predicate<Situation> condition) {
            return new Line(condition, target, action);
        }
    }

    @Override
    public PolicyVersion version() {
        return version;
    }

    @Override
    public List<Proposal> propose(Situation situation, int count, RandomGenerator random) {
        var proposals = new ArrayList<Proposal>();
        for (Line line : lines) {
            if (line.applies().test(situation) && proposals.size() < count) {
                situation.now().page().elements().stream()
                        .filter(line.target())
                        .findFirst()
                        .map(element -> proposal(situation, element, line))
                        .filter(proposal -> !done(situation, proposal) && !proposals.contains(proposal))
                        .ifPresent(proposals::add);
            }
        }
        return proposals;
    }

    @Override
    public Optional<Proposal> sample(Situation situation, RandomGenerator random) {
        return propose(situation, 1, random).stream().findFirst();
    }

    private Proposal proposal(Situation situation, Element element, Line line) {
        WebAction command = line.action().apply(element.ref());
        return new Proposal(
                command,
                ActionText.format(command),
                new Likelihood(0, 1, 0),
                element.fingerprint(),
                digest(prompt(situation)),
                null);
    }

    private static boolean done(Situation situation, Proposal proposal) {
        Deed deed = Deed.of(proposal.command(), proposal.target());
        return situation.history().stream()
                .map(step -> Deed.of(step.proposal().command(), step.proposal().target()))
                .anyMatch(deed::equals);
    }

    @Override
    public String prompt(Situation situation) {
        return Prompt.of(situation, RENDERER.render(situation.now().page(), PageLevel.PAGE))
                .text();
    }

    @Override
    public String observation(Situation situation) {
        return RENDERER.render(situation.now().page(), PageLevel.PAGE).text();
    }

    private static Digest digest(String text) {
        return Digest.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
