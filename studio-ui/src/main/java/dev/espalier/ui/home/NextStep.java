package dev.espalier.ui.home;

import dev.espalier.people.Role;
import dev.espalier.ui.parts.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Something that is worth doing now.
 *
 * @param what verb first, on the button
 * @param why a sentence
 * @param path where it is done
 */
record NextStep(String what, String why, String path) {

    /**
     * Returns what is worth doing, the most useful thing first.
     *
     * @param may whether the person has a role
     */
    static List<NextStep> of(Figures figures, Predicate<Role> may) {
        var steps = new ArrayList<NextStep>();
        boolean idle = figures.quickstart() == null; // else tasks, pairs and a dataset come by themselves
        if (may.test(Role.OPERATOR) && idle) {
            steps.addAll(firstOfTheChain(figures));
        }
        if (may.test(Role.REVIEWER) && figures.mine() > 0) {
            steps.add(new NextStep(
                    "Judge %s".formatted(Numbers.count(figures.mine(), "pair")),
                    "Your word decides which way a pair points; without it the search's does.",
                    "review"));
        }
        if (may.test(Role.OPERATOR) && idle && figures.held().pairs().total() > 0) {
            steps.add(freeze(figures));
        }
        if (figures.isLive()) {
            steps.add(watch(figures));
        }
        return List.copyOf(steps);
    }

    private static List<NextStep> firstOfTheChain(Figures figures) {
        if (figures.held().tasks() == 0) {
            return List.of(new NextStep(
                    "Make tasks",
                    "Everything starts with tasks: things that a person wants done on a site.",
                    "tasks?generate=1"));
        }
        if (figures.held().runs().searched() == 0 && figures.held().pairs().total() == 0 && !figures.isLive()) {
            return List.of(new NextStep(
                    "Search a task",
                    "Choose train tasks that nobody tried, and let the agent search them with a few rollouts each.",
                    "tasks?solved=untried&split=train"));
        }
        if (figures.held().pairs().total() == 0 && !figures.isLive()) {
            return List.of(new NextStep(
                    "Search more tasks",
                    "The searches so far gave no pair: no place had two answers that came out differently. More rollouts or other tasks will.",
                    "tasks?split=train"));
        }
        return List.of();
    }

    private static NextStep watch(Figures figures) {
        long queued = figures.held().runs().queued();
        var waiting = queued == 0 ? "" : " %s in the queue.".formatted(Numbers.count(queued, "run"));
        if (figures.running().isEmpty()) {
            return new NextStep("See the queue", "Nothing runs yet." + waiting, "runs?status=queued");
        }
        var newest = figures.running().getFirst();
        var counts = newest.counts();
        return new NextStep(
                "Watch run %d".formatted(newest.number()),
                "Policy %s works on task %d, rollout %d of %d; all that is under way stands in Running now.%s"
                        .formatted(
                                newest.policy().name(),
                                newest.task().number(),
                                Math.min(counts.finished() + 1, counts.asked()),
                                counts.asked(),
                                waiting),
                "runs/" + newest.number());
    }

    private static NextStep freeze(Figures figures) {
        return figures.held()
                .versions()
                .latest()
                .map(latest -> new NextStep(
                        "Go to the datasets",
                        "%s is the latest version; pairs that came since can go into another one.".formatted(latest),
                        "datasets"))
                .orElseGet(() -> new NextStep(
                        "Freeze a dataset",
                        "%s can become a version that never changes, ready for a trainer."
                                .formatted(Numbers.count(figures.held().pairs().total(), "pair")),
                        "datasets"));
    }
}
