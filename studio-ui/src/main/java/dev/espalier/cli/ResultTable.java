package dev.espalier.cli;

import dev.espalier.quickstart.McNemar;
import dev.espalier.quickstart.Method;
import dev.espalier.quickstart.MethodRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a quickstart measured, a row a site and method, and below it how to read that. */
final class ResultTable {

    private static final double LEAST_CHANCE = 0.001;

    private final List<MethodRow> rows;
    private final List<Integer> runs;

    /** @param runs numbers of the runs that the rows were measured on */
    ResultTable(List<MethodRow> rows, List<Integer> runs) {
        this.rows = List.copyOf(rows);
        this.runs = runs.stream().sorted().toList();
    }

    void print(Screen screen) {
        var listing = new Listing(
                "site",
                "method",
                "tasks",
                "success",
                "95_%_interval",
                "steps",
                "rollouts",
                "seconds",
                "against_greedy");
        for (var row : rows) {
            var success = row.success();
            listing.row(
                    row.site(),
                    row.method().title(),
                    success.trials(),
                    "%d = %s %%".formatted(success.successes(), oneDecimal(100 * success.share())),
                    "%s to %s %%".formatted(oneDecimal(100 * success.low()), oneDecimal(100 * success.high())),
                    oneDecimal(row.meanSteps()),
                    oneDecimal(row.effort().rollouts()),
                    oneDecimal(row.effort().seconds()),
                    row.method() == Method.GREEDY ? "" : against(row.againstGreedy()));
        }
        listing.print(screen, false, "nothing was measured");
        if (!rows.isEmpty()) {
            explain(screen);
        }
    }

    private void explain(Screen screen) {
        screen.line("all rows are of the searches in runs %s; greedy is the first rollout of each, no run of its own"
                .formatted(spans(runs)));
        screen.line(
                "+1 -0: 1 task gained and 0 lost against greedy, p by the exact two-sided McNemar test; figures in full: quickstart.json beside the dataset");
    }

    private static String against(McNemar against) {
        return "+%d -%d, p %s".formatted(against.onlySecond(), against.onlyFirst(), chance(against.pValue()));
    }

    private static String chance(double pValue) {
        return pValue < LEAST_CHANCE ? "< " + LEAST_CHANCE : String.format(Locale.ROOT, "= %.3f", pValue);
    }

    private static String oneDecimal(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    /** Returns ascending numbers as in "1 to 6, 9". */
    private static String spans(List<Integer> numbers) {
        var spans = new ArrayList<String>();
        int first = 0;
        for (int at = 0; at < numbers.size(); at++) {
            boolean last = at + 1 == numbers.size() || numbers.get(at + 1) != numbers.get(at) + 1;
            if (last) {
                spans.add(
                        first == at
                                ? numbers.get(at).toString()
                                : "%d to %d".formatted(numbers.get(first), numbers.get(at)));
                first = at + 1;
            }
        }
        return String.join(", ", spans);
    }
}
