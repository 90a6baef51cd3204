package dev.espalier.ui.runs;

import dev.espalier.webagent.WebTask;
import dev.espalier.webagent.WebTasks;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The tasks that somebody names by their numbers.
 *
 * @param tasks that there are, each once, in the order in which they were named
 * @param odd what was written that is no number
 * @param unknown numbers that no task has
 */
record TaskChoice(List<WebTask> tasks, List<String> odd, List<String> unknown) {

    TaskChoice {
        tasks = List.copyOf(tasks);
        odd = List.copyOf(odd);
        unknown = List.copyOf(unknown);
    }

    /** Reads numbers parted by commas or spaces, as in "3, 7". */
    static TaskChoice read(String text, WebTasks known) {
        var tasks = new LinkedHashSet<WebTask>();
        var odd = new ArrayList<String>();
        var unknown = new ArrayList<String>();
        for (var word : text.strip().split("[,\\s]+")) {
            if (word.matches("[0-9]{1,9}")) {
                known.numbered(Integer.parseInt(word)).ifPresentOrElse(tasks::add, () -> unknown.add(word));
            } else if (!word.isEmpty()) {
                odd.add("\"%s\"".formatted(word));
            }
        }
        return new TaskChoice(List.copyOf(tasks), odd, unknown);
    }

    List<Integer> numbers() {
        return tasks.stream().map(WebTask::number).collect(Collectors.toUnmodifiableList());
    }

    /** Returns what is wrong with what was written; empty when it names tasks and nothing else. */
    Optional<String> fault() {
        if (odd.isEmpty() && unknown.isEmpty()) {
            return tasks.isEmpty()
                    ? Optional.of(
                            "No task is named. Write the numbers of tasks, as in 3, 7; the list of tasks shows them.")
                    : Optional.empty();
        }
        var faults = new ArrayList<String>();
        if (!odd.isEmpty()) {
            faults.add("%s %s.".formatted(String.join(", ", odd), odd.size() == 1 ? "is no number" : "are no numbers"));
        }
        if (!unknown.isEmpty()) {
            faults.add("There is no task %s.".formatted(String.join(", ", unknown)));
        }
        faults.add("Write the numbers of tasks, as in 3, 7.");
        return Optional.of(String.join(" ", faults));
    }
}
