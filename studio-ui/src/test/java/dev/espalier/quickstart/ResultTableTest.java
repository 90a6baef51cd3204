package dev.espalier.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ResultTableTest {

    @Test
    void saysWhichRunsTheRowsAreOfAndHowToReadThem() {
        var table = new ResultTable(
                List.of(row(Method.GREEDY, 1, new McNemar(0, 0)), row(Method.ANY_RIGHT, 2, new McNemar(0, 1))),
                List.of(3, 1, 2, 7));

        assertThat(table.rows())
                .containsExactly(
                        List.of("toy", "greedy", "4", "1 = 25.0 %", "4.6 to 69.9 %", "7.0", "6.0", "2.5", ""),
                        List.of(
                                "toy",
                                "search, any of N right (upper bound)",
                                "4",
                                "2 = 50.0 %",
                                "15.0 to 85.0 %",
                                "7.0",
                                "6.0",
                                "2.5",
                                "+1 -0, p = 1.000"))
                .allSatisfy(row -> assertThat(row).hasSameSizeAs(ResultTable.COLUMNS));
        assertThat(table.notes().getFirst())
                .isEqualTo(
                        "all rows are of the searches in runs 1 to 3, 7; greedy is the first rollout of each, no run of its own");
    }

    @Test
    void saysNothingOfNoRows() {
        assertThat(new ResultTable(List.of(), List.of()).notes()).isEmpty();
    }

    private static MethodRow row(Method method, int right, McNemar against) {
        return new MethodRow(
                "toy", method, "FIRST", new Proportion(right, 4), 7, new MethodRow.Effort(20, 6, 2.5), against);
    }
}
