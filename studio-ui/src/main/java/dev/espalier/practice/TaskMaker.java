package dev.espalier.practice;

import dev.espalier.sites.spec.HardPart;
import dev.espalier.sites.tasks.SiteTask;
import dev.espalier.sites.tasks.TaskGenerator;
import dev.espalier.webagent.Split;
import dev.espalier.webagent.TaskId;
import dev.espalier.webagent.WebTask;
import dev.espalier.webagent.WebTask.Traits;
import dev.espalier.webagent.WebTasks;
import java.util.List;
import java.util.function.IntConsumer;

/** Makes tasks on declared sites and stores them. */
public final class TaskMaker {

    private final DeclaredSites sites;
    private final WebTasks tasks;

    TaskMaker(DeclaredSites sites, WebTasks tasks) {
        this.sites = sites;
        this.tasks = tasks;
    }

    /**
     * Makes tasks, the same ones for the same site, count and seed; those that are stored already are not stored twice.
     *
     * @param site name of a site, or file of a declaration, which the home then keeps
     * @param count 1 or more
     * @return the stored tasks in the order in which they were made
     * @throws dev.espalier.datasets.RequestRefusedException when there is no such site
     * @throws dev.espalier.sites.tasks.TooFewTasksException when the site does not give so many
     */
    public List<WebTask> make(String site, int count, long seed) {
        return make(site, count, seed, _ -> {});
    }

    /**
     * Makes tasks as {@link #make(String, int, long)} does, and tells how far it is.
     *
     * @param told is given how many are made after each; what it throws ends the making, and nothing is stored
     */
    public List<WebTask> make(String site, int count, long seed, IntConsumer told) {
        var made = TaskGenerator.generate(sites.bring(site).site(), count, seed, told);
        return tasks.add(made.stream().map(task -> webTask(task, 1)).toList()); // the store gives the numbers
    }

    static WebTask webTask(SiteTask task, int number) {
        var needs = task.needs().stream().map(HardPart::word).toList();
        return new WebTask(
                TaskId.next(),
                number,
                task.site(),
                split(task),
                task.instruction(),
                task.definition().json(),
                new Traits(task.wording(), task.wordingSeen(), task.expertSteps(), needs));
    }

    private static Split split(SiteTask task) {
        return switch (task.split()) {
            case TRAIN -> Split.TRAIN;
            case VALIDATION -> Split.VALIDATION;
            case HELD_OUT -> Split.HELD_OUT;
        };
    }
}
