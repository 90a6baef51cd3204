package dev.espalier.datasets.export;

import dev.espalier.datasets.DatasetSplit;
import dev.espalier.datasets.DatasetVersion;
import dev.espalier.datasets.PreferenceColumn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The README.md of a dataset folder: what loaders need on top, what people need below. */
final class Card {

    private static final Pattern GAP = Pattern.compile("\\{\\{([a-z]+)}}");

    private final DatasetVersion version;
    private final ExportFormat format;
    private final Tallies tallies;

    Card(DatasetVersion version, ExportFormat format, Tallies tallies) {
        this.version = version;
        this.format = format;
        this.tallies = tallies;
    }

    String text() throws IOException {
        var fillings = fillings();
        return GAP.matcher(template()).replaceAll(gap -> {
            var filling = fillings.get(gap.group(1));
            if (filling == null) {
                throw new IllegalStateException("card.md has a gap " + gap.group());
            }
            return Matcher.quoteReplacement(filling);
        });
    }

    private static String template() throws IOException {
        try (var in = Card.class.getResourceAsStream("card.md")) {
            if (in == null) {
                throw new IllegalStateException("card.md is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Map<String, String> fillings() {
        var rows = version.rows();
        return Map.ofEntries(
                Map.entry("name", version.dataset().name()),
                Map.entry("version", String.valueOf(version.number())),
                Map.entry("size", sizeCategory(rows.train() + rows.test())),
                Map.entry("files", files()),
                Map.entry("frozen", version.frozenAt().toString()),
                Map.entry("hash", version.hash().hex()),
                Map.entry("splits", splits()),
                Map.entry("share", String.valueOf(version.recipe().split().testShare())),
                Map.entry("empty", rows.test() > 0 ? "" : " None fell to test, so there is no such split."),
                Map.entry("judged", String.valueOf(rows.judged())),
                Map.entry("longest", String.valueOf(tallies.longestRow())),
                Map.entry("columns", columns()),
                Map.entry("gates", gates()));
    }

    private String files() {
        return filled().stream()
                .map(split ->
                        "  - split: %s\n    path: dpo/%s-*.%s".formatted(split.label(), split.label(), format.label()))
                .collect(Collectors.joining("\n"));
    }

    private String splits() {
        return filled().stream()
                .map(split ->
                        "| %s | %d |".formatted(split.label(), version.rows().in(split)))
                .collect(Collectors.joining("\n"));
    }

    private List<DatasetSplit> filled() {
        return Arrays.stream(DatasetSplit.values())
                .filter(split -> version.rows().in(split) > 0)
                .toList();
    }

    private static String columns() {
        return Arrays.stream(PreferenceColumn.values())
                .map(column -> "| `%s` | %s |".formatted(column.label(), column.meaning()))
                .collect(Collectors.joining("\n"));
    }

    private String gates() {
        return version.gates().stream()
                .map(count -> "| %s | %d |".formatted(count.gate(), count.pairs()))
                .collect(Collectors.joining("\n"));
    }

    /** Returns the hub's class of size. */
    private static String sizeCategory(int rows) {
        if (rows < 1_000) {
            return "n<1K";
        }
        if (rows < 10_000) {
            return "1K<n<10K";
        }
        return rows < 100_000 ? "10K<n<100K" : "100K<n<1M";
    }
}
