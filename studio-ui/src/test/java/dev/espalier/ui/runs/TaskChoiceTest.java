package dev.espalier.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.webagent.InMemoryWebTasks;
import dev.espalier.webagent.Samples;
import dev.espalier.webagent.Split;
import dev.espalier.webagent.WebTasks;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TaskChoiceTest {

    private final WebTasks tasks = new InMemoryWebTasks();

    @BeforeEach
    void storeTwoTasks() {
        tasks.add(List.of(
                Samples.task("toy", Split.TRAIN, "buy a chair"), Samples.task("toy", Split.TRAIN, "buy a table")));
    }

    @Test
    void readsNumbersPartedByCommasOrSpacesEachOnce() {
        var choice = TaskChoice.read(" 2, 1 2,", tasks);

        assertThat(choice.numbers()).containsExactly(2, 1);
        assertThat(choice.fault()).isEmpty();
    }

    @Test
    void namesEveryWordThatIsNoNumberAndEveryNumberThatIsNoTasks() {
        var choice = TaskChoice.read("1, 7x, all, 99, 100", tasks);

        assertThat(choice.numbers()).containsExactly(1);
        assertThat(choice.fault())
                .contains(
                        "\"7x\", \"all\" are no numbers. There is no task 99, 100. Write the numbers of tasks, as in 3, 7.");
        assertThat(TaskChoice.read("1 7x", tasks).fault())
                .contains("\"7x\" is no number. Write the numbers of tasks, as in 3, 7.");
    }

    @Test
    void saysThatNoTaskIsNamed() {
        assertThat(TaskChoice.read(" ", tasks).fault())
                .contains("No task is named. Write the numbers of tasks, as in 3, 7; the list of tasks shows them.");
    }
}
