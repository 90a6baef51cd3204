package dev.espalier.webagent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

public final class InMemoryWebTasks implements WebTasks {

    private final List<WebTask> tasks = new ArrayList<>();

    @Override
    public synchronized List<WebTask> add(List<WebTask> added) {
        return added.stream()
                .map(task -> tasks.stream()
                        .filter(stored -> same(stored, task))
                        .findFirst()
                        .orElseGet(() -> store(task)))
                .toList();
    }

    private static boolean same(WebTask a, WebTask b) {
        return a.site().equals(b.site())
                && a.split() == b.split()
                && a.instruction().equals(b.instruction())
                && a.definition().equals(b.definition());
    }

    private WebTask store(WebTask task) {
        var numbered = new WebTask(
                task.id(),
                tasks.size() + 1,
                task.site(),
                task.split(),
                task.instruction(),
                task.definition(),
                task.traits());
        tasks.add(numbered);
        return numbered;
    }

    @Override
    public synchronized Optional<WebTask> find(TaskId id) {
        return tasks.stream().filter(task -> task.id().equals(id)).findFirst();
    }

    @Override
    public synchronized Optional<WebTask> numbered(int number) {
        return tasks.stream().filter(task -> task.number() == number).findFirst();
    }

    @Override
    public synchronized List<WebTask> of(String site) {
        return tasks.stream().filter(task -> task.site().equals(site)).toList();
    }

    @Override
    public synchronized List<WebTask> all() {
        return List.copyOf(tasks);
    }
}
