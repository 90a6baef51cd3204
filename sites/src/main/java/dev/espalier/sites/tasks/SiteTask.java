package dev.espalier.sites.tasks;

import dev.espalier.sites.spec.HardPart;
import dev.espalier.sites.spec.TaskKind.Split;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * A task on a declared site.
 *
 * @param site the site's name
 * @param split who may see the task; no row of the site's split entities is in two splits
 * @param wording kind and wording, for example {@code dinner/plain}
 * @param wordingSeen true when train tasks use the wording too
 * @param instruction what the agent is told
 * @param definition how the visitor comes and what the end is judged by
 * @param expertSteps widget acts of the expert, 1 or more
 * @param needs hard parts that no solution can go around
 */
public record SiteTask(
        String site,
        Split split,
        String wording,
        boolean wordingSeen,
        String instruction,
        TaskDefinition definition,
        int expertSteps,
        Set<HardPart> needs) {

    public SiteTask {
        if (expertSteps < 1) {
            throw new IllegalArgumentException("a task needs a step or more, but has " + expertSteps);
        }
        needs = needs.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(needs));
    }
}
