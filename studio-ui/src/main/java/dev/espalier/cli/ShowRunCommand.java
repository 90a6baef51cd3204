package dev.espalier.cli;

import dev.espalier.practice.RunAccount;
import dev.espalier.webagent.AgentRuns;
import dev.espalier.webagent.JudgedRollout;
import dev.espalier.webagent.Verdict.JudgeKind;
import dev.espalier.words.Words;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Shows what is stored about a run. */
@Command(
        name = "show",
        description = "Shows a run: its settings, its rollouts and how its search found back to its nodes.")
final class ShowRunCommand implements Runnable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HomeAccess homes;
    private final Screen screen;

    @Parameters(paramLabel = "N", description = "Number of the run.")
    private int number;

    @Option(names = "--json", description = "Print one JSON object, with the whole tree in its canonical form.")
    private boolean json;

    ShowRunCommand(HomeAccess homes, Screen screen) {
        this.homes = homes;
        this.screen = screen;
    }

    @Override
    public void run() {
        try (var home = homes.open()) {
            var run = home.use(AgentRuns.class)
                    .numbered(number)
                    .orElseThrow(() -> new RefusedException(
                            "there is no run %d; espalier runs list shows those there are".formatted(number)));
            var account = home.use(RunAccount.Reader.class).of(run);
            if (json) {
                screen.line(JSON.writeValueAsString(object(account)));
            } else {
                print(account);
            }
        }
    }

    private void print(RunAccount account) {
        var run = account.run();
        screen.line("run %d: task %d on %s, %s by policy %s %s, %s"
                .formatted(
                        run.number(),
                        account.task().number(),
                        account.task().site(),
                        Words.of(account.task().split()),
                        account.policy().name(),
                        account.policy().hash(),
                        Words.of(run.status())));
        screen.line(account.task().instruction());
        screen.line("settings: " + JSON.writeValueAsString(run.settings()));
        screen.line("ways back: " + ways(account.waysBack()));
        var listing = new Listing("rollout", "status", "steps", "oracle", "own_judge", "started_at");
        for (var rollout : account.rollouts()) {
            listing.row(
                    rollout.rollout().number(),
                    Words.of(rollout.rollout().status()),
                    rollout.rollout().path().size(),
                    word(rollout, JudgeKind.ORACLE),
                    word(rollout, JudgeKind.OWN),
                    rollout.startedAt().toString());
        }
        listing.print(screen, false, "no rollouts yet");
    }

    private static String ways(RunAccount.WaysBack back) {
        return "%s, %d mismatches, %s replayed steps per new node"
                .formatted(
                        Words.of(back.byWay()),
                        back.mismatches(),
                        String.format(Locale.ROOT, "%.2f", back.replayedPerNode()));
    }

    private static String word(JudgedRollout judged, JudgeKind judge) {
        return judged.by(judge).map(verdict -> Words.of(verdict.outcome())).orElse("-");
    }

    private static Map<String, Object> object(RunAccount account) {
        var run = account.run();
        var back = account.waysBack();
        var object = new LinkedHashMap<String, Object>();
        object.put("run", run.number());
        object.put("task", account.task().number());
        object.put("site", account.task().site());
        object.put("split", Words.of(account.task().split()));
        object.put("policy", account.policy().name());
        object.put("policy_hash", account.policy().hash().hex());
        object.put("status", Words.of(run.status()));
        object.put("note", Words.ofNote(run.ending().note()));
        object.put("settings", run.settings());
        object.put(
                "rollouts",
                account.rollouts().stream().map(ShowRunCommand::object).toList());
        object.put("restores_by_way", back.byWay());
        object.put("restore_mismatches", back.mismatches());
        object.put("replayed_steps_per_new_node", back.replayedPerNode());
        account.canonicalTree().ifPresent(tree -> object.put("tree", tree));
        return object;
    }

    private static Map<String, Object> object(JudgedRollout judged) {
        var object = new LinkedHashMap<String, Object>();
        object.put("rollout", judged.rollout().number());
        object.put("status", Words.of(judged.rollout().status()));
        object.put("steps", judged.rollout().path().size());
        object.put("started_at", judged.startedAt().toString());
        judged.verdicts().forEach(verdict -> object.put(Words.of(verdict.judge()), verdict));
        return object;
    }
}
