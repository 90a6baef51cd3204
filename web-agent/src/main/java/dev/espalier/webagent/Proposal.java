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
 */
public record Proposal(
        WebAction command,
        String text,
        @Nullable Likelihood likelihood,
        @Nullable ElementFingerprint target,
        Digest prompt) {

    /**
     * @param logProbability of the text at temperature 1 over all candidates, natural logarithm, 0 or less
     * @param candidates how many there were, 1 or more
     * @param logNormaliser log of the sum of exponentiated scores, so that a score can be had back
     */
    public record Likelihood(double logProbability, int candidates, double logNormaliser) {}
}
