package dev.espalier.sites.spec;

import java.util.List;
import java.util.Map;

/**
 * What may differ from task to task.
 *
 * @param switches parts that a task may turn on; an expression sees each as {@code switch.name}
 * @param faults what may go wrong
 */
public record Variation(Map<String, HardPart> switches, List<Disturbance> faults, Skin skin) {

    public Variation {
        faults = List.copyOf(faults);
    }
}
