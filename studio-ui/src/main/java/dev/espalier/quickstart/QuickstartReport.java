package dev.espalier.quickstart;

import dev.espalier.mcts.Evidence;
import dev.espalier.quickstart.Measuring.Measured;
import dev.espalier.webagent.AgentRun;
import dev.espalier.webagent.PolicyVersion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a quickstart came to.
 *
 * @param table a row a site and method, greedy first
 * @param collected how the train trees came out
 * @param took until the last tree was grown
 */
public record QuickstartReport(
        QuickstartOptions options,
        PolicyVersion policy,
        List<MethodRow> table,
        List<Integer> heldOutRuns,
        Collected collected,
        Duration took) {

    public QuickstartReport {
        table = List.copyOf(table);
        heldOutRuns = List.copyOf(heldOutRuns);
    }

    /**
     * What the train trees gave.
     *
     * @param runs numbers of the runs that grew them
     * @param pairs by what they rest on; kinds without any are left out
     * @param byOutcome pairs that count: those that rest on outcomes
     * @param fruitful tasks that gave pairs that count, how many
     * @param shippable numbers of the tasks that gave pairs
     */
    public record Collected(
            List<Integer> runs, Map<Evidence, Integer> pairs, int byOutcome, int fruitful, Set<Integer> shippable) {

        public Collected {
            runs = List.copyOf(runs);
            pairs = Map.copyOf(pairs);
            shippable = Set.copyOf(shippable);
        }

        /** Returns true when there are as many pairs as a first dataset should have. */
        public boolean isEnough() {
            return byOutcome >= Harvest.WANTED_PAIRS;
        }
    }

    /** Returns what was measured, in words. */
    public ResultTable resultTable() {
        return new ResultTable(table, heldOutRuns);
    }

    static QuickstartReport of(
            QuickstartOptions options, PolicyVersion policy, List<Measured> measured, Harvest harvest, Duration took) {
        var trainRuns = harvest.trees().stream()
                .map(tree -> tree.run().number())
                .sorted()
                .toList();
        return new QuickstartReport(
                options,
                policy,
                table(measured, options.pick()),
                measured.stream().map(Measured::run).map(AgentRun::number).toList(),
                new Collected(
                        trainRuns,
                        harvest.evidence(),
                        harvest.pairs(),
                        harvest.fruitful().size(),
                        harvest.shippable()),
                took);
    }

    private static List<MethodRow> table(List<Measured> measured, Pick pick) {
        var sites = new LinkedHashMap<String, List<List<Attempt>>>();
        measured.forEach(one ->
                sites.computeIfAbsent(one.task().site(), _ -> new ArrayList<>()).add(one.attempts()));
        return sites.entrySet().stream()
                .flatMap(site -> MethodRow.table(site.getKey(), site.getValue(), pick).stream())
                .toList();
    }
}
