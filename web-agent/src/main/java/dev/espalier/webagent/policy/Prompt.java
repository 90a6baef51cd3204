package dev.espalier.webagent.policy;

import dev.espalier.webagent.ActionText;
import dev.espalier.webagent.Digest;
import dev.espalier.webagent.ElementFingerprint;
import dev.espalier.webagent.Situation;
import dev.espalier.webagent.Situation.PastStep;
import dev.espalier.webagent.page.Rendering;
import java.nio.charset.StandardCharsets;

/**
 * The text that a proposal of the embedded policy answers: goal, steps so far, page. Equal situations give equal bytes.
 *
 * @param page the last part of it
 */
record Prompt(String text, String page) {

    /**
     * Names this prompt, the page's rendering in it included. Whoever changes a byte of it takes the next number, here
     * and in the parameters.
     */
    static final String VERSION = "prompt-v3";

    static Prompt of(Situation situation, Rendering page) {
        var text = new StringBuilder("GOAL: ").append(situation.instruction()).append("\n\nSTEPS SO FAR:");
        if (situation.history().isEmpty()) {
            text.append(" none");
        }
        int number = 1;
        for (PastStep step : situation.history()) {
            text.append('\n').append(number++).append(". ").append(line(step));
        }
        return new Prompt(text.append("\n\nPAGE:\n").append(page.text()).toString(), page.text());
    }

    private static String line(PastStep step) {
        ElementFingerprint target = step.proposal().target();
        String on = target == null ? "" : " on %s \"%s\"".formatted(target.role(), target.name());
        return ActionText.format(step.proposal().command()) + on + " -> "
                + step.result().code();
    }

    Digest digest() {
        return Digest.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
