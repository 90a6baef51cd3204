package dev.espalier.webagent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store of tasks promises. */
public abstract class WebTasksContract {

    /** Returns a store without tasks. */
    protected abstract WebTasks empty();

    @Test
    void numbersTasksInTheOrderGiven() {
        var tasks = empty();
        var added = tasks.add(List.of(task("a", "x"), task("b", "y"), task("a", "z")));
        assertThat(added).extracting(WebTask::number).containsExactly(1, 2, 3);
        assertThat(tasks.all()).isEqualTo(added);
        assertThat(tasks.of("a")).containsExactly(added.get(0), added.get(2));
        assertThat(tasks.of("c")).isEmpty();
    }

    @Test
    void findsATaskByIdAndByNumber() {
        var tasks = empty();
        var added = tasks.add(List.of(task("a", "x"))).getFirst();
        assertThat(tasks.find(added.id())).contains(added);
        assertThat(tasks.numbered(1)).contains(added);
        assertThat(tasks.numbered(2)).isEmpty();
        assertThat(tasks.find(TaskId.next())).isEmpty();
    }

    @Test
    void storesAnEqualTaskOnce() {
        var tasks = empty();
        var first = tasks.add(List.of(task("a", "x"))).getFirst();
        var again = tasks.add(List.of(task("a", "x"), task("a", "y")));
        assertThat(again.getFirst()).isEqualTo(first);
        assertThat(again.getLast().number()).isEqualTo(2);
        assertThat(tasks.all()).hasSize(2);
    }

    private static WebTask task(String site, String instruction) {
        return Samples.task(site, Split.TRAIN, instruction);
    }
}
