package dev.espalier.studio;

import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** A studio ended under a command that it ran. What the command did until then is kept. */
public final class StudioEndedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    StudioEndedException(URI studio, @Nullable IOException cause) {
        super(
                ("the studio at %s ended before the command did; what was stored is kept: espalier start opens it again,"
                                + " espalier runs list says how far runs came, and espalier run --resume N goes on with one")
                        .formatted(studio),
                cause);
    }
}
