package dev.espalier.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import tools.jackson.databind.json.JsonMapper;

/** What a bench measured: a table for people, and as the last line of all one JSON object for programs. */
final class BenchTable {

    private final String bench;
    private final Listing listing;

    /** @param columns keys in snake case, with their unit */
    BenchTable(String bench, String... columns) {
        this.bench = bench;
        this.listing = new Listing(columns);
    }

    /** @param cells a string, number or boolean for each column */
    void row(Object... cells) {
        listing.row(cells);
    }

    void print(Screen screen) {
        listing.print(screen, false, "nothing was measured");
        var whole = new LinkedHashMap<String, Object>();
        whole.put("bench", bench);
        whole.put("rows", listing.objects());
        screen.line(JsonMapper.shared().writeValueAsString(whole));
    }

    /** Returns a figure with so many decimals. */
    static BigDecimal rounded(double figure, int decimals) {
        return BigDecimal.valueOf(figure).setScale(decimals, RoundingMode.HALF_UP);
    }
}
