package dev.espalier.cli;

/** The port of a studio. */
final class StudioPort {

    private static final int MOST = 65_535;

    private StudioPort() {}

    /** @throws RefusedException when there is no such port */
    static void check(int port) {
        if (port < 0 || port > MOST) {
            throw new RefusedException("--port must be from 0 to %d, but was %d".formatted(MOST, port));
        }
    }
}
