package dev.espalier.studio;

import dev.espalier.people.Admission;
import dev.espalier.people.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;

/** The life of the studio that this process is: it tells where it is, lets the first person in, and waits to be ended. */
public final class StudioLife {

    private final OpenStudio studio;
    private final Admission admission;
    private final Optional<IntSupplier> databasePort;
    private volatile OptionalInt port = OptionalInt.empty();

    StudioLife(OpenStudio studio, Admission admission, Optional<IntSupplier> databasePort) {
        this.studio = studio;
        this.admission = admission;
        this.databasePort = databasePort;
    }

    /** Notes at which port the studio listens. */
    void listensAt(int listening) {
        port = OptionalInt.of(listening);
    }

    /** Returns where the studio is; empty when this process opened none. */
    public Optional<URI> url() {
        return port.stream()
                .mapToObj(open -> URI.create("http://127.0.0.1:" + open))
                .findFirst();
    }

    /** Returns the link in which a secret is handed to a person; only its path when this process opened no studio. */
    public String link(Secret secret) {
        var path = "/welcome/" + secret.text();
        return url().map(url -> url.resolve(path).toString())
                .orElse(path + " (below the address that espalier start prints)");
    }

    /**
     * A studio that tells where it is until it is closed.
     *
     * @param invitation the link for the first person, empty when somebody is in
     */
    public record Begun(URI url, Optional<URI> invitation, OpenStudio studio) implements AutoCloseable {

        @Override
        public void close() {
            try {
                studio.withdraw();
            } catch (IOException e) {
                throw new UncheckedIOException("the studio's file could not be removed from its home", e);
            }
        }
    }

    /**
     * Tells the other processes of this home where the studio is.
     *
     * @throws IllegalStateException when this process opened none
     */
    public Begun begin() throws IOException {
        var url = url().orElseThrow(() -> new IllegalStateException("no studio was opened"));
        studio.announce(url, databasePort.map(IntSupplier::getAsInt).orElse(0));
        return new Begun(url, admission.first().map(this::link).map(URI::create), studio);
    }

    /** Returns true once somebody asked the studio to end; long work asks, which would keep it open otherwise. */
    public boolean isAskedToEnd() {
        return studio.isAskedToEnd();
    }

    /** Returns when somebody asked the studio to end, or the process is to end. */
    public void awaitEnd(BooleanSupplier interrupted) throws InterruptedException {
        studio.awaitEnd(interrupted);
    }
}
