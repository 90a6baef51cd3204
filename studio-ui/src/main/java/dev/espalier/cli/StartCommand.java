package dev.espalier.cli;

import dev.espalier.studio.LivingStudio;
import dev.espalier.studio.StudioLife;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Opens the studio, and keeps it open until it is stopped. */
@Command(name = "start", description = "Opens the studio in the browser's reach, until Ctrl-C or espalier stop.")
final class StartCommand implements Callable<Integer> {

    private final Setting setting;

    @Option(
            names = "--port",
            defaultValue = "8420",
            description = "Port on this machine; 0 for any that is free; default ${DEFAULT-VALUE}.")
    private int port;

    StartCommand(Setting setting) {
        this.setting = setting;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var screen = setting.screen();
        StudioPort.check(port);
        refuseAnother();
        try (var home = setting.homes().openStudio(port)) {
            var life = home.use(StudioLife.class);
            try (var open = life.begin()) {
                open.invitation().ifPresent(link -> screen.line("sign in for the first time, once, at " + link));
                screen.line("the studio is open at " + open.url());
                screen.remark("Ctrl-C, or espalier stop, ends it");
                life.awaitEnd(setting.interrupted());
            }
        }
        return (setting.interrupted().getAsBoolean() ? ExitCode.INTERRUPTED : ExitCode.DONE).value();
    }

    private void refuseAnother() throws IOException, InterruptedException {
        var living = LivingStudio.of(setting.home());
        if (living.isPresent()) {
            try (var studio = living.get()) {
                throw new RefusedException(
                        "the studio is open already; espalier stop ends it, or use it at " + studio.url());
            }
        }
    }
}
