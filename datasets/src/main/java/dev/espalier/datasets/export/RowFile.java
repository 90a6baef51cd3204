package dev.espalier.datasets.export;

import dev.espalier.datasets.PreferenceRow;
import java.io.Closeable;
import java.io.IOException;

/** A file that takes rows one after the other. */
interface RowFile extends Closeable {

    void write(PreferenceRow row) throws IOException;
}
