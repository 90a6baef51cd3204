package dev.espalier.ui.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import dev.espalier.quickstart.ResultTable;
import dev.espalier.quickstart.Underway.Result;
import dev.espalier.ui.parts.Failure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a quickstart of this studio is at, or came to. */
final class QuickstartPanel extends Section {

    private QuickstartPanel(String title) {
        addClassName("es-panel");
        getElement().setAttribute("aria-live", "polite");
        add(new H2(title));
    }

    /** @param phase null when it has ended */
    static QuickstartPanel of(@Nullable String phase, @Nullable Result result) {
        var panel =
                new QuickstartPanel(phase == null ? "What the quickstart came to" : "Quickstart is at work: " + phase);
        if (phase != null) {
            panel.add(muted(
                    "It measures, searches train tasks, reads pairs off the trees and freezes a dataset by itself."));
        }
        if (result != null) {
            panel.show(result);
        }
        return panel;
    }

    private void show(Result result) {
        var scrolled = new Div(table(result.table()));
        scrolled.addClassName("es-wide");
        scrolled.getElement().setAttribute("tabindex", "0");
        add(scrolled);
        result.table().notes().stream()
                .map(note -> muted(Failure.sentence(note)))
                .forEach(this::add);
        var dataset = result.dataset();
        if (dataset != null) {
            add(new Div(new Anchor(
                    "datasets/%s/v/%d".formatted(dataset.dataset().name(), dataset.number()),
                    "Its dataset, " + dataset.name())));
        }
    }

    private static Component table(ResultTable results) {
        var table = new NativeTable();
        table.addClassNames("es-table", "es-number");
        table.setCaptionText("Success on held-out tasks");
        var head = table.getHead().addRow();
        for (var column : ResultTable.COLUMNS) {
            var cell = new NativeTableHeaderCell(column.replace('_', ' '));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        for (List<String> row : results.rows()) {
            var cells = table.getBody().addRow();
            row.forEach(cell -> cells.addDataCell().setText(cell));
        }
        return table;
    }

    private static Component muted(String text) {
        var muted = new Paragraph(text);
        muted.addClassName("es-muted");
        return muted;
    }
}
