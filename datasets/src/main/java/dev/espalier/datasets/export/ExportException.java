package dev.espalier.datasets.export;

import java.nio.file.Path;

/** An export failed, and nothing of it is left. The message is one line: what was asked, what was found, what to do. */
public final class ExportException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Path folder;

    ExportException(Path folder, String found, Throwable cause) {
        super("export to %s failed: %s".formatted(folder, found), cause);
        this.folder = folder;
    }

    ExportException(Path folder, String found) {
        super("export to %s failed: %s".formatted(folder, found));
        this.folder = folder;
    }

    /** Returns the folder that was asked for. */
    public Path folder() {
        return folder;
    }
}
