package dev.espalier.api;

import dev.espalier.mcts.CanonicalTree;
import dev.espalier.practice.RunAccount;
import dev.espalier.records.RunRecord;
import dev.espalier.records.RunRow;
import dev.espalier.webagent.AgentRun.RunStatus;
import dev.espalier.webagent.AgentRuns;
import dev.espalier.webagent.RunLines;
import dev.espalier.webagent.RunQuery;
import dev.espalier.webagent.Split;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The runs with their trees. */
@RestController
@RequestMapping("/api/runs")
class RunsController {

    private final RunLines lines;
    private final AgentRuns runs;
    private final RunAccount.Reader accounts;

    RunsController(RunLines lines, AgentRuns runs, RunAccount.Reader accounts) {
        this.lines = lines;
        this.runs = runs;
        this.accounts = accounts;
    }

    record RunsAsked(
            @Parameter(description = "Only on tasks of these sites.") @Nullable
            Set<String> site,

            @Parameter(description = "Only on train, validation or held-out tasks.") @Nullable
            Set<Split> split,

            @Parameter(description = "Only in these states.") @Nullable
            Set<RunStatus> status) {

        RunQuery.Filter filter() {
            return new RunQuery.Filter(
                    Asked.orAny(status), Asked.orAny(site), Asked.orAny(split), null, null, null, null);
        }
    }

    @GetMapping
    @Operation(summary = "Lists the runs, newest first; espalier runs list --json has the oldest first")
    Lines<RunRow> list(@ParameterObject RunsAsked asked, @ParameterObject PageAsked page) {
        return Lines.of(lines.page(new RunQuery(asked.filter(), page.at(), page.most())), RunRow::of);
    }

    @GetMapping("/{number}")
    @Operation(summary = "Shows a run with its tree, as espalier runs show --json does")
    RunRecord one(@Parameter(description = "Number of the run.") @PathVariable int number) {
        return RunRecord.of(account(number));
    }

    @GetMapping("/{number}/tree")
    @Operation(
            summary = "Shows the tree of a run, in the form that is the same when the same search is run again",
            description = "Commands, critic's ranks, visits and outcome sums by edge; states by their keys.")
    CanonicalTree tree(@Parameter(description = "Number of the run.") @PathVariable int number) {
        return account(number)
                .canonicalTree()
                .orElseThrow(() ->
                        Asked.missing("run %d has no tree yet; it gets one with its first page".formatted(number)));
    }

    private RunAccount account(int number) {
        return runs.numbered(number)
                .map(accounts::of)
                .orElseThrow(() ->
                        Asked.missing("there is no run %d; GET /api/runs lists those there are".formatted(number)));
    }
}
