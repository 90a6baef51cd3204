package dev.espalier.cli;

import dev.espalier.datasets.DatasetVersion;
import dev.espalier.datasets.Datasets;
import dev.espalier.datasets.Freeze;
import dev.espalier.datasets.Recipe;
import dev.espalier.datasets.Recipe.SplitRule;
import dev.espalier.mcts.Evidence;
import dev.espalier.words.Words;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Freezes the next version of a dataset. */
@Command(name = "freeze", description = "Freezes pairs of train tasks into the next version of a dataset.")
final class FreezeDatasetCommand implements Runnable {

    private final Setting setting;
    private final Screen screen;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls run
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "Name of the dataset, new or known.")
    private String name = "";

    @Option(
            names = "--tasks",
            split = ",",
            paramLabel = "N",
            description = "Numbers of the train tasks whose pairs go in; default all.")
    private Set<Integer> tasks = Set.of();

    @Option(
            names = "--evidence",
            split = ",",
            paramLabel = "E",
            defaultValue = "outcome,both,conflict",
            description =
                    "Which evidence suffices where nobody judged the pair, of ${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
    private Set<Evidence> evidence = Recipe.DEFAULT.evidence();

    @Option(
            names = "--test-share",
            defaultValue = "0.1",
            description =
                    "Chance of a task to go to the test split, 0 or more and less than 1; default ${DEFAULT-VALUE}.")
    private double testShare;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description =
                    "Seed of a new dataset's salt, which deals its tasks to the splits; default ${DEFAULT-VALUE}.")
    private long seed;

    FreezeDatasetCommand(Setting setting) {
        this.setting = setting;
        this.screen = setting.screen();
    }

    @Override
    public void run() {
        var recipe = recipe();
        try (var home = setting.homes().open()) {
            var version = home.use(Freeze.class)
                    .freeze(
                            name,
                            recipe,
                            new SplittableRandom(seed),
                            (_, _, _) -> setting.endIfInterrupted("nothing was frozen"));
            tell(version);
            home.use(Datasets.class).all().stream()
                    .filter(other ->
                            other.hash().equals(version.hash()) && !other.id().equals(version.id()))
                    .findFirst()
                    .ifPresent(other -> screen.remark("%s has the rows of %s".formatted(version.name(), other.name())));
        }
    }

    private Recipe recipe() {
        try {
            return new Recipe(
                    tasks, evidence, new SplitRule(Recipe.DEFAULT.split().unit(), testShare));
        } catch (IllegalArgumentException e) {
            throw RefusedException.of(e);
        }
    }

    private void tell(DatasetVersion version) {
        screen.line("%s: %d train rows, %d test rows, hash %s"
                .formatted(
                        version.name(), version.rows().train(), version.rows().test(), version.hash()));
        var kept = version.gates().stream()
                .filter(count -> count.pairs() > 0)
                .map(count -> "%s %d".formatted(Words.of(count.gate()), count.pairs()))
                .collect(Collectors.joining(", "));
        screen.line("kept out: " + (kept.isEmpty() ? "none" : kept));
        if (version.number() > 1 && spec.commandLine().getParseResult().hasMatchedOption("--seed")) {
            screen.remark("--seed counts for a new dataset; %s keeps the salt of its first version"
                    .formatted(version.dataset().name()));
        }
        if (testShare > 0 && version.rows().test() == 0) {
            screen.remark("no task fell to the test split");
        }
        screen.line("next: espalier export " + version.name());
    }
}
