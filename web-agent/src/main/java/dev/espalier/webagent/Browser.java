package dev.espalier.webagent;

/**
 * One browser of one worker. Made, used and closed on one thread, and says so when it is not; it is launched on first
 * need and again after it was lost.
 */
public interface Browser extends AutoCloseable {

    /** Opens a session that shares nothing with any other: no cookie, no storage, no page. */
    BrowserSession session();

    /** Returns the name and version of what is launched, for the record. */
    String version();

    @Override
    void close();

    /** Makes a browser for the calling thread. */
    interface Launcher {
        Browser launch(RunSettings.BrowserSettings settings);
    }
}
