package dev.espalier.cli;

import dev.espalier.studio.LivingStudio;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Ends the studio that lives in the home. */
@Command(name = "stop", description = "Ends the studio. What runs comes to a stop and can go on later.")
final class StopCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Setting setting;

    StopCommand(Setting setting) {
        this.setting = setting;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var screen = setting.screen();
        var living = LivingStudio.of(setting.home());
        if (living.isEmpty()) {
            screen.line("no studio runs in " + setting.home().folder());
            return ExitCode.DONE.value();
        }
        try (var studio = living.get()) {
            if (studio.isThisProcess()) {
                throw new RefusedException(
                        "this studio does not end by a command that it runs; DELETE /api/studio ends it, as does espalier stop"
                                + " on a command line");
            }
            if (!studio.stop(PATIENCE)) {
                screen.problem("the studio (process %d) was asked to end and still runs after %d s; see %s"
                        .formatted(
                                studio.pid(),
                                PATIENCE.toSeconds(),
                                setting.home().log()));
                return ExitCode.FAILED.value();
            }
            screen.line("the studio has ended");
            return ExitCode.DONE.value();
        }
    }
}
