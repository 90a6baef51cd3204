package dev.espalier.webagent;

import org.jspecify.annotations.Nullable;

/**
 * An action as a policy proposed it.
 *
 * @param text the whole completion, byte for byte as it is exported; for the embedded policy the command's canonical
 *     text
 * @param likelihood null when the policy cannot tell; never 0 for "unknown"
 * @param target the element the command names, null when it names none
 * @param prompt digest of the exact prompt that the policy answered
 * @param cut what of the page that prompt left out, null when the policy cannot tell
 */
public record Proposal(
        WebAction command,
        String text,
        @Nullable Likelihood likelihood,
        @Nullable ElementFingerprint target,
        Digest prompt,
        @Nullable Cut cut) {

    /**
     * @param logProbability of the text at temperature 1 over all candidates, natural logarithm, 0 or less
     * @param candidates how many there were, 1 or more
     * @param logNormaliser log of the sum of exponentiated scores, so that a score can be had back
     */
    public record Likelihood(double logProbability, int candidates, double logNormaliser) {}

    /**
     * What of a page did not fit.
     *
     * @param level how much of the page was to be shown
     * @param elements of the page that the prompt does not show
     * @param texts of the page that the prompt does not show
     * @param characters that those elements and texts would have taken
     * @param candidates possible actions that were not considered, because there were too many
     */
    public record Cut(PageLevel level, int elements, int texts, int characters, int candidates) {}
}
