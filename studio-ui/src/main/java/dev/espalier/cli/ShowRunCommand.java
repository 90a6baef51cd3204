package dev.espalier.cli;

import dev.espalier.practice.RunAccount;
import dev.espalier.records.RecordJson;
import dev.espalier.records.RunRecord;
import dev.espalier.webagent.AgentRuns;
import dev.espalier.webagent.JudgedRollout;
import dev.espalier.webagent.Verdict.JudgeKind;
import dev.espalier.words.Words;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what is stored about a run. */
@Command(
        name = "show",
        description = "Shows a run: its settings, its rollouts and how its search found back to its nodes.")
final class ShowRunCommand implements Runnable {

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
                screen.line(RecordJson.MAPPER.writeValueAsString(RunRecord.of(account)));
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
        screen.line("settings: " + RecordJson.MAPPER.writeValueAsString(run.settings()));
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
}
