package dev.espalier.bench;

import dev.espalier.webagent.ActionText;
import dev.espalier.webagent.Digest;
import dev.espalier.webagent.PageItem.Element;
import dev.espalier.webagent.Proposal;
import dev.espalier.webagent.Situation;
import dev.espalier.webagent.WebAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Actions that were thought out by no policy. */
final class Scripted {

    private Scripted() {}

    /** Returns an action as a proposal, whose prompt is the instruction alone. */
    static Proposal proposal(Situation situation, WebAction action) {
        var fingerprint = target(situation, action).map(Element::fingerprint).orElse(null);
        var prompt = Digest.of(situation.instruction().getBytes(StandardCharsets.UTF_8));
        return new Proposal(action, ActionText.format(action), null, fingerprint, prompt, null);
    }

    private static Optional<Element> target(Situation situation, WebAction action) {
        return Optional.ofNullable(ActionText.target(action))
                .flatMap(ref -> situation.now().page().element(ref));
    }

    /** Returns an action in words, with what it is done to. */
    static String describe(Situation situation, WebAction action) {
        return target(situation, action)
                .map(element -> "%s on %s \"%s\"".formatted(ActionText.format(action), element.role(), element.name()))
                .orElse(ActionText.format(action));
    }
}
