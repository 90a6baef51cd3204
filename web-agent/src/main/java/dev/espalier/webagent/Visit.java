package dev.espalier.webagent;

import java.util.Map;

/** One visitor in a world. Used by one thread at a time. */
public interface Visit extends AutoCloseable {

    /** Returns the address at which the task begins. */
    String startUrl();

    /** Returns the visitor's cookies for {@link #startUrl()}'s host, by name. */
    Map<String, String> cookies();

    WorldSnapshot snapshot();

    /** Puts a state back exactly; the snapshot may come from another visitor of the same task. */
    void restore(WorldSnapshot snapshot);

    /** Says on whose behalf the visitor's next state-changing requests are made. */
    void attribute(EffectTag tag);

    /** Returns true when the world has ended the task: a confirmation or a dead end was reached. */
    boolean ended();

    @Override
    void close();
}
