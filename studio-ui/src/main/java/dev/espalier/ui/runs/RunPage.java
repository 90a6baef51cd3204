package dev.espalier.ui.runs;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.espalier.ui.parts.Address;
import dev.espalier.ui.parts.Numbers;
import dev.espalier.ui.parts.Pager;
import dev.espalier.webagent.RunId;
import dev.espalier.webagent.RunLine;
import dev.espalier.webagent.RunLines;
import dev.espalier.webagent.RunQuery;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One page of the list of runs. Its rows follow what goes on in their places; what is newer waits to be asked for. */
final class RunPage extends Div {

    private final transient RunLines lines;
    private final transient RunQuery query;
    private final transient Address address;
    private final Div newer = new Div();
    private final @Nullable RunGrid grid;

    /** @throws dev.espalier.webagent.BrokenCursorException when the place in the list is none */
    RunPage(RunLines lines, RunQuery query, Address address) {
        this.lines = lines;
        this.query = query;
        this.address = address;
        addClassName("es-run-page");
        newer.addClassName("es-newer");
        newer.getElement().setAttribute("role", "status");
        var page = lines.page(query);
        grid = page.lines().isEmpty() ? null : new RunGrid(page.lines());
        add(newer);
        if (grid != null) {
            add(grid, Pager.of(page, address));
        }
    }

    boolean isEmpty() {
        return grid == null;
    }

    /** Reads again what it shows of some runs, and whether there are newer ones. */
    void update(Set<RunId> moved) {
        var shown = shown();
        shown.stream().filter(line -> moved.contains(line.id())).forEach(this::refresh);
        var known = shown.stream().map(RunLine::id).collect(Collectors.toSet());
        if (query.at() == null && !known.containsAll(moved)) {
            tellNewer();
        }
    }

    private List<RunLine> shown() {
        return grid == null ? List.of() : grid.lines();
    }

    private void refresh(RunLine line) {
        if (grid != null) {
            lines.page(RunQuery.onlyOf(line.number())).lines().forEach(grid::show);
        }
    }

    private void tellNewer() {
        int newest = shown().stream().mapToInt(RunLine::number).findFirst().orElse(0);
        var found = lines.page(query.newerThan(newest));
        newer.removeAll();
        if (!found.lines().isEmpty()) {
            var count = Numbers.count(found.lines().size(), "newer run");
            newer.add(
                    new Span(found.previous().isPresent() ? "More than " + count : count),
                    new Button("Show", _ -> address.go()));
        }
    }
}
