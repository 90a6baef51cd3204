package dev.espalier.cli;

import dev.espalier.practice.TaskMaker;
import dev.espalier.webagent.Split;
import dev.espalier.webagent.WebTask;
import dev.espalier.words.Words;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes tasks on a declared site. */
@Command(name = "generate", description = "Makes tasks on a declared site, the same ones for the same seed.")
final class GenerateTasksCommand implements Runnable {

    private static final int MOST = 10_000;

    /** Tasks from one sign of progress to the next. */
    private static final int BETWEEN_SIGNS = 20;

    private final Setting setting;
    private final Screen screen;

    @Option(
            names = "--site",
            required = true,
            paramLabel = "SITE",
            description = "Name of a site, or the file of a declaration, of which the home keeps a copy.")
    private SiteName site = new SiteName("");

    @Option(
            names = "--count",
            description = "How many tasks, 10000 at most; default ${DEFAULT-VALUE}.",
            defaultValue = "300")
    private int count;

    @Option(names = "--seed", description = "Seed of what is drawn; default ${DEFAULT-VALUE}.", defaultValue = "7")
    private long seed;

    GenerateTasksCommand(Setting setting) {
        this.setting = setting;
        this.screen = setting.screen();
    }

    @Override
    public void run() {
        if (count < 1 || count > MOST) {
            throw new RefusedException("--count must be from 1 to %d, but was %d".formatted(MOST, count));
        }
        try (var home = setting.homes().open()) {
            var tasks = home.use(TaskMaker.class).make(site.text(), count, seed, this::made);
            screen.clear();
            var numbers = tasks.stream().mapToInt(WebTask::number).summaryStatistics();
            screen.line("%d tasks on %s, numbers %d to %d: %s"
                    .formatted(
                            tasks.size(), tasks.getFirst().site(), numbers.getMin(), numbers.getMax(), counts(tasks)));
        }
    }

    /** Tasks are stored together, once all are made. */
    private void made(int tasks) {
        setting.endIfInterrupted("no task was stored");
        if (tasks % BETWEEN_SIGNS == 0) {
            screen.progress("%d of %d tasks".formatted(tasks, count));
        }
    }

    private static String counts(List<WebTask> tasks) {
        return Arrays.stream(Split.values())
                .map(split -> "%d %s"
                        .formatted(
                                tasks.stream()
                                        .filter(task -> task.split() == split)
                                        .count(),
                                Words.of(split)))
                .collect(Collectors.joining(", "));
    }
}
