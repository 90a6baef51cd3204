package dev.espalier.webagent;

import dev.espalier.mcts.SearchSettings;
import dev.espalier.mcts.SearchSettings.Budget;
import dev.espalier.mcts.SearchSettings.Expansion;
import dev.espalier.mcts.SearchSettings.RankValue;
import dev.espalier.mcts.SearchSettings.RolloutChoice;
import dev.espalier.mcts.SearchSettings.RolloutMode;
import dev.espalier.mcts.SearchSettings.Selection;
import dev.espalier.mcts.SearchSettings.SelectionValue;
import dev.espalier.mcts.SearchSettings.StopRule;
import dev.espalier.mcts.SearchSettings.Ties;
import dev.espalier.webagent.RunSettings.BrowserSettings;
import dev.espalier.webagent.RunSettings.Software;
import dev.espalier.webagent.Verdict.JudgeKind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** Small records of every kind, for tests. */
public final class Samples {

    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private Samples() {}

    public static WebTask task(String site, Split split, String instruction) {
        return new WebTask(
                TaskId.next(),
                1,
                site,
                split,
                instruction,
                "{\"goal\":\"" + instruction + "\"}",
                new WebTask.Traits("plain", true, 7, List.of("calendar")));
    }

    public static PolicyVersion policy(String parameters) {
        return new PolicyVersion(
                PolicyVersionId.next(),
                "sample",
                Digest.of(parameters.getBytes(StandardCharsets.UTF_8)),
                "{\"weights\":\"" + parameters + "\"}");
    }

    public static SearchSettings search(int rollouts, int maxDepth, long seed) {
        return new SearchSettings(
                new Budget(rollouts, maxDepth),
                new Selection(1, 0.5, SelectionValue.MIXED, Ties.FEWER_VISITS, true),
                new Expansion(3, RankValue.LINEAR),
                RolloutMode.GUIDED,
                RolloutChoice.POLICY_SAMPLE,
                StopRule.NEVER,
                1,
                seed);
    }

    public static RunSettings settings(int rollouts, int maxDepth, long seed) {
        return new RunSettings(
                search(rollouts, maxDepth, seed),
                JudgeKind.ORACLE,
                "sample-critic",
                "sample-judge",
                "sample-oracle",
                BrowserSettings.DEFAULT.screenshots(false),
                new Software("0.0.1", "Toy 1"));
    }
}
