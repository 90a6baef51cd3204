package dev.espalier.cli;

import dev.espalier.home.Home;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * In what a command runs.
 *
 * @param version that the program was packed as
 * @param folder absolute, against which its files are named
 * @param interrupted asked by long work; true once it is to come to an end
 * @param maven that the launcher found, empty when it found none
 */
record Setting(
        String version,
        Home home,
        HomeAccess homes,
        Path folder,
        Screen screen,
        BooleanSupplier interrupted,
        String maven) {

    /**
     * Called by long work between its units.
     *
     * @param kept what there is of the work when it ends here, as in "nothing was exported"
     * @throws CancellationException once the command is to come to an end
     */
    void endIfInterrupted(String kept) {
        if (interrupted.getAsBoolean()) {
            throw new CancellationException("interrupted; " + kept);
        }
    }
}
