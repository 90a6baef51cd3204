package dev.espalier.sites.spec;

import java.util.List;

/**
 * The tasks that can be made for a site.
 *
 * @param split what is divided between train, validation and held-out tasks
 * @param kinds of task; at least one
 */
public record Tasks(List<Division> split, List<TaskKind> kinds) {

    public Tasks {
        split = List.copyOf(split);
        kinds = List.copyOf(kinds);
    }

    /**
     * An entity whose rows are divided between the splits, so that no row is in two.
     *
     * @param stretch how many neighbouring rows stay together, 1 or more: where a task spans rows from one to another, as a
     *     stay spans days, those between are then of its split too
     */
    public record Division(String entity, int stretch) {}
}
