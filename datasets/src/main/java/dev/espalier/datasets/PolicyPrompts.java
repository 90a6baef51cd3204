package dev.espalier.datasets;

import dev.espalier.webagent.Policy;
import dev.espalier.webagent.PolicyVersionId;
import dev.espalier.webagent.Situation;

/** A policy's own prompts, named after the version that decides how they are rendered. */
record PolicyPrompts(Policy answering) implements PromptRenderer {

    @Override
    public PolicyVersionId policy() {
        return answering.version().id();
    }

    @Override
    public String name() {
        var version = answering.version();
        return version.name() + "@" + version.hash().hex().substring(0, 12);
    }

    @Override
    public String render(Situation situation) {
        return answering.prompt(situation);
    }
}
