package dev.espalier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.quickstart.McNemar;
import dev.espalier.quickstart.Method;
import dev.espalier.quickstart.MethodRow;
import dev.espalier.quickstart.Proportion;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResultTableTest {

    private final StringWriter results = new StringWriter();
    private final Screen screen = new Screen(new PrintWriter(results, true), new PrintWriter(results, true), false);

    @Test
    void saysBelowWhichRunsTheRowsAreOfAndHowToReadThem() {
        new ResultTable(
                        List.of(row(Method.GREEDY, 1, new McNemar(0, 0)), row(Method.ANY_RIGHT, 2, new McNemar(0, 1))),
                        List.of(3, 1, 2, 7))
                .print(screen);

        assertThat(results).hasToString("""
                site  method                                tasks  success     95 % interval   steps  rollouts  seconds  against greedy
                toy   greedy                                4      1 = 25.0 %  4.6 to 69.9 %   7.0    6.0       2.5
                toy   search, any of N right (upper bound)  4      2 = 50.0 %  15.0 to 85.0 %  7.0    6.0       2.5      +1 -0, p = 1.000
                all rows are of the searches in runs 1 to 3, 7; greedy is the first rollout of each, no run of its own
                +1 -0: 1 task gained and 0 lost against greedy, p by the exact two-sided McNemar test; figures in full: quickstart.json beside the dataset
                """);
    }

    @Test
    void saysNothingOfNoRows() {
        new ResultTable(List.of(), List.of()).print(screen);

        assertThat(results).hasToString("nothing was measured\n");
    }

    private static MethodRow row(Method method, int right, McNemar against) {
        return new MethodRow(
                "toy", method, "FIRST", new Proportion(right, 4), 7, new MethodRow.Effort(20, 6, 2.5), against);
    }
}
