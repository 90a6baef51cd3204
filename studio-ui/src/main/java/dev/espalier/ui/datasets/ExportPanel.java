package dev.espalier.ui.datasets;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import dev.espalier.datasets.DatasetVersion;
import dev.espalier.datasets.Export;
import dev.espalier.ui.datasets.StoredExport.Condition;
import dev.espalier.ui.failing.Telling;
import dev.espalier.ui.parts.Copied;
import dev.espalier.ui.parts.Facts;
import dev.espalier.ui.parts.Failure;
import dev.espalier.ui.parts.Numbers;
import dev.espalier.ui.parts.StateBadge;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One export as it lies on the disk now. What has to be read for that is read beside the page, which says so meanwhile. */
final class ExportPanel extends Div {

    private final transient StoredExports exports;
    private final transient DatasetVersion version;
    private final transient Export export;

    ExportPanel(StoredExports exports, DatasetVersion version, Export export) {
        this.exports = exports;
        this.version = version;
        this.export = export;
        addClassName("es-export");
    }

    @Override
    protected void onAttach(AttachEvent attachment) {
        var ui = attachment.getUI();
        var seen = exports.look(export);
        show(seen);
        if (seen.condition() == Condition.UNREAD) {
            exports.reading(export)
                    .whenEnded((read, failure) ->
                            ui.accessLater(() -> end(read, failure), () -> {}).run());
        }
    }

    private void end(@Nullable StoredExport read, @Nullable Throwable failure) {
        if (read != null) {
            show(read);
        } else if (failure != null) {
            add(Failure.of(Failure.sentence(Telling.told(failure))));
        }
    }

    private void show(StoredExport stored) {
        removeAll();
        add(new Facts()
                .add("Folder", new Span(export.folder()))
                .add("Written", new Div(new Span(Numbers.moment(export.exportedAt()) + " UTC "), badge(stored)))
                .add("Manifest", new Copied(export.manifest().hex(), "manifest's digest")));
        switch (stored.condition()) {
            case WHOLE -> add(download(), loading(stored), manifest(stored));
            case UNREAD -> add(new Paragraph("Its files are being read, to see whether they are what was written."));
            case CHANGED -> add(Failure.of("The folder no longer holds what was written. Remove it and export again."));
            case GONE -> add(new Paragraph("The folder is gone. Export again to have it back."));
        }
    }

    private static Component badge(StoredExport stored) {
        return switch (stored.condition()) {
            case WHOLE -> StateBadge.done("whole");
            case UNREAD -> StateBadge.running("being read");
            case CHANGED -> StateBadge.warning("changed since");
            case GONE -> StateBadge.stopped("gone");
        };
    }

    private Component download() {
        var name = "%s-v%d".formatted(version.dataset().name(), version.number());
        var download = new Anchor(new ExportZip(exports, export, name), "Download " + name + ".zip");
        download.addClassNames("es-deed", "es-deed-second");
        return new Div(download);
    }

    private Component loading(StoredExport stored) {
        var folders = stored.loadable().toList();
        var code = new Pre(folders.stream()
                .map(folder -> "rows = load_dataset(\"%s/%s\")".formatted(export.folder(), folder))
                .collect(Collectors.joining("\n", "from datasets import load_dataset\n", "")));
        code.addClassName("es-code");
        code.getElement().setAttribute("tabindex", "0");
        return new Div(
                new Paragraph(
                        folders.size() > 1
                                ? "Load it in Python; one of the last lines is enough, each has the same rows:"
                                : "Load it in Python:"),
                code);
    }

    private static Component manifest(StoredExport stored) {
        var text = new Pre(stored.manifest());
        text.addClassName("es-code");
        text.getElement().setAttribute("tabindex", "0");
        return new Details("manifest.json", text);
    }
}
