package dev.espalier.cli;

import static dev.espalier.cli.BenchTable.rounded;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class BenchTableTest {

    private final StringWriter results = new StringWriter();
    private final Screen screen = new Screen(new PrintWriter(results, true), new PrintWriter(results, true), false);

    @Test
    void endsWithOneObjectForPrograms() {
        var table = new BenchTable("observe", "elements", "level", "p50_ms", "in_bounds");
        table.row(500, "page", rounded(40.0049, 2), true);
        table.row(5000, "viewport", rounded(1e-9, 2), false);

        table.print(screen);

        assertThat(results).hasToString("""
                elements  level     p50 ms  in bounds
                500       page      40.00   true
                5000      viewport  0.00    false
                {"bench":"observe","rows":[{"elements":500,"level":"page","p50_ms":40.00,"in_bounds":true},\
                {"elements":5000,"level":"viewport","p50_ms":0.00,"in_bounds":false}]}
                """);
    }
}
