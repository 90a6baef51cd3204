package dev.espalier.ui.parts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid.Column;

/** Columns that a table can do without, shown where the window has room for them. */
public final class RoomyColumns {

    private static final int ROOM = 1200;

    private RoomyColumns() {}

    /** Shows a column in windows of 1200 pixels and more; until a window has said how wide it is, too. */
    public static <T> Column<T> roomy(Column<T> column) {
        column.bindVisible(UI.getCurrentOrThrow()
                .getPage()
                .windowSizeSignal()
                .map(size -> size.width() == 0 || size.width() >= ROOM));
        return column;
    }
}
