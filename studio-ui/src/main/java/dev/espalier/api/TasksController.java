package dev.espalier.api;

import dev.espalier.records.TaskRow;
import dev.espalier.webagent.Split;
import dev.espalier.webagent.TaskLines;
import dev.espalier.webagent.TaskQuery;
import dev.espalier.webagent.TaskQuery.SolvedState;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The tasks. */
@RestController
@RequestMapping("/api/tasks")
class TasksController {

    private final TaskLines tasks;

    TasksController(TaskLines tasks) {
        this.tasks = tasks;
    }

    record TasksAsked(
            @Parameter(description = "Only on these sites.") @Nullable
            Set<String> site,

            @Parameter(description = "Only train, validation or held-out tasks.") @Nullable
            Set<Split> split,

            @Parameter(description = "Only those that are untried, unsolved or solved.") @Nullable
            SolvedState status) {

        TaskQuery.Filter filter() {
            return new TaskQuery.Filter(Asked.orAny(site), Asked.orAny(split), null, status, null);
        }
    }

    @GetMapping
    @Operation(summary = "Lists the tasks by number, as espalier tasks list --json does")
    Lines<TaskRow> list(@ParameterObject TasksAsked asked, @ParameterObject PageAsked page) {
        return Lines.of(tasks.page(new TaskQuery(asked.filter(), page.at(), page.most())), TaskRow::of);
    }
}
