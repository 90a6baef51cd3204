package dev.espalier.ui.datasets;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import dev.espalier.datasets.Export;
import dev.espalier.ui.datasets.StoredExport.Condition;
import java.io.IOException;
import java.nio.file.Files;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An export as one file, packed while it is sent. */
final class ExportZip implements DownloadHandler {

    private static final long serialVersionUID = 1;
    private static final int GONE = 410;

    private final transient StoredExports exports;
    private final transient Export export;
    private final String name;

    /** @param name of the file and of the folder in it, without an ending */
    ExportZip(StoredExports exports, Export export, String name) {
        this.exports = exports;
        this.export = export;
        this.name = name;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        var stored = exports.read(export);
        if (stored.condition() != Condition.WHOLE) {
            event.getResponse().sendError(GONE, "the export is no longer what was written");
            return;
        }
        event.setFileName(name + ".zip");
        event.setContentType("application/zip");
        try (var zip = new ZipOutputStream(event.getOutputStream())) {
            for (var file : stored.files()) {
                zip.putNextEntry(new ZipEntry(name + "/" + file));
                Files.copy(stored.path(file), zip);
                zip.closeEntry();
            }
        }
    }
}
