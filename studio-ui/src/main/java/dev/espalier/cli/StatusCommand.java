package dev.espalier.cli;

import dev.espalier.studio.LivingStudio;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Says whether a studio lives in the home, and where. */
@Command(name = "status", description = "Says whether the studio runs, and where.")
final class StatusCommand implements Callable<Integer> {

    private final Setting setting;

    StatusCommand(Setting setting) {
        this.setting = setting;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var living = LivingStudio.of(setting.home());
        if (living.isPresent()) {
            try (var studio = living.get()) {
                setting.screen().line("process %d keeps the studio open at %s".formatted(studio.pid(), studio.url()));
            }
        } else {
            var holder = setting.homes().holder();
            setting.screen()
                    .line(
                            holder.isPresent()
                                    ? "no studio runs in %s, but %s works there"
                                            .formatted(setting.home().folder(), holder.get())
                                    : "no studio runs in " + setting.home().folder());
        }
        return ExitCode.DONE.value();
    }
}
