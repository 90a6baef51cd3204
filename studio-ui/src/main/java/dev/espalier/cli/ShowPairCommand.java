package dev.espalier.cli;

import dev.espalier.datasets.PairId;
import dev.espalier.records.JudgementRecord;
import dev.espalier.records.JudgementRecord.Said;
import dev.espalier.records.PairRecord;
import dev.espalier.records.RecordJson;
import dev.espalier.records.RevisionRecord;
import dev.espalier.records.RevisionRecord.Worth;
import dev.espalier.words.Places;
import dev.espalier.words.Words;
import java.util.Optional;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what is stored about a pair. */
@Command(
        name = "show",
        description = "Shows a pair: its prompt, both answers, how it read and reads, what people said, who holds it.")
final class ShowPairCommand implements Runnable {

    private final HomeAccess homes;
    private final Screen screen;

    @Parameters(paramLabel = "N|ID", description = "Number of the pair, or its id as in a row of an export.")
    private String pair = "";

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    ShowPairCommand(HomeAccess homes, Screen screen) {
        this.homes = homes;
        this.screen = screen;
    }

    @Override
    public void run() {
        try (var home = homes.open()) {
            var found = find(home.use(PairRecord.Reader.class));
            if (json) {
                screen.line(RecordJson.MAPPER.writeValueAsString(found));
            } else {
                print(found);
            }
        }
    }

    private PairRecord find(PairRecord.Reader pairs) {
        Optional<PairRecord> found = Optional.empty();
        if (pair.matches("[0-9]{1,9}")) {
            found = pairs.numbered(Integer.parseInt(pair));
        } else if (pair.matches(Words.ID)) {
            found = pairs.find(new PairId(UUID.fromString(pair)));
        }
        return found.orElseThrow(() ->
                new RefusedException("there is no pair %s; espalier pairs list shows those there are".formatted(pair)));
    }

    private void print(PairRecord pair) {
        var standing = pair.standing();
        screen.line("pair %d of task %d, %s, %s: %s"
                .formatted(pair.pair(), standing.task(), standing.split(), standing.review(), standing.label()));
        screen.line("id: " + pair.pairId());
        pair.text().prompt().lines().forEach(line -> screen.line("  | " + line));
        screen.line("low:  " + pair.text().low().text());
        screen.line("high: " + pair.text().high().text());
        screen.line("chosen: " + (standing.chosen() == null ? "neither" : standing.chosen()));
        var revisions = new Listing("revision", "read_at", "winner", "margin", "evidence", "low", "high", "settings");
        pair.revisions().forEach(revision -> row(revisions, revision));
        revisions.print(screen, false, "no revision");
        var judgements = new Listing("judged_at", "reviewer", "said", "left", "revision");
        pair.judgements().forEach(judgement -> row(judgements, judgement));
        judgements.print(screen, false, "nobody judged it");
        screen.line("datasets: " + (pair.datasets().isEmpty() ? "none" : String.join(", ", pair.datasets())));
    }

    private static void row(Listing listing, RevisionRecord revision) {
        var settings = RecordJson.MAPPER.writeValueAsString(revision.settings());
        var preference = revision.preference();
        if (preference == null) {
            listing.row(revision.revision(), revision.readAt(), "withdrawn", "-", "-", "-", "-", settings);
            return;
        }
        listing.row(
                revision.revision(),
                revision.readAt(),
                preference.winner(),
                Places.three(preference.margin()),
                preference.evidence(),
                worth(preference.low()),
                worth(preference.high()),
                settings);
    }

    private static String worth(Worth worth) {
        return "Q %s N %d".formatted(Places.three(worth.mixed()), worth.visits());
    }

    private static void row(Listing listing, JudgementRecord judgement) {
        listing.row(
                judgement.judgedAt(),
                judgement.reviewer(),
                said(judgement.opinion()),
                judgement.left(),
                judgement.revision());
    }

    private static String said(Said opinion) {
        if (opinion.reason() != null) {
            return "skip: " + opinion.reason();
        }
        return opinion.undoes() == null ? opinion.said() : "undoes " + opinion.undoes();
    }
}
