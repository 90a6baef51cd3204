package dev.espalier.ui.datasets;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import dev.espalier.datasets.DatasetRow;
import dev.espalier.datasets.DatasetVersion;
import dev.espalier.datasets.Datasets;
import dev.espalier.datasets.PairSide;
import dev.espalier.datasets.PreferencePair;
import dev.espalier.datasets.PreferencePairs;
import dev.espalier.ui.parts.Address;
import dev.espalier.ui.parts.Numbers;
import java.util.stream.IntStream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;

/** The rows of a version, a page at a time by ordinal. */
final class RowsPanel extends Section {

    private static final int LINES = 100;
    private static final String FROM = "from";

    private record Line(DatasetRow row, PreferencePair pair) {

        String command(PairSide side) {
            return pair.side(side).command();
        }
    }

    /** Makes panels. */
    @org.springframework.stereotype.Component
    @ConditionalOnWebApplication
    record Maker(Datasets datasets, PreferencePairs pairs) {

        /** @param address says from which ordinal on */
        RowsPanel make(DatasetVersion version, Address address) {
            int all = version.rows().train() + version.rows().test();
            int from = address.value(FROM)
                    .filter(text -> text.matches("[0-9]{1,9}"))
                    .map(Integer::valueOf)
                    .filter(ordinal -> ordinal < all)
                    .orElse(0);
            var rows = datasets.rows(version.id(), from, LINES);
            var found = pairs.at(rows.stream().map(DatasetRow::pair).toList());
            var lines = IntStream.range(0, rows.size())
                    .mapToObj(at -> new Line(rows.get(at), found.get(at)))
                    .toList();
            var grid = grid();
            grid.setItems(lines);
            return new RowsPanel(
                    "Rows %s to %s of %s"
                            .formatted(
                                    Numbers.count(from), Numbers.count(from + lines.size() - 1L), Numbers.count(all)),
                    grid,
                    pager(address, from, all));
        }
    }

    private RowsPanel(String title, Component... content) {
        addClassName("es-panel");
        add(new H2(title));
        add(content);
    }

    private static Grid<Line> grid() {
        var grid = new Grid<>(Line.class, false);
        grid.setAllRowsVisible(true);
        grid.addColumn(line -> line.row().ordinal())
                .setHeader("Row")
                .setWidth("4.5rem")
                .setFlexGrow(0);
        grid.addComponentColumn(RowsPanel::link)
                .setHeader("Pair")
                .setWidth("10rem")
                .setFlexGrow(0);
        grid.addColumn(line -> line.row().split().label())
                .setHeader("Split")
                .setWidth("5rem")
                .setFlexGrow(0);
        grid.addComponentColumn(line -> command(line.command(line.row().chosen())))
                .setHeader("Chosen")
                .setWidth("14rem");
        grid.addComponentColumn(line -> command(line.command(line.row().chosen().other())))
                .setHeader("Rejected")
                .setWidth("14rem");
        return grid;
    }

    private static Component link(Line line) {
        int number = line.pair().number();
        return new Span(
                new Anchor("pairs/" + number, Integer.toString(number)),
                new Span(", revision " + line.row().pair().revision()));
    }

    private static Component command(String text) {
        var command = new Span(text);
        command.addClassName("es-mono");
        command.getElement().setAttribute("title", text);
        return command;
    }

    private static Component pager(Address address, int from, int all) {
        var pager = new Nav();
        if (from > 0) {
            pager.add(step("Previous", address, Math.max(0, from - LINES)));
        }
        if (from + LINES < all) {
            pager.add(step("Next", address, from + LINES));
        }
        pager.addClassName("es-pager");
        pager.getElement().setAttribute("aria-label", "Pages of the rows");
        return pager;
    }

    private static Component step(String label, Address address, int from) {
        return new Anchor(address.with(FROM, Integer.toString(from)).link(), label);
    }
}
