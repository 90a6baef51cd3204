package dev.espalier.webagent;

import java.util.List;
import java.util.Optional;

/** All tasks. */
public interface WebTasks {

    /**
     * Stores new tasks and gives each the next number, whatever number they came with; a task whose site, split,
     * instruction and definition equal a stored one's is not stored again.
     *
     * @return the stored tasks in the order given, with their numbers, new or old
     */
    List<WebTask> add(List<WebTask> tasks);

    Optional<WebTask> find(TaskId task);

    Optional<WebTask> numbered(int number);

    /** Returns all tasks of a site by number. */
    List<WebTask> of(String site);

    /** Returns all tasks by number. */
    List<WebTask> all();
}
