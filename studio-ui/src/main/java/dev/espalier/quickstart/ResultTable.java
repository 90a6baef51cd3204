package dev.espalier.quickstart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a quickstart measured, a row a site and method, in words, and how to read them. */
public final class ResultTable {

    /** Names of the columns, in snake case. */
    public static final List<String> COLUMNS = List.of(
            "site", "method", "tasks", "success", "95_%_interval", "steps", "rollouts", "seconds", "against_greedy");

    private static final double LEAST_CHANCE = 0.001;

    private final List<MethodRow> rows;
    private final List<Integer> runs;

    /** @param runs numbers of the runs that the rows were measured on */
    public ResultTable(List<MethodRow> rows, List<Integer> runs) {
        this.rows = List.copyOf(rows);
        this.runs = runs.stream().sorted().toList();
    }

    /** Returns a cell for each column of each row. */
    public List<List<String>> rows() {
        return rows.stream().map(ResultTable::cells).toList();
    }

    private static List<String> cells(MethodRow row) {
        var success = row.success();
        return List.of(
                row.site(),
                row.method().title(),
                String.valueOf(success.trials()),
                "%d = %s %%".formatted(success.successes(), oneDecimal(100 * success.share())),
                "%s to %s %%".formatted(oneDecimal(100 * success.low()), oneDecimal(100 * success.high())),
                oneDecimal(row.meanSteps()),
                oneDecimal(row.effort().rollouts()),
                oneDecimal(row.effort().seconds()),
                row.method() == Method.GREEDY ? "" : against(row.againstGreedy()));
    }

    /** Returns what to know of the rows, a line each; nothing of none. */
    public List<String> notes() {
        return rows.isEmpty()
                ? List.of()
                : List.of(
                        "all rows are of the searches in runs %s; greedy is the first rollout of each, no run of its own"
                                .formatted(spans(runs)),
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
