package dev.espalier.ui.datasets;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import dev.espalier.datasets.DatasetVersion;
import dev.espalier.datasets.Datasets;
import dev.espalier.ui.parts.Copied;
import dev.espalier.ui.parts.Facts;
import dev.espalier.ui.parts.Failure;
import dev.espalier.ui.parts.Numbers;
import dev.espalier.ui.parts.StateBadge;
import java.util.stream.Collectors;

/** Where a version was written to, how it is loaded, and what writes it. */
final class ExportsPanel extends Section {

    private final transient Datasets datasets;
    private final transient DatasetVersion version;
    private final Div list = new Div();

    ExportsPanel(Datasets datasets, DatasetVersion version) {
        this.datasets = datasets;
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
        exports.reversed().forEach(export -> list.add(one(StoredExport.of(export))));
    }

    private Component one(StoredExport stored) {
        var export = stored.export();
        var facts = new Facts()
                .add("Folder", new Span(export.folder()))
                .add("Written", new Div(new Span(Numbers.moment(export.exportedAt()) + " UTC "), badge(stored)))
                .add("Manifest", new Copied(export.manifest().hex(), "manifest's digest"));
        var one = new Div(facts);
        one.addClassName("es-export");
        switch (stored.condition()) {
            case WHOLE -> one.add(download(stored), loading(stored), manifest(stored));
            case CHANGED ->
                one.add(Failure.of("The folder no longer holds what was written. Remove it and export again."));
            case GONE -> one.add(new Paragraph("The folder is gone. Export again to have it back."));
        }
        return one;
    }

    private static Component badge(StoredExport stored) {
        return switch (stored.condition()) {
            case WHOLE -> StateBadge.done("whole");
            case CHANGED -> StateBadge.warning("changed since");
            case GONE -> StateBadge.stopped("gone");
        };
    }

    private Component download(StoredExport stored) {
        var name = "%s-v%d".formatted(version.dataset().name(), version.number());
        var download = new Anchor(new ExportZip(stored.export(), name), "Download " + name + ".zip");
        download.addClassNames("es-deed", "es-deed-second");
        return new Div(download);
    }

    private static Component loading(StoredExport stored) {
        var lines = stored.loadable()
                .map(folder -> "rows = load_dataset(\"%s/%s\")"
                        .formatted(stored.export().folder(), folder))
                .collect(Collectors.joining("\n"));
        var code = new Pre("from datasets import load_dataset\n" + lines);
        code.addClassName("es-code");
        code.getElement().setAttribute("tabindex", "0");
        return new Div(new Paragraph("Load it in Python; each line has the same rows:"), code);
    }

    private static Component manifest(StoredExport stored) {
        var text = new Pre(stored.manifest());
        text.addClassName("es-code");
        text.getElement().setAttribute("tabindex", "0");
        return new Details("manifest.json", text);
    }
}
