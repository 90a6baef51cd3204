package dev.espalier.webagent;

import java.util.Map;

/** A place in which tasks are done, on true state that can be put back. May be shared between threads. */
public interface World {

    /** Returns the site that its tasks name. */
    String site();

    /** Returns for each host name that the agent sees the loopback address, {@code host:port}, that stands behind it. */
    Map<String, String> hosts();

    /** Returns the judge that decides a task by the world's own state. */
    Judge oracle(WebTask task);

    /** Opens a task for a new visitor, whom nobody else shares. */
    Visit open(WebTask task);
}
