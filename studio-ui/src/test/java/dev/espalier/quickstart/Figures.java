package dev.espalier.quickstart;

import dev.espalier.mcts.SearchSettings;
import dev.espalier.webagent.AgentRun;
import dev.espalier.webagent.AgentRun.Ending;
import dev.espalier.webagent.AgentRun.RunStatus;
import dev.espalier.webagent.PolicyVersionId;
import dev.espalier.webagent.RunId;
import dev.espalier.webagent.RunSettings;
import dev.espalier.webagent.RunSettings.BrowserSettings;
import dev.espalier.webagent.RunSettings.Software;
import dev.espalier.webagent.Split;
import dev.espalier.webagent.TaskId;
import dev.espalier.webagent.Verdict.JudgeKind;
import dev.espalier.webagent.WebTask;
import dev.espalier.webagent.WebTask.Traits;
import java.time.Instant;
import java.util.List;

/** Tasks and runs to count. */
final class Figures {

    private Figures() {}

    static WebTask task(int expertSteps) {
        return task(Split.TRAIN, expertSteps);
    }

    static WebTask task(Split split, int expertSteps) {
        return task("toy", split, expertSteps);
    }

    static WebTask task(String site, Split split, int expertSteps) {
        var traits = new Traits("plain", true, expertSteps, List.of());
        return new WebTask(TaskId.next(), 1, site, split, "do it", "{}", traits);
    }

    static AgentRun run(int number, WebTask task) {
        var search = new SearchSettings(
                new SearchSettings.Budget(1, 30),
                new SearchSettings.Selection(
                        1, 0.5, SearchSettings.SelectionValue.MIXED, SearchSettings.Ties.FEWER_VISITS, true),
                new SearchSettings.Expansion(5, SearchSettings.RankValue.LINEAR),
                SearchSettings.RolloutMode.GUIDED,
                SearchSettings.RolloutChoice.POLICY_SAMPLE,
                SearchSettings.StopRule.NEVER,
                1,
                1);
        return new AgentRun(
                RunId.next(),
                number,
                task.id(),
                PolicyVersionId.next(),
                new RunSettings(
                        search,
                        JudgeKind.ORACLE,
                        "critic",
                        "judge",
                        "oracle",
                        BrowserSettings.DEFAULT,
                        new Software("0.0.1", "Toy 1")),
                RunStatus.DONE,
                Instant.parse("2026-03-01T12:00:00Z"),
                Ending.NONE);
    }
}
