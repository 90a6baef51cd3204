package dev.espalier.datasets;

import dev.espalier.webagent.Policy;
import dev.espalier.webagent.PolicyVersionId;
import dev.espalier.webagent.Situation;

/** Writes the prompt that a policy was given, again. */
public interface PromptRenderer {

    /** Returns the policy whose prompts these are. */
    PolicyVersionId policy();

    /** Returns name and version of the renderer. */
    String name();

    String render(Situation situation);

    /** Returns the renderer that a policy itself uses. */
    static PromptRenderer of(Policy policy) {
        return new PolicyPrompts(policy);
    }
}
