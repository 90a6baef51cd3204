package dev.espalier.studio;

import dev.espalier.home.Home;
import dev.espalier.people.Secret;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;

/** The studio that this process is, seen from within. May be shared between threads. */
public final class OpenStudio {

    private static final long LOOK_AGAIN_MILLIS = 200;

    private final Home home;
    private final Secret token;
    private final CountDownLatch asked = new CountDownLatch(1);

    /** @param chance a cryptographic source */
    public OpenStudio(Home home, RandomGenerator chance) {
        this.home = home;
        this.token = Secret.drawn(chance);
    }

    /** Returns whether a secret is the one in the studio's file, which its owner alone can read. */
    public boolean isOwner(Secret secret) {
        return MessageDigest.isEqual(
                secret.text().getBytes(StandardCharsets.UTF_8), token.text().getBytes(StandardCharsets.UTF_8));
    }

    /** Tells the other processes of this home where the studio is. */
    public void announce(URI url, int databasePort) throws IOException {
        new StudioFile(ProcessHandle.current().pid(), url, token.text(), databasePort).write(home);
    }

    /** Takes back what was told. */
    public void withdraw() throws IOException {
        Files.deleteIfExists(home.studio());
    }

    /** Asks the studio to end. */
    public void end() {
        asked.countDown();
    }

    /** Returns true once somebody asked the studio to end. */
    boolean isAskedToEnd() {
        return asked.getCount() == 0;
    }

    /** Returns when somebody asked the studio to end, or the process is to end. */
    public void awaitEnd(BooleanSupplier interrupted) throws InterruptedException {
        while (!interrupted.getAsBoolean() && !asked.await(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS)) {
            // looks again
        }
    }
}
