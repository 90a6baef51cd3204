package dev.espalier.ui.runs;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.GridSingleSelectionModel;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.data.provider.hierarchy.TreeData;
import com.vaadin.flow.data.provider.hierarchy.TreeDataProvider;
import com.vaadin.flow.function.SerializableFunction;
import dev.espalier.live.Change;
import dev.espalier.live.DrawnNode;
import dev.espalier.live.LiveRuns;
import dev.espalier.ui.parts.Numbers;
import dev.espalier.webagent.AgentRun;
import dev.espalier.words.Words;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The tree of a run as nested rows: the same marks as in the drawing, for whoever cannot or would not look at it. It takes
 * changes as they come and shows them when a rollout begins or ends, so that rows do not run away under a reader.
 */
final class Outline implements ShownTree {

    private final LiveRuns live;
    private final Map<UUID, DrawnNode> nodes = new HashMap<>();
    private final TreeData<UUID> rows = new TreeData<>();
    private final TreeGrid<UUID> grid = new TreeGrid<>(new TreeDataProvider<>(rows));
    /** Rows that were given their first child since they were shown last. */
    private final Set<UUID> parents = new HashSet<>();

    private @Nullable UUID selected;

    Outline(LiveRuns live, Listener listener) {
        this.live = live;
        grid.addHierarchyColumn(mark -> node(mark).label())
                .setHeader("Action")
                .setSortable(false)
                .setFlexGrow(4)
                .setWidth("13rem");
        grid.addColumn(mark -> Words.of(node(mark).state()))
                .setHeader("State")
                .setWidth("6.5rem")
                .setFlexGrow(0);
        number(
                "Q",
                node -> node.worth().q() == null
                        ? "–"
                        : Numbers.value(node.worth().q()));
        number("N", node -> node.worth().n());
        number("Rank", node -> Objects.requireNonNullElse(node.worth().rank(), "–"));
        grid.setSizeFull();
        grid.setAriaLabel("Search tree as rows");
        if (grid.getSelectionModel() instanceof GridSingleSelectionModel<UUID> rowsOneByOne) {
            rowsOneByOne.setDeselectAllowed(false);
        }
        grid.asSingleSelect().addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                listener.chose(change.getValue());
            }
        });
    }

    private void number(String header, SerializableFunction<DrawnNode, Object> value) {
        grid.addColumn(mark -> value.apply(node(mark)))
                .setHeader(header)
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
    }

    private DrawnNode node(UUID mark) {
        return Objects.requireNonNull(nodes.get(mark));
    }

    @Override
    public Component component() {
        return grid;
    }

    @Override
    public List<Component> tools() {
        return List.of();
    }

    @Override
    public void begin(AgentRun run) {
        live.snapshot(run).nodes().forEach(this::take);
        advanced();
    }

    @Override
    public void select(UUID mark) {
        selected = mark;
        reveal();
    }

    private void reveal() {
        if (selected == null || !nodes.containsKey(selected)) {
            return;
        }
        for (var above = rows.getParent(selected); above != null; above = rows.getParent(above)) {
            grid.expand(above);
        }
        grid.select(selected);
        grid.scrollToItem(selected);
    }

    @Override
    public void changed(Change change) {
        change.nodes().forEach(this::take);
    }

    /** A parent comes before its children, and siblings come in the order of their ordinals. */
    private void take(DrawnNode node) {
        if (nodes.put(node.id(), node) != null) {
            return;
        }
        var parent = node.parent();
        if (parent != null && rows.getChildren(parent).isEmpty()) {
            parents.add(parent);
        }
        rows.addItem(parent, node.id());
    }

    @Override
    public void advanced() {
        grid.expand(parents);
        parents.clear();
        grid.getDataProvider().refreshAll();
    }
}
