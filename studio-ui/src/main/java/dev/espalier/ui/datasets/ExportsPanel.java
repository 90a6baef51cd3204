package dev.espalier.ui.datasets;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import dev.espalier.datasets.DatasetVersion;
import dev.espalier.datasets.Datasets;

/** Where a version was written to, how it is loaded, and what writes it. */
final class ExportsPanel extends Section {

    private final transient Datasets datasets;
    private final transient StoredExports stored;
    private final transient DatasetVersion version;
    private final Div list = new Div();

    ExportsPanel(Datasets datasets, StoredExports stored, DatasetVersion version) {
        this.datasets = datasets;
        this.stored = stored;
        this.version = version;
        addClassName("es-panel");
        list.addClassName("es-exports");
        add(new H2("Exports"), list);
        show();
    }

    /** Lets people write it out. */
    ExportsPanel exporting(VersionDeeds deeds) {
        add(new ExportForm(deeds, version, this::show));
        return this;
    }

    private void show() {
        list.removeAll();
        var exports = datasets.exports(version.id());
        if (exports.isEmpty()) {
            list.add(new Paragraph("It was not written to disk yet."));
        }
        exports.reversed().forEach(export -> list.add(new ExportPanel(stored, version, export)));
    }
}
