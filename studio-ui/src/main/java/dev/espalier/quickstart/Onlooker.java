package dev.espalier.quickstart;

/** Who is told how a quickstart goes, and may stop it. Called by several threads. */
public interface Onlooker {

    /** Returns true when everything should end as soon as it can be resumed or thrown away. */
    boolean cancelled();

    /** Told of something that is done. */
    void says(String line);

    /** Told how far it is, which the next telling replaces. */
    void isAt(String line);
}
