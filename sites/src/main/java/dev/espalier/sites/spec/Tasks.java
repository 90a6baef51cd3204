package dev.espalier.sites.spec;

import java.util.List;

/**
 * The tasks that can be made for a site.
 *
 * @param split entities whose rows are divided between train, validation and held-out tasks, so that no row is in two
 * @param kinds of task; at least one
 */
public record Tasks(List<String> split, List<TaskKind> kinds) {

    public Tasks {
        split = List.copyOf(split);
        kinds = List.copyOf(kinds);
    }
}
