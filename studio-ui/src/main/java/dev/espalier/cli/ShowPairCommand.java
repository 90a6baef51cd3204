package dev.espalier.cli;

import dev.espalier.datasets.DatasetVersion;
import dev.espalier.datasets.Datasets;
import dev.espalier.datasets.Judgement;
import dev.espalier.datasets.Judgements;
import dev.espalier.datasets.Opinion;
import dev.espalier.datasets.PairReading.Preferred;
import dev.espalier.datasets.PairReading.Withdrawn;
import dev.espalier.datasets.PairReading.Worth;
import dev.espalier.datasets.PairRevision;
import dev.espalier.datasets.PairSide;
import dev.espalier.datasets.PreferencePair;
import dev.espalier.datasets.PreferencePairs;
import dev.espalier.webagent.WebTasks;
import dev.espalier.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Shows what is stored about a pair. */
@Command(
        name = "show",
        description = "Shows a pair: its prompt, both answers, how it read and reads, what people said, who holds it.")
final class ShowPairCommand implements Runnable {

    private final HomeAccess homes;
    private final Screen screen;

    @Parameters(paramLabel = "N", description = "Number of the pair.")
    private int number;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    ShowPairCommand(HomeAccess homes, Screen screen) {
        this.homes = homes;
        this.screen = screen;
    }

    private record Account(
            PreferencePair pair,
            int task,
            List<PairRevision> revisions,
            List<Judgement> judgements,
            List<String> datasets) {}

    @Override
    public void run() {
        Account account;
        try (var home = homes.open()) {
            var pairs = home.use(PreferencePairs.class);
            var pair = pairs.numbered(number)
                    .orElseThrow(() -> new RefusedException(
                            "there is no pair %d; espalier pairs list shows those there are".formatted(number)));
            account = new Account(
                    pair,
                    home.use(WebTasks.class)
                            .find(pair.origin().task())
                            .orElseThrow()
                            .number(),
                    pairs.revisions(pair.id()),
                    home.use(Judgements.class).of(pair.id()),
                    home.use(Datasets.class).holding(pair.id()).stream()
                            .map(DatasetVersion::name)
                            .map(String::valueOf)
                            .toList());
        }
        if (json) {
            screen.line(JsonMapper.shared().writeValueAsString(account));
        } else {
            print(account);
        }
    }

    private void print(Account account) {
        var pair = account.pair();
        screen.line("pair %d of task %d, %s, %s: %s"
                .formatted(
                        pair.number(),
                        account.task(),
                        Words.of(pair.state().split()),
                        Words.of(pair.state().review()),
                        Words.of(pair.state().label())));
        pair.context().prompt().lines().forEach(line -> screen.line("  | " + line));
        screen.line("low:  " + pair.low().text());
        screen.line("high: " + pair.high().text());
        var revisions = new Listing("revision", "read_at", "better", "margin", "evidence", "low", "high", "settings");
        account.revisions().forEach(revision -> row(revisions, revision));
        revisions.print(screen, false, "no revision");
        var judgements = new Listing("judged_at", "reviewer", "said", "left", "revision");
        account.judgements().forEach(judgement -> row(judgements, pair, judgement));
        judgements.print(screen, false, "nobody judged it");
        screen.line("datasets: "
                + (account.datasets().isEmpty()
                        ? "none"
                        : account.datasets().stream().collect(Collectors.joining(", "))));
    }

    private static void row(Listing listing, PairRevision revision) {
        var settings = revision.settings().text();
        var at = revision.readAt().toString();
        switch (revision.reading()) {
            case Preferred preferred ->
                listing.row(
                        revision.number(),
                        at,
                        Words.of(preferred.winner()),
                        preferred.margin(),
                        Words.of(preferred.evidence()),
                        worth(preferred.low()),
                        worth(preferred.high()),
                        settings);
            case Withdrawn() -> listing.row(revision.number(), at, "withdrawn", "-", "-", "-", "-", settings);
        }
    }

    private static String worth(Worth worth) {
        return String.format(
                Locale.ROOT, "Q %.3f N %d", worth.mixed(), worth.tally().visits());
    }

    private static void row(Listing listing, PreferencePair pair, Judgement judgement) {
        listing.row(
                judgement.judgedAt().toString(),
                judgement.reviewer(),
                said(pair, judgement.opinion()),
                Words.of(judgement.showing().left().equals(pair.low().id()) ? PairSide.LOW : PairSide.HIGH),
                judgement.pair().revision());
    }

    private static String said(PreferencePair pair, Opinion opinion) {
        return switch (opinion) {
            case Opinion.Prefers(var completion) -> completion.equals(pair.low().id()) ? "low" : "high";
            case Opinion.Tie() -> "tie";
            case Opinion.BothBad() -> "both-bad";
            case Opinion.Skip(var reason) -> "skip: " + reason;
            case Opinion.Undo(var undone) -> "undoes " + undone;
        };
    }
}
