package dev.espalier.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.datasets.Holding;
import dev.espalier.webagent.AgentRun.RunStatus;
import dev.espalier.webagent.RunId;
import dev.espalier.webagent.Samples;
import dev.espalier.webagent.Split;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcHoldingsIT {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    @Test
    void countsNothingInANewHome() {
        assertThat(new JdbcHoldings(database.database()).now())
                .isEqualTo(new Holding(
                        0, new Holding.Runs(0, 0, 0), new Holding.Pairs(0, 0, 0), new Holding.Versions(0, 0, null)));
    }

    @Test
    void countsTasksAndRunsByHowTheyStand() {
        var rows = database.database();
        var task = new JdbcWebTasks(rows)
                .add(List.of(Samples.task("toy", Split.TRAIN, "go")))
                .getFirst();
        var policy = new JdbcPolicyVersions(rows).keep(Samples.policy("a"));
        var runs = new JdbcAgentRuns(rows);
        runs.queue(task, policy, Samples.settings(1, 9, 1), Samples.NOON);
        for (int rollouts : List.of(1, 4)) {
            var run = runs.begin(RunId.next(), task, policy, Samples.settings(rollouts, 9, 1), Samples.NOON);
            runs.end(run, RunStatus.DONE, "", Samples.NOON);
        }
        runs.begin(RunId.next(), task, policy, Samples.settings(4, 9, 1), Samples.NOON);

        var held = new JdbcHoldings(rows).now();

        assertThat(held.tasks()).isEqualTo(1);
        assertThat(held.runs()).isEqualTo(new Holding.Runs(4, 1, 1));
    }
}
